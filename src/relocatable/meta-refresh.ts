const pattern = /^(\s*[\d.]+\s*[;,\s]\s*(?:url\s*=\s*)?)(["']?)(.*?)\2\s*$/i;

/** The address in `<meta http-equiv="refresh" content="0; url=…">`, or undefined for a plain reload. */
export function refreshTarget(content: string): string | undefined {
  return pattern.exec(content)?.[3] || undefined;
}

/** The same content with another address. */
export function rewriteRefresh(content: string, url: string): string {
  return content.replace(pattern, (_match, head: string, quote: string) => `${head}${quote}${url}${quote}`);
}
