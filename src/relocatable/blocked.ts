import { attributeOf } from './references.ts';
import type { StartTag } from './scan-html.ts';

/**
 * What a tag carries that a browser refuses: on file:// (module scripts, CORS attributes, subresource
 * integrity, drawings from another file; measured in Chromium 69–156 and Firefox) or under the pages' content
 * security policy (everything inline).
 */
export function blockedIn(tag: StartTag): string[] {
  const has = (name: string): boolean => attributeOf(tag, name) !== undefined;
  const problems: string[] = [];

  if (tag.name === 'script') {
    if (/^module$/i.test(attributeOf(tag, 'type')?.trim() ?? '')) {
      problems.push('模块脚本（type=module）双击打开时会被浏览器拦下，要换成普通脚本');
    } else if (!has('src')) {
      problems.push('写在页面里的脚本会被安全策略拦下，要放进 .js 文件');
    }
  }
  if (tag.name === 'style') problems.push('写在页面里的 <style> 会被安全策略拦下，要放进 .css 文件');
  if (tag.name === 'base') problems.push('<base> 会改变页内所有链接的起点，不能用');
  if (tag.name === 'link' && /\bmodulepreload\b/i.test(attributeOf(tag, 'rel') ?? '')) {
    problems.push('modulepreload 只为模块脚本服务，双击打开时会被浏览器拦下，要去掉');
  }
  for (const name of ['crossorigin', 'integrity']) {
    if (has(name)) problems.push(`带 ${name} 属性的文件双击打开时会被浏览器拦下，要去掉这个属性`);
  }
  if (has('style')) problems.push('style 属性会被安全策略拦下，要改用样式表里的类');
  for (const { name } of tag.attributes) {
    if (/^on[a-z]+$/.test(name)) problems.push(`事件属性 ${name} 会被安全策略拦下，要写进脚本文件`);
  }
  if (
    tag.name === 'use' &&
    !(attributeOf(tag, 'href') ?? attributeOf(tag, 'xlink:href') ?? '#').startsWith('#')
  ) {
    problems.push('引用另一个 SVG 文件里的图形，双击打开时画不出来，图形要放在同一页');
  }
  return problems;
}
