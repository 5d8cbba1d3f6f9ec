import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../src/check/check.ts';
import { repairFile } from '../../../src/fix/repair-file.ts';
import { contentFolder, lessonPath, lessonText } from './lesson.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

/** What a text becomes, or the text itself when there is nothing to repair. */
function repaired(text: string, path = lessonPath): string {
  const result = repairFile(path, encode(text));
  return result ? decode(result.bytes) : text;
}

function withBody(body: string): string {
  return lessonText.replace('先听，后记，再办。', body);
}

function kindsOf(text: string): string[] {
  return checkContent(contentFolder(text)).map(({ kind }) => kind);
}

describe('encodings', () => {
  it('reads UTF-16 and takes the byte order mark off', () => {
    const wide = new Uint8Array(Buffer.from(`\ufeff${lessonText}`, 'utf16le'));
    const result = repairFile(lessonPath, wide);
    expect(decode(result?.bytes ?? wide)).toBe(lessonText);
    expect(result?.repairs).toEqual([
      { line: 1, column: 1, kind: 'not-utf8', before: 'UTF-16（Unicode）编码', after: 'UTF-8 编码' },
    ]);
    expect(repaired(`\ufeff${lessonText}`)).toBe(lessonText);
  });

  it('reads GB18030', () => {
    // 走访 is D7 DF B7 C3.
    const bytes = [...lessonText].flatMap((character) => gb18030.get(character) ?? [...encode(character)]);
    expect(decode(repairFile(lessonPath, Uint8Array.from(bytes))?.bytes ?? new Uint8Array())).toBe(
      lessonText,
    );
  });

  it('leaves UTF-8 with a broken byte alone: what is lost must come from a copy', () => {
    const bytes = encode(lessonText);
    bytes[bytes.length - 20] = 0xff;
    expect(repairFile(lessonPath, bytes)).toBeUndefined();
  });

  it('leaves bytes alone that are no text', () => {
    expect(repairFile(lessonPath, Uint8Array.from([0xff, 0xff, 0xff, 0x00, 0x81]))).toBeUndefined();
  });
});

/** Every two-byte character of GB18030 → its bytes. */
const gb18030 = new Map<string, number[]>();
for (let first = 0x81; first <= 0xfe; first++) {
  for (let second = 0x40; second <= 0xfe; second++) {
    const character = new TextDecoder('gb18030').decode(Uint8Array.from([first, second]));
    if (second !== 0x7f && [...character].length === 1) gb18030.set(character, [first, second]);
  }
}

describe('line endings', () => {
  it('stay as they are, each line its own', () => {
    const mixed = lessonText
      .replace('先听，', '先听,')
      .split('\n')
      .map((line, index) => line + (index % 2 === 0 ? '\r\n' : '\n'))
      .join('');
    expect(repaired(mixed)).toBe(mixed.replace('先听,', '先听，'));
  });
});

describe('half-width marks', () => {
  it.each([
    ['先听,后记;再办!', '先听，后记；再办！'],
    ['先**听**,后记', '先**听**，后记'],
    ['> 先听\n> 后记,再记', '> 先听\n> 后记，再记'],
    ['- 先听:\n  后记,再记', '- 先听：\n  后记，再记'],
    ['带本子(蓝皮)去', '带本子（蓝皮）去'],
    ['他说"门没锁"就走', '他说“门没锁”就走'],
    ['星号\\*后面,也算', '星号\\*后面，也算'],
    ['实体&amp;后,面,都算', '实体&amp;后，面，都算'],
    ['见[走访,记录](dier-ke.md)', '见[走访，记录](dier-ke.md)'],
    ['中:文和中:国', '中：文和中：国'],
  ])('%s → %s', (body, expected) => {
    expect(repaired(withBody(body))).toBe(withBody(expected));
  });

  it.each([
    '在10:30出门',
    '写成`走访,记录`即可',
    '```text\n走访,记录\n```',
    '见[第二课](dier-ke.md "走访,记录")',
    '见<https://example.com/a,b>一页',
    '带本子(蓝皮去',
    '他说"门没锁',
    'Practice, they say, makes perfect.',
  ])('%s stays', (body) => {
    expect(repaired(withBody(body))).toBe(withBody(body));
  });

  it('are widened in fields and attributes, not in technical ones', () => {
    const text = lessonText
      .replace('- 先听后说', '- 先听,后说')
      .replace('summary: 讲清为什么要走进群众，', 'summary: "讲清为什么要走进群众,"')
      .replace('title="敲门"', 'title="敲门,进门"')
      .replace(
        '"讲清为什么要走进群众,"怎样走进群众，走进以后做什么，适合刚到街道工作的同志。',
        '"讲清为什么要走进群众,这是一"',
      );
    expect(repaired(text)).toBe(
      text
        .replace('先听,后说', '先听，后说')
        .replace('走进群众,这', '走进群众，这')
        .replace('敲门,进门', '敲门，进门'),
    );
    const folded = lessonText.replace(/summary: .*/, 'summary: >\n  走进门去,\n  坐下来听');
    expect(repaired(folded)).toBe(folded.replace('门去,', '门去，'));
    const video = withBody('<Video file="走访,记录.mp4" title="走访,记录">\n\n文字\n\n</Video>\n\n');
    expect(repaired(video)).toBe(video.replace('title="走访,', 'title="走访，'));
  });

  it('of collections, the glossary and the site are widened as well', () => {
    expect(repaired('title: 走访,记录\nstart: a\n', 'collections/rumen.yaml')).toBe(
      'title: 走访，记录\nstart: a\n',
    );
    expect(repaired('- term: 走访\n  explanation: 上门,听话\n', 'glossary.yaml')).toContain('上门，听话');
    expect(repaired('title: 走访(一)\n# 说明,不动\n', 'site.yaml')).toBe('title: 走访（一）\n# 说明,不动\n');
  });

  it('of other files are nobody’s business', () => {
    expect(repairFile('attachments/a.md', encode('走访,记录'))).toBeUndefined();
    expect(repairFile('import/bases/a.md', encode('走访,记录'))).toBeUndefined();
  });
});

