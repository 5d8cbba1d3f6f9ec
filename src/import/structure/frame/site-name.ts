import { compact, hanCount } from './text-shape.ts';

const suffix =
  /(?:网|网站|在线|报|日报|晚报|时报|门户|论坛|电视台|广播台|杂志|杂志社|期刊|文库|频道|之窗|之家|热线|通讯社|出版社|公众号)$/u;

/**
 * The name of a site or a paper in a text, without what is around it.
 * @returns undefined when it does not look like a name: 48365365, 首页
 */
export function siteName(text: string): string | undefined {
  const name = compact(text).replace(/^[“"「《【[(（]+|[”"」》】\])）!！。.,，]+$/gu, '');
  if (name.length > 20 || hanCount(name) < 2 || !/^[\p{Script=Han}A-Za-z0-9·]+$/u.test(name))
    return undefined;
  return suffix.test(name) && !/首页|本网|本站|官方网站$|^(?:互联网|网站)$/u.test(name) ? name : undefined;
}
