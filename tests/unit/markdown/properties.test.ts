import { describe, expect, it } from 'vitest';
import type { MarkdownFormat } from '../../../src/markdown/parse.ts';
import { readHtml } from '../support/html.ts';
import { forEachSeed, pick, repeat } from '../support/random.ts';
import { render } from '../support/render.ts';

type Random = () => number;

const han = (text: string) => text.match(/\p{Script=Han}/gu) ?? [];

/** Characters of `part` that `whole` does not have in this order; none when `part` can be read within `whole`. */
function missing(part: readonly string[], whole: readonly string[]): string[] {
  let at = 0;
  return part.filter((character) => {
    const found = whole.indexOf(character, at);
    if (found !== -1) at = found + 1;
    return found === -1;
  });
}

function check(source: string, format: MarkdownFormat): void {
  const { body, checklist, footnotes } = render(source, format);
  const { tags, text } = readHtml(body + checklist + footnotes);
  expect({ source, missing: missing(han(source), han(text)) }).toEqual({ source, missing: [] });
  const ids = tags.flatMap(({ attributes }) => attributes['id'] ?? []);
  expect({ source, double: ids.filter((id, index) => ids.indexOf(id) !== index) }).toEqual({
    source,
    double: [],
  });
}

const words = [
  '群众',
  '五心工作法',
  '“真情”',
  '三会一课',
  '10~20人',
  '，',
  '。',
  '左传',
  '《左传》',
  '立信:言',
  '做法',
  '1.',
  'PPT',
  '①',
];
const word = (random: Random) => pick(random, words);
const phrase = (random: Random) => repeat(1 + Math.floor(random() * 4), () => word(random)).join('');

function inline(random: Random): string {
  const text = phrase(random);
  const forms = [
    text,
    text,
    `**${text}**`,
    `*${text}*`,
    `~~${text}~~`,
    `\`${text}\``,
    `[${text}](term:x)`,
    `[${text}](../a/zoujin-qunzhong.mdx)`,
    `${text}[^1]`,
  ];
  return pick(random, forms);
}

const line = (random: Random) => repeat(1 + Math.floor(random() * 3), () => inline(random)).join('');

/** Blocks as lessons have them; components are opened and closed by the format. */
function block(random: Random, format: MarkdownFormat): string {
  const [open, close] =
    format === 'md' ? [':::speaker-notes\n', '\n:::'] : ['<SpeakerNotes>\n\n', '\n\n</SpeakerNotes>'];
  const [openMethod, closeMethod] =
    format === 'md' ? [':::method\n', '\n:::'] : ['<Method>\n\n', '\n\n</Method>'];
  const forms = [
    () => line(random),
    () => `${'#'.repeat(2 + Math.floor(random() * 5))} ${line(random)}`,
    () => `- ${line(random)}\n  - [ ] ${line(random)}\n- [x] ${line(random)}`,
    () => `1. ${line(random)}\n\n2. ${line(random)}`,
    () => `> ${line(random)}\n>\n> ## ${line(random)}`,
    () =>
      `| ${line(random)} | ${line(random)} |\n| - | -: |\n| ${line(random)} | ${line(random)} | ${line(random)} |`,
    () => `${open}${line(random)}${close}`,
    () => `${openMethod}- ${line(random)}\n- ${line(random)}${closeMethod}`,
    () => `\`\`\`\n${line(random)}\n\`\`\``,
    () => '---',
  ];
  return pick(random, forms)();
}

describe.each(['md', 'mdx'] as const)('a lesson in .%s', (format) => {
  it('loses no Chinese character and has unique ids', () => {
    forEachSeed(150, (random) => {
      const blocks = repeat(1 + Math.floor(random() * 8), () => block(random, format));
      const tail = ['## 学习清单', `- [ ] ${phrase(random)}`, `[^1]: ${phrase(random)}`];
      check([...blocks, '注[^1]', ...tail].join('\n\n'), format);
    });
  });

  it('survives any mixture of characters', () => {
    const pieces = [
      ...'群众立信做法*_#>-+ \n\n()[]!.|1\\"=“”。～&;`~:',
      '\n\n',
      '- [ ] ',
      '## ',
      '| ',
      '\n| - |\n',
      '[^1]',
      '**',
      '\t',
    ];
    forEachSeed(300, (random) => {
      const source = repeat(1 + Math.floor(random() * 60), () => pick(random, pieces))
        .join('')
        // What legitimately hides text: addresses, definitions, info strings, names of components.
        .replace(/\]\s*(?=[(:])/g, ']甲')
        .replace(/`{3,}|~{3,}/g, '`')
        .replace(/:{2,}/g, ':')
        // Pictures show their words in an attribute.
        .replaceAll('![', '[');
      check(source, format);
    });
  });
});

describe('a broken lesson', () => {
  it('in .md never throws, whatever its bytes', () => {
    const pieces = [
      ...'群众*_#>-\n()[]!{}<>/|\\"\'`~:=&;\u0000\uFEFF\u200B\uD800\r\t',
      ':::case',
      '{title="',
      '<b',
      '<!--',
      '](javascript:',
      '[^1]:',
      '{{',
      '}}',
    ];
    forEachSeed(300, (random) => {
      const source = repeat(1 + Math.floor(random() * 80), () => pick(random, pieces)).join('');
      const { body, checklist, footnotes } = render(source);
      expect(
        readHtml(body + checklist + footnotes).tags.some(({ name }) => name === 'b' || name === 'script'),
      ).toBe(false);
    });
  });
});
