import { request } from 'node:http';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startServer, type ServerOptions } from '../../../src/preview/server.ts';
import { temporaryFolder, writeFiles } from '../build/site-folder.ts';

async function serve(options: Partial<ServerOptions> = {}): Promise<string> {
  const folder = temporaryFolder();
  writeFiles(folder, {
    'secret.txt': 'secret',
    'site/index.html': 'home',
    'site/404.html': 'not found',
    'site/lessons/课 a.html': 'lesson',
    'site/tags/index.html': 'tags',
    'site/a.woff2': 'font',
    'site/folder/index.html/x.html': 'a folder with the name of a file',
  });
  symlinkSync(join(folder, 'secret.txt'), join(folder, 'site', 'link.txt'));
  symlinkSync(folder, join(folder, 'site', 'outside'));
  symlinkSync('loop', join(folder, 'site', 'loop'));
  const server = await startServer({ root: join(folder, 'site'), port: 0, base: '/', ...options });
  onTestFinished(() => server.close());
  return server.url;
}

/** Sends a path as it is; fetch would tidy `..` away. */
function rawStatus(url: string, path: string, method = 'GET'): Promise<number | undefined> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path, method }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}

describe('startServer', () => {
  it('serves files with their types, below any base', async () => {
    for (const base of ['/', '/a/b/']) {
      const url = await serve({ base });
      const home = await fetch(url);
      expect([home.status, await home.text(), home.headers.get('content-type')]).toEqual([
        200,
        'home',
        'text/html; charset=utf-8',
      ]);
      expect(await (await fetch(`${url}lessons/%E8%AF%BE%20a.html?x=1`)).text()).toBe('lesson');
      expect(await (await fetch(`${url}tags?x=1`)).text()).toBe('tags');
    }
  });

  it('leads from the base without a slash to the one with it', async () => {
    const url = await serve({ base: '/a/b/' });
    expect((await fetch(url.replace(/\/$/, ''))).url).toBe(url);
    expect((await fetch(new URL('/', url))).status).toBe(404);
  });

  it('answers with the 404 page', async () => {
    const response = await fetch(`${await serve()}nowhere.html`);
    expect([response.status, await response.text()]).toEqual([404, 'not found']);
  });

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/%5c..%5csecret.txt',
    '/lessons/../../secret.txt',
    '//secret.txt',
    '/link.txt',
    '/index.html%00.txt',
    `/${'a'.repeat(300)}`,
    `/${'a/'.repeat(5000)}`,
    `/${'a/'.repeat(5000)}x`,
    `/index.html/x`,
    '/%00',
    '/folder/',
    '/outside',
    '/loop',
  ])('does not give %s away', async (path) => expect(await rawStatus(await serve(), path)).toBe(404));

  it('understands broken percent signs and other methods', async () => {
    const url = await serve();
    expect(await rawStatus(url, '/%zz')).toBe(400);
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'PROPFIND']) {
      expect(await rawStatus(url, '/', method)).toBe(405);
    }
    expect(await rawStatus(url, '/%')).toBe(400);
    expect(await rawStatus(url, '/%ff')).toBe(400);
    expect(await rawStatus(url, '/', 'HEAD')).toBe(200);
  });

  it('can send a wrong charset and refuse extensions, as servers in offices do', async () => {
    const url = await serve({
      headers: { '.html': { 'content-type': 'text/html; charset=gbk' } },
      allowedExtensions: ['.html'],
    });
    expect((await fetch(url)).headers.get('content-type')).toBe('text/html; charset=gbk');
    expect((await fetch(`${url}a.woff2`)).status).toBe(404);
  });

  it('says when the port is taken', async () => {
    const { port } = new URL(await serve());
    await expect(
      startServer({ root: temporaryFolder(), port: Number(port), base: '/' }),
    ).rejects.toMatchObject({
      code: 'EADDRINUSE',
    });
  });
});
