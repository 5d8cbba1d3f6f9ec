import { isRecord, type ContentModel } from './content-model.ts';
import { fileStart, type Finding } from './problem.ts';
import { yamlPosition } from './yaml-position.ts';

/** The folder as a whole: is there a site, has it its own id, has it lessons? */
export function checkSite({ site, files, lessons }: ContentModel, foreignId: string | undefined): Finding[] {
  const found: Finding[] = [];
  if (!site && !files.some(({ path }) => path === 'site.yaml')) {
    found.push({ file: 'site.yaml', ...fileStart, kind: 'missing-site', what: '内容文件夹里没有 site.yaml' });
  }
  if (site && foreignId !== undefined && isRecord(site.yaml.value) && site.yaml.value['id'] === foreignId) {
    const what = `站点标识 ${foreignId} 是学库模板自己的`;
    found.push({ file: 'site.yaml', ...yamlPosition(site, ['id']), kind: 'template-site-id', what });
  }
  if (lessons.length === 0) {
    found.push({ file: 'lessons', ...fileStart, kind: 'no-lessons', what: 'lessons/ 里一课也没有' });
  } else if (lessons.every(({ isUnpublished }) => isUnpublished)) {
    found.push({
      file: 'lessons',
      ...fileStart,
      kind: 'no-published-lessons',
      what: `${lessons.length} 课都没有发布`,
    });
  }
  return found;
}
