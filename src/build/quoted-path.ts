/** A path as it is typed in a command: in quotes where a blank or another sign would cut it in two. */
export function quotedPath(path: string): string {
  return /^[\p{L}\p{N}_.,/\\:@+-]+$/u.test(path) ? path : `"${path}"`;
}

interface TypedFolders {
  contentDir: string;
  outDir: string;
}

/** The command that builds a site of these folders, as somebody who typed them would write it. */
export function buildCommand({ contentDir, outDir }: TypedFolders): string {
  const options = [
    ...(contentDir === 'content' ? [] : ['--content', quotedPath(contentDir)]),
    ...(outDir === 'dist' ? [] : ['--out', quotedPath(outDir)]),
  ];
  return ['npm run build', ...(options.length > 0 ? ['--', ...options] : [])].join(' ');
}
