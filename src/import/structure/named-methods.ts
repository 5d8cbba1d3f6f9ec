import type { Line } from '../document/line.ts';

/** A way of working that has a name: “五心”工作法. */
export interface NamedMethod {
  /** As it is said, with its quotation marks: “五心”工作法. */
  name: string;
  /** True when the name counts its parts: 三颗心. */
  isCounted: boolean;
}

const kinds = '工作法|学习法|工作制度|制度|做法|机制|模式|方法|法宝';
const quoted = new RegExp(`“([^“”，。；：！？]{2,12})”(${kinds})?`, 'g');
const counted =
  /^[一二两三四五六七八九十][^一二两三四五六七八九十，、]{1,8}$|^[一二两三四五六七八九十]\p{Script=Han}{0,2}[一二三四五六七八九十]$/u;
/** What is counted to be condemned is no method: 三种现象, 四风. */
const condemned = /(?:现象|问题|风|病|难|关|不足|误区|陷阱)$/;
/** A list behind a name says what it is made of. */
const definition = /^[^。！？]{0,30}[：:][^。！？]{2,30}[，、；][^。！？]{2}/;

/** Names of methods in the order of the text, each once. */
export function findNamedMethods(lines: readonly Line[]): NamedMethod[] {
  const found = new Map<string, NamedMethod>();
  for (const { text, role } of lines) {
    if (role.type === 'gap' || role.type === 'cell') continue;
    for (const match of text.matchAll(quoted)) {
      const [all, words = '', kind] = match;
      const isCounted = counted.test(words) && !condemned.test(words);
      const rest = text.slice(match.index + all.length);
      const isMethod =
        kind !== undefined || /^(?:和|、|与)“[^”]{2,12}”[^，。]{0,14}(?:工作法|法宝|做法)/.test(rest);
      if (condemned.test(words) && kind === undefined) continue;
      if (!(isMethod || (isCounted && definition.test(rest)))) continue;
      const isTool = kind !== undefined && kind !== '法宝';
      const name = isTool ? `“${words}”${kind}` : `“${words}”`;
      if (!found.has(words)) found.set(words, { name, isCounted });
    }
  }
  return [...found.values()];
}