describe('invisible characters', () => {
  it('go', () => {
    expect(repaired(withBody('先\u200b听\u00ad后\ufeff记'))).toBe(withBody('先听后记'));
  });

  it('stay where they hold something: an emoji, or the beginning of a line that would become a heading', () => {
    const text = withBody('一家人\u{1f468}\u200d\u{1f469}\u200d\u{1f467}。\n\n\u200b## 不是标题');
    expect(repaired(text)).toBe(text);
    const both = withBody('先\u200b听。\n\n\u200b## 不是标题');
    expect(repaired(both)).toBe(withBody('先听。\n\n\u200b## 不是标题'));
  });
});

describe('separators of tags', () => {
  it.each([
    ['tags: [群众，走访]', 'tags: [群众, 走访]'],
    ['tags: [群众、走访, 作风；记录]', 'tags: [群众, 走访, 作风, 记录]'],
  ])('%s → %s', (written, expected) => {
    expect(repaired(lessonText.replace('tags: [群众, 走访]', written))).toContain(expected);
  });

  it.each(['tags: ["群众，走访"]', 'tags: [群众，]', 'tags:\n  - 群众，走访', 'tags: 群众，走访'])(
    '%s stays',
    (written) => {
      const text = lessonText.replace('tags: [群众, 走访]', written);
      expect(repaired(text)).toBe(text);
    },
  );
});

describe('every repair', () => {
  it('is told with its place, and what it was', () => {
    const text = withBody('先听,后(记)').replace('[群众, 走访]', '[群众，走访]');
    expect(repairFile(lessonPath, encode(text))?.repairs).toEqual([
      { line: 5, column: 10, kind: 'tag-separator', before: ' [群众，走访]', after: ' [群众, 走访]' },
      { line: 36, column: 3, kind: 'ascii-punctuation', before: '先听,后(记)', after: '先听，后(记)' },
      { line: 36, column: 5, kind: 'ascii-punctuation', before: '先听,后(记)见[', after: '先听,后（记)见[' },
      {
        line: 36,
        column: 7,
        kind: 'ascii-punctuation',
        before: ',后(记)见[第二',
        after: ',后(记）见[第二',
      },
    ]);
  });

  it('leaves the check with nothing that it could do, and a second run with nothing to do', () => {
    const pieces = fc.constantFrom(
      ...'听说记办，。,:;!?.()"',
      '**',
      '`',
      '[',
      '](dier-ke.md)',
      '\n',
      '\n\n',
      '- ',
      '> ',
      '\\',
      '&amp;',
      '\u200b',
      ' ',
      '{',
      '<',
      ':::',
      '#',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const text = withBody(parts.join(''));
        const once = repaired(text);
        expect(repaired(once)).toBe(once);
        // A zero-width space hides a lone `:::` from the check.
        const known = [...kindsOf(text), ...kindsOf(text.replaceAll('\u200b', ''))];
        expect(kindsOf(once).filter((kind) => !known.includes(kind))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  it('never fails, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        repairFile(lessonPath, bytes);
        repairFile('site.yaml', bytes);
      }),
    );
  });
});
