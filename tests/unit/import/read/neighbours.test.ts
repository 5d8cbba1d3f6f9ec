import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isRefusal } from '../../../../src/import/document/source-document.ts';
import { readInputs } from '../../../../src/import/read/inputs.ts';
import { readDocument } from '../../../../src/import/read/read-document.ts';
import { neighbourPictures } from '../../../../src/import/read/neighbours.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const gif = 'GIF89a\u0001\u0000\u0001\u0000';

function pageWith(pictures: string): string {
  return `<h1>院里的图书角</h1><p>图书角开了三个月，借书的人从七个变成了七十个，谁都没有想到。</p>${pictures}<p>书是各家捐的，柜子是老木匠打的，管钥匙的是两位退休教师。</p>`;
}

describe('pictures that were saved beside a page', () => {
  it('come with it, with their description', async () => {
    const folder = temporaryFolder({
      '网页.html': pageWith('<p><img src="%E7%BD%91%E9%A1%B5_files/a.gif?v=1" alt="孩子们在看书"></p>'),
      '网页_files/a.gif': gif,
    });
    for await (const input of readInputs([join(folder, '网页.html')])) {
      if (!('bytes' in input)) throw new Error(input.name);
      const read = await readDocument(input.name, input.bytes, input.findPicture);
      if (isRefusal(read)) throw new Error(read.reason);
      expect(read.pictures.map(({ bytes }) => bytes.length)).toEqual([gif.length]);
      expect(read.lines.find(({ hint }) => hint.picture)?.hint).toMatchObject({
        description: '孩子们在看书',
      });
    }
  });

  it('are only taken from below the folder of the page', () => {
    const folder = temporaryFolder({ 'a/b.html': '', 'a/in.gif': gif, 'out.gif': gif });
    symlinkSync(join(folder, 'out.gif'), join(folder, 'a', 'link.gif'));
    const find = neighbourPictures(join(folder, 'a', 'b.html'));
    expect(find('in.gif')).toBeDefined();
    for (const address of [
      '../out.gif',
      '%2e%2e/out.gif',
      'link.gif',
      join(folder, 'out.gif'),
      `file://${folder}/out.gif`,
      'http://example.com/in.gif',
      '..\\out.gif',
      'in.gif\0',
      '%zz',
      '',
      '.',
    ])
      expect(find(address), address).toBeUndefined();
  });
});
