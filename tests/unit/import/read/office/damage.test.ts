import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  isRefusal,
  type Refusal,
  type SourceDocument,
} from '../../../../../src/import/document/source-document.ts';
import { countLines } from '../../../../../src/import/document/working-document.ts';
import { readDoc } from '../../../../../src/import/read/office/read-doc.ts';
import { readDocx } from '../../../../../src/import/read/office/read-docx.ts';
import { readPdf } from '../../../../../src/import/read/office/read-pdf.ts';
import { fixture } from './fixtures.ts';

type Reader = (bytes: Uint8Array) => Promise<SourceDocument | Refusal>;

const cases: readonly (readonly [name: string, reader: Reader, file: string])[] = [
  ['docx', readDocx, 'libreoffice.docx'],
  ['docx with a password', readDocx, 'encrypted.docx'],
  ['doc', readDoc, 'lesson.doc'],
  ['pdf', readPdf, 'unicode.pdf'],
  ['pdf of LibreOffice', readPdf, 'handout.pdf'],
  ['pdf with a password', readPdf, 'encrypted.pdf'],
  ['scanned pdf', readPdf, 'scanned.pdf'],
];

const written = vi.fn();

beforeEach(() => {
  written.mockClear();
  for (const method of ['log', 'warn', 'error', 'info', 'debug'] as const) {
    vi.spyOn(console, method).mockImplementation(written);
  }
});

afterEach(() => {
  vi.restoreAllMocks();
  expect(written).not.toHaveBeenCalled();
});

/** Every reading ends with a refusal in one line or a document that balances and whose lines are lines. */
async function expectSound(reader: Reader, bytes: Uint8Array): Promise<void> {
  const result = await reader(bytes);
  if (isRefusal(result)) {
    expect(result.reason).toMatch(/^[^\n]{10,}$/);
    return;
  }
  expect(countLines(result.lines)).toBe(result.characters);
  for (const { number, text, marks } of result.lines) {
    expect(number).toBeGreaterThan(0);
    expect(text).not.toMatch(/[\r\n]/);
    for (const { start, end } of marks) expect(start <= end && end <= text.length).toBe(true);
  }
}

const damage = fc.array(
  fc.tuple(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), fc.nat(255)),
  {
    minLength: 1,
    maxLength: 30,
  },
);

function damaged(bytes: Uint8Array, places: readonly (readonly [number, number])[]): Uint8Array {
  const copy = Uint8Array.from(bytes);
  for (const [share, value] of places) copy[Math.floor(share * copy.length)] = value;
  return copy;
}

describe.each(cases)('%s', { timeout: 60_000 }, (_, reader, file) => {
  const bytes = fixture(file);

  it('may be cut off anywhere', async () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    await fc.assert(
      fc.asyncProperty(share, (end) =>
        expectSound(reader, bytes.subarray(0, Math.floor(end * bytes.length))),
      ),
      { numRuns: 60 },
    );
  });

  it('may be damaged anywhere', async () => {
    await fc.assert(
      fc.asyncProperty(damage, (places) => expectSound(reader, damaged(bytes, places))),
      { numRuns: 60 },
    );
  });

  it('may be anything behind its first bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), (rest) =>
        expectSound(reader, Uint8Array.from([...bytes.subarray(0, 600), ...rest])),
      ),
      { numRuns: 40 },
    );
  });
});

describe('the XML of a docx', { timeout: 60_000 }, () => {
  const files = unzipSync(fixture('libreoffice.docx'));
  const xml = new TextDecoder().decode(files['word/document.xml']);
  const tags = [
    '<w:t>灯</w:t>',
    '<w:p>',
    '</w:p>',
    '<w:tbl>',
    '</w:tc>',
    '<w:r>',
    '<w:del>',
    '<mc:AlternateContent>',
  ].concat([
    '<mc:Choice>',
    '<mc:Fallback>',
    '</mc:AlternateContent>',
    '<w:fldChar w:fldCharType="begin"/>',
    '<w:txbxContent>',
    '<a:p><a:t>框</a:t>',
    '&#xD83D;',
    '😀',
    '<w:tc>',
    '<w:tr>',
    '<![CDATA[字]]>',
  ]);

  it('may hold any element anywhere without a character being lost', async () => {
    const insertions = fc.array(fc.tuple(fc.nat(xml.length), fc.constantFrom(...tags)), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(insertions, async (places) => {
        let text = xml;
        for (const [place, tag] of places) {
          const at = text.indexOf('<', place);
          if (at > 0) text = text.slice(0, at) + tag + text.slice(at);
        }
        await expectSound(readDocx, zipSync({ ...files, 'word/document.xml': strToU8(text) }));
      }),
      { numRuns: 150 },
    );
  });
});
