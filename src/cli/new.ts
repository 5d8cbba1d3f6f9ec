import { randomInt } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { BuildFailure } from '../build/failure.ts';
import { buildCommand } from '../build/quoted-path.ts';
import { ContentFolderError, readContentFolder } from '../content/read-folder.ts';
import { indexContent } from '../new/content-index.ts';
import { planCollection } from '../new/new-collection.ts';
import { planLesson } from '../new/new-lesson.ts';
import { planSite } from '../new/new-site.ts';
import { CannotCreate, type Plan } from '../new/plan.ts';
import { contentOption, readArguments, UsageError } from './arguments.ts';
import { runCommand } from './run-command.ts';

const usage = `npm run new -- <专题>/<课程名> [--content 课程文件夹]
      npm run new -- collection/<专题>
      npm run new -- site <新文件夹>`;
const collectionPrefix = 'collection/';

/** Today where the person sits, as 2026-11-21. */
function today(): string {
  const now = new Date();
  const [month, day] = [now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0'));
  return `${now.getFullYear()}-${month}-${day}`;
}

function randomSuffix(): string {
  return randomInt(36 ** 4)
    .toString(36)
    .padStart(4, '0');
}

function planInContent(target: string, content: string): Plan {
  const index = indexContent(readContentFolder(content));
  if (!target.startsWith(collectionPrefix)) return planLesson(target, index, today());
  return planCollection(target.slice(collectionPrefix.length), index, today());
}

function assertEmpty(folder: string): void {
  if (!existsSync(folder)) return;
  if (!statSync(folder).isDirectory()) throw new CannotCreate(`${folder} 是一个文件，请换一个文件夹名。`);
  if (readdirSync(folder).length > 0)
    throw new CannotCreate(`${folder} 里已经有东西，没有动它。请换一个新的文件夹名。`);
}

/** Writes the files of a plan and never overwrites one. */
function write(folder: string, { files, notes }: Plan): void {
  for (const { path, text } of files) {
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text, { flag: 'wx' });
  }
  const written = files.map(({ path }) => `  ${join(folder, path)}`);
  process.stdout.write(`${[...notes, '已写好：', ...written].join('\n')}\n`);
}

/** What a person can put right by typing something else. */
function explain(error: unknown): unknown {
  if (error instanceof CannotCreate || error instanceof ContentFolderError)
    return new BuildFailure(error.message);
  const { code, path, message } = error as NodeJS.ErrnoException;
  if (code === 'EEXIST') return new BuildFailure(`已经有 ${path ?? '这个文件'}，没有动它。`);
  if (code === 'EACCES' || code === 'EROFS' || code === 'ENOTDIR')
    return new BuildFailure(`写不进去：${message}`);
  return error;
}

await runCommand(() => {
  const { values, positionals } = readArguments(usage, contentOption, true);
  const [target, folder, ...rest] = positionals;
  const isSite = target === 'site';
  if (target === undefined || rest.length > 0 || (folder !== undefined) !== isSite) {
    throw new UsageError(`用法：${usage}`);
  }
  try {
    if (isSite && folder !== undefined) {
      assertEmpty(folder);
      write(folder, planSite({ folder: basename(resolve(folder)), suffix: randomSuffix(), today: today() }));
      process.stdout.write(
        `把 site.yaml 里的名称改成本单位的，然后：${buildCommand({ contentDir: folder, outDir: `${folder}-site` })}\n`,
      );
      return;
    }
    write(values.content, planInContent(target, values.content));
    process.stdout.write('把“待补”的地方写好，用 npm run dev 边写边看，用 npm run check 检查。\n');
  } catch (error) {
    throw explain(error);
  }
});
