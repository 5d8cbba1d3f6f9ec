import { createReadStream, realpathSync, statSync, type Stats } from 'node:fs';
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
  file?: Entry;
  location?: string;
}

interface Entry {
  /** Real path. */
  path: string;
  stats: Stats;
}

/**
 * What lies at a path inside the root. Undefined for a link leading out, and for whatever the file system does
 * not find or refuses to look for: a name may be too long for it.
 */
function entryInside(root: string, path: string): Entry | undefined {
  try {
    const real = realpathSync(join(root, path));
    return real.startsWith(root + sep) ? { path: real, stats: statSync(real) } : undefined;
  } catch {
    return undefined;
  }
}

function fileInside(root: string, path: string): Entry | undefined {
  const entry = entryInside(root, path);
  return entry?.stats.isFile() ? entry : undefined;
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
  if (inside !== '' && !inside.endsWith('/') && entryInside(root, inside)?.stats.isDirectory()) {
    return { status: 301, location: `${path}/${query === undefined ? '' : `?${query}`}` };
  }
  const file = fileInside(root, inside === '' || inside.endsWith('/') ? `${inside}index.html` : inside);
  if (file === undefined || (allowedExtensions && !allowedExtensions.includes(extname(file.path))))
    return { status: 404 };
  return { status: 200, file };
}

function sendStatus(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(`${status}\n`);
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
    sendStatus(response, status);
    return;
  }
  const extension = extname(body.path).toLowerCase();
  const headers = {
    'content-type': contentTypes[extension] ?? 'application/octet-stream',
    'content-length': body.stats.size,
    'cache-control': 'no-cache',
    ...options.headers?.[extension],
  };
  if (request.method === 'HEAD') {
    response.writeHead(status, headers).end();
    return;
  }
  const stream = createReadStream(body.path);
  // A build may take the file away, and a file may be unreadable: nothing is promised before it is open.
  stream.on('open', () => stream.pipe(response.writeHead(status, headers)));
  stream.on('error', () => (response.headersSent ? response.destroy() : sendStatus(response, 404)));
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
