import { EpubCheck } from '@likecoin/epubcheck-ts';

/** Everything that EPUBCheck says of a book, remarks included. */
export async function complaints(epub: Uint8Array): Promise<string[]> {
  const { messages } = await EpubCheck.validate(epub);
  return messages.map(
    ({ severity, id, message, location }) => `${severity} ${id} ${location?.path ?? ''}: ${message}`,
  );
}
