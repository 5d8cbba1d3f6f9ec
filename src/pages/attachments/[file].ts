import { readFileSync } from 'node:fs';
import type { APIRoute } from 'astro';
import { attachmentPath, getLibrary } from '../../site/current-library.ts';

/** Every attachment that a lesson uses, under its safe name. */
export async function getStaticPaths() {
  const { attachments } = await getLibrary();
  return attachments.map(({ file, name }) => ({ params: { file: name }, props: { file } }));
}

export const GET: APIRoute<{ file: string }> = ({ props }) =>
  new Response(new Uint8Array(readFileSync(attachmentPath(props.file))));
