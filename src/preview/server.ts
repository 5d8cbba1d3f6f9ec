import { createReadStream, readFileSync, realpathSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, sep } from 'node:path';
import { contentTypes } from './content-types.ts';

export interface ServerOptions {
  /** The built site. */
  root: string;
  /** 0 takes any free port. */
  port: number;
  /** Path under which the site lies, with a slash at both ends. */
  base: string;
  /** Headers that replace the usual ones, by file extension: `{ '.html': { 'content-type': '…gbk' } }`. */
  headers?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Extensions that the server knows; every other is answered with 404, as strict servers do. */
  allowedExtensions?: readonly string[];
}

export interface RunningServer {
  /** Address of the site's home page. */
  url: string;
  close(): Promise<void>;
}

interface Answer {
  status: number;
  file?: string;
  location?: string;
}

function isDirectory(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** The real path when it is a file inside the root; undefined for anything else, also a link leading out. */
function fileInside(root: string, path: string): string | undefined {
  try {
    const real = realpathSync(join(root, path));
    return real.startsWith(root + sep) && statSync(real).isFile() ? real : undefined;
  } catch {
    return undefined;
  }
}

function answer(requested: string, { base, allowedExtensions }: ServerOptions, root: string): Answer {
  const [path = '', query] = requested.split('?', 2);
  if (`${path}/` === base) return { status: 301, location: base + (query === undefined ? '' : `?${query}`) };
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return { status: 400 };
  }
  // The file system must see exactly what the address says: no `..`, no second separator, no end of string.
  if (!decoded.startsWith(base) || /[\\\0]|\/\/|(?:^|\/)\.\.?(?:\/|$)/.test(decoded)) return { status: 404 };
  const inside = decoded.slice(base.length);
  if (inside !== '' && !inside.endsWith('/') && isDirectory(join(root, inside))) {
    return { status: 301, location: `${path}/${query === undefined ? '' : `?${query}`}` };
  }
  const file = fileInside(root, inside === '' || inside.endsWith('/') ? `${inside}index.html` : inside);
  if (file === undefined || (allowedExtensions && !allowedExtensions.includes(extname(file))))
    return { status: 404 };
  return { status: 200, file };
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  options: ServerOptions,
  root: string,
): void {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { allow: 'GET, HEAD' }).end();
    return;
  }
  const { status, file, location } = answer(request.url ?? '/', options, root);
  if (location !== undefined) {
    response.writeHead(status, { location }).end();
    return;
  }
  const body = file ?? (status === 404 ? fileInside(root, '404.html') : undefined);
  if (body === undefined) {
    response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(`${status}\n`);
    return;
  }
  const extension = extname(body).toLowerCase();
  response.writeHead(status, {
    'content-type': contentTypes[extension] ?? 'application/octet-stream',
    'content-length': statSync(body).size,
    'cache-control': 'no-cache',
    ...options.headers?.[extension],
  });
  if (request.method === 'HEAD') response.end();
  else if (status === 404) response.end(readFileSync(body));
  else
    createReadStream(body)
      .on('error', () => response.destroy())
      .pipe(response);
}

/**
 * Serves a built site on this computer only.
 * @throws the system's error (`EADDRINUSE` when the port is taken)
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const root = realpathSync(options.root);
  const server = createServer((request, response) => send(request, response, options, root));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${options.base}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
