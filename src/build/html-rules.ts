import type { ConfigData } from 'html-validate';

/** The standard's rules, with a reason for each that is relaxed. */
export const htmlRules: ConfigData = {
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // The box in which a wide table scrolls is a named region, but no section of the lesson.
    'prefer-native-element': ['error', { exclude: ['region'] }],
    // Pages leave the build without line ends and indentation to police.
    'no-trailing-whitespace': 'off',
    // Titles follow the lesson: a long Chinese title is better than a cut one.
    'long-title': 'off',
    // A type of button, an ARIA role and the like written out are harmless; old engines and readers like them.
    'no-redundant-role': 'off',
    // Subresource integrity blocks the file on file:// (measured); nothing comes from another origin.
    'require-sri': 'off',
    // Telephone numbers of Chinese offices are read as written, in any grouping.
    'tel-non-breaking': 'off',
    // XML-style self-closing of void elements is what the renderers write; both forms are valid HTML.
    'void-style': 'off',
  },
};
