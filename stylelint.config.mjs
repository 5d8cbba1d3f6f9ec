/**
 * What Chromium 69, Firefox 68 and Safari 12 lack may only be used where a page is as good without it: each name
 * here (caniuse.com's, as the messages give them) says why it is. Everything else is an error.
 */
const enhancements = [
  'css-text-indent', // Only the keywords hanging and each-line are missing; lengths work everywhere.
  'text-decoration', // Colour and thickness of underlines: an old browser draws a plain underline.
  'css-overflow', // The two-value and clip forms; hidden, auto and scroll work everywhere.
  'css-appearance', // Written with its prefixes.
  'multicolumn', // Breaks between columns are a wish, not a promise.
  'css-widows-orphans', // Print only; without it a line may stand alone on a page.
  'css-paged-media', // Print only; without it the printer's own margins hold.
  'css-sticky', // In Chromium 69 only table heads do not stick.
  'prefers-reduced-motion', // Old browsers cannot ask; 长者模式 stops all motion there.
  'prefers-color-scheme', // Old browsers start light; the choice of a theme works there too.
  'css-scroll-behavior', // Without it links jump.
  'css-marker-pseudo', // Without it list marks have the text's colour.
  'css-focus-visible', // Only used to take a ring away that old browsers keep for everybody.
  'css-not-sel-list', // caniuse's name for any :not(); the rule below forbids the list form that is really missing.
  'css-math-functions', // caniuse's name also for minmax() in grids; the rule below forbids min(), max(), clamp().
];

/** @type {import('stylelint').Config} */
export default {
  plugins: ['stylelint-no-unsupported-browser-features'],
  ignoreFiles: ['dist/**', 'node_modules/**'],
  reportNeedlessDisables: true,
  rules: {
    'plugin/no-unsupported-browser-features': [true, { ignore: enhancements }],
    'max-nesting-depth': [0, { ignoreAtRules: [/./] }], // Rules inside rules: Chromium 120.
    'selector-pseudo-class-disallowed-list': ['has', 'is', 'where', 'dir'],
    'selector-not-notation': 'simple', // :not(a, b): Chromium 88.
    'property-disallowed-list': [
      'gap', // In flex boxes Chromium 84, Safari 14.1: use margins, or grid-gap in grids.
      'row-gap',
      'aspect-ratio', // Chromium 88: width and height attributes keep an image's place.
      'content-visibility',
      /^inset/, // Chromium 87: top, right, bottom, left.
      /^container/,
      /^(?:margin|padding|border)-(?:inline|block)$/, // The two-value forms: Chromium 87.
      'translate', // As properties: Chromium 104. transform: works everywhere.
      'rotate',
      'scale',
    ],
    'function-disallowed-list': [
      'min',
      'max',
      'clamp',
      'env',
      'color-mix',
      'light-dark',
      'oklch',
      'lch',
      'lab',
    ],
    'unit-disallowed-list': [
      'dvh',
      'svh',
      'lvh',
      'dvw',
      'svw',
      'lvw',
      'vb',
      'vi',
      'cqw',
      'cqh',
      'cqi',
      'cqb',
      'lh',
      'rlh',
      'ic',
      'cap',
    ],
    'at-rule-disallowed-list': ['container', 'layer', 'property', 'scope', 'starting-style'],
    'media-feature-range-notation': 'prefix', // (width >= 60em): Chromium 104.
    'color-function-notation': 'legacy', // rgb(0 0 0 / 50%): Safari 12 knows it not.
    'block-no-empty': true,
    'color-no-invalid-hex': true,
    'declaration-block-no-duplicate-custom-properties': true,
    'declaration-block-no-shorthand-property-overrides': true,
    'no-duplicate-at-import-rules': true,
    'no-duplicate-selectors': true,
    'property-no-unknown': [
      true,
      // Newer than the linter's list, and ignored by browsers that do not know them.
      { ignoreProperties: ['text-autospace', 'text-spacing-trim', 'word-break'] },
    ],
    'selector-pseudo-class-no-unknown': true,
    'selector-pseudo-element-no-unknown': true,
    'unit-no-unknown': true,
  },
};
