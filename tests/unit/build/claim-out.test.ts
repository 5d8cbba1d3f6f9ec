import { expect, it } from 'vitest';
import { explainClaimError } from '../../../src/build/claim-out.ts';
import { BuildFailure } from '../../../src/build/failure.ts';

const paths = { out: '/media/盘/site', lock: '/media/盘/.site.xueku-lock' };

it.each(['EROFS', 'EACCES', 'ENOENT', 'EPERM', 'EEXIST', 'ENOTDIR', 'ENOSPC', 'ENAMETOOLONG'])(
  'tells in Chinese what %s means for the folder, and what to do',
  (code) => {
    const failure = explainClaimError(Object.assign(new Error(code), { code }), paths);
    expect(failure).toBeInstanceOf(BuildFailure);
    expect((failure as BuildFailure).report).toMatch(
      /^不能在文件夹 \/media\/盘 里生成网站：\P{ASCII}.*。\n请用 --out 换一个/u,
    );
  },
);

it('leaves other errors alone', () => {
  const error = new TypeError('x');
  expect(explainClaimError(error, paths)).toBe(error);
});
