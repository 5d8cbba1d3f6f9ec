/** Comments and plain strings are matched first, so that an address inside one is never touched. */
const token =
  /\/\*[\s\S]*?\*\/|(?<import>@import\s+)(?<quoted>"[^"]*"|'[^']*')|url\(\s*(?:(?<string>"[^"]*"|'[^']*')|(?<bare>[^\s"')]+))\s*\)|"(?:[^"\\]|\\[\s\S])*"|'(?:[^'\\]|\\[\s\S])*'/gi;

/** Rewrites every `url(…)` and `@import "…"` of a style sheet or of an SVG presentation attribute. */
export function rewriteCss(css: string, rewrite: (url: string, offset: number) => string): string {
  return css.replace(token, (match: string, ...rest: unknown[]) => {
    const groups = rest.at(-1) as Record<string, string | undefined>;
    const offset = rest.at(-3) as number;
    const quoted = groups['quoted'] ?? groups['string'];
    const url = quoted?.slice(1, -1) ?? groups['bare'];
    if (url === undefined) return match;
    const rewritten = rewrite(url, offset);
    if (rewritten === url) return match;
    return groups['import'] === undefined ? `url("${rewritten}")` : `${groups['import']}"${rewritten}"`;
  });
}
