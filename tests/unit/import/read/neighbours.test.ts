import { execFileSync } from 'node:child_process';
import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isRefusal } from '../../../../src/import/document/source-document.ts';
import { readInputs } from '../../../../src/import/read/inputs.ts';
import { readDocument } from '../../../../src/import/read/read-document.ts';
import { pictureBytes } from '../../../../src/import/read/html/limits.ts';
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
    symlinkSync(folder, join(folder, 'a', 'linked'));
    execFileSync('mkfifo', [join(folder, 'a', 'pipe')]);
    writeFileSync(join(folder, 'a', 'aux.gif'), gif);
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
      'a.gif:zone',
      'C%3A/in.gif',
      'aux.gif',
      '//server/in.gif',
      '\\\\server\\in.gif',
      'linked/out.gif',
      'pipe',
    ])
      expect(find(address), address).toBeUndefined();
  });

  it('are found by the ways in which old browsers wrote them', () => {
    const folder = temporaryFolder({ 'a.html': '', 'a_files/50%.gif': gif });
    const find = neighbourPictures(join(folder, 'a.html'));
    for (const address of ['a_files\\50%.gif', './a_files/50%25.gif', 'a_files/50%.gif#x'])
      expect(find(address), address).toBeDefined();
  });

  it('are one picture by however many addresses, and not more than a page may have', async () => {
    const large = Buffer.concat([Buffer.from(gif), Buffer.alloc(9 * 1024 ** 2)]);
    const folder = temporaryFolder({
      ...Object.fromEntries(Array.from({ length: 13 }, (_, index) => [`${index}.gif`, large])),
      'huge.gif': Buffer.alloc(pictureBytes + 1),
    });
    const find = neighbourPictures(join(folder, 'a.html'));
    expect(find('huge.gif')).toBeUndefined();
    const found = Array.from({ length: 13 }, (_, index) => find(`${index}.gif`));
    expect(found.filter((bytes) => bytes !== undefined)).toHaveLength(11);
    expect(find('0.gif?again')).toBe(found[0]);
    const images = Array.from({ length: 50 }, (_, index) => `<img src="0.gif?v=${index}">`).join('');
    const read = await readDocument('a.html', new TextEncoder().encode(pageWith(images)), find);
    expect(isRefusal(read) ? read : read.pictures.length).toBe(1);
  }, 30_000);
});
