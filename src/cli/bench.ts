import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { installStarlight, measureBuild, measureStarlight, measureXueku } from '../bench/contestants.ts';
import { generateLibrary } from '../bench/generate.ts';
import { tableCells } from '../bench/rows.ts';
import { compareQuality } from '../bench/search/compare-quality.ts';
import { measureSearch } from '../bench/search/measure-search.ts';
import { searchCells } from '../bench/search/search-rows.ts';
import { starlightPackages } from '../bench/starlight-project.ts';
import { textTable } from '../bench/text-table.ts';
import { readArguments, UsageError } from './arguments.ts';
import { runCommand } from './run-command.ts';

const usage = 'npm run bench -- [课数，默认 1000]';
const project = resolve(import.meta.dirname, '..', '..');
/** Outside the project, so that Starlight finds only its own packages; all on one disk, so that none has an advantage. */
const bench = join(tmpdir(), 'xueku-bench');

function readCount(text: string | undefined): number {
  const count = Number(text ?? 1000);
  if (Number.isInteger(count) && count >= 1 && count <= 99_999) return count;
  throw new UsageError(`课数要写 1 到 99999 之间的整数，不能是 ${text}。\n用法：${usage}`);
}

function say(text: string): void {
  process.stderr.write(`${text}……\n`);
}

function print(text: string): void {
  process.stdout.write(`\n${text}\n`);
}

await runCommand(async () => {
  const { positionals } = readArguments(usage, {}, true);
  const count = readCount(positionals[0]);
  const library = generateLibrary(count);
  const starlight = join(bench, 'starlight');
  const [dist, realDist] = [join(bench, 'dist'), join(bench, 'real')];

  say(`学库生成 ${count} 课`);
  const ours = await measureXueku(library, { project, bench });
  say('学库生成 content/ 的课');
  const real = await measureBuild(join(project, 'content'), realDist, project);
  say('量两个网站的搜索');
  const costs = [await measureSearch(realDist, real), await measureSearch(dist, ours.usage)];
  print(textTable(searchCells(costs)));
  say('用测试的查询问 content/ 的课');
  print(await compareQuality(realDist));

  say('准备 Starlight（第一次要下载）');
  await installStarlight(starlight);
  say(`Starlight 生成 ${count} 课，不带搜索`);
  const plain = await measureStarlight(library, starlight, { name: 'Starlight', hasPagefind: false });
  say(`Starlight 生成 ${count} 课，带搜索`);
  const searchable = await measureStarlight(library, starlight, {
    name: 'Starlight＋搜索',
    hasPagefind: true,
  });

  const versions = Object.entries(starlightPackages)
    .map(([name, version]) => `${name} ${version}`)
    .join('，');
  print(textTable(tableCells(ours, [plain, searchable])));
  print(
    `${count} 课，Node ${process.version}，${cpus().length} 个处理器核；${versions}。依次运行，都从零开始。`,
  );
  if (ours.usage.peakMemory === undefined) print('内存和处理器时间只在 Linux 上量得到。');
});
