import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pageHeaders } from '../../src/http/securityHeaders.ts';
import { createTabFiles } from '../../src/http/tabFiles.ts';

const page = `<!doctype html><title>Min plan</title>${' '.repeat(500)}`;
let home: string;
let server: Server;

beforeAll(async () => {
  home = await mkdtemp(path.join(tmpdir(), 'fotfeste-tab-'));
  await mkdir(path.join(home, 'tab/assets'), { recursive: true });
  await mkdir(path.join(home, 'tab-beside'));
  const put = (name: string, content: string | Buffer) => writeFile(path.join(home, name), content);
  await put('secret.json', '{"secret":true}');
  await put('tab-beside/secret.json', '{"secret":true}');
  await put('tab/notes.txt', 'secret');
  await put('tab/personal.html', page);
  await put('tab/personal.html.br', brotliCompressSync(page));
  await put('tab/personal.html.gz', gzipSync(page));
  await put('tab/assets/app-1a2b.js', 'export {};');
  const sendTabFile = createTabFiles(path.join(home, 'tab'), pageHeaders(null));
  server = createServer(async (req, res) => {
    if (!(await sendTabFile(req, res))) res.writeHead(404).end('none');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  await rm(home, { recursive: true });
});

/** fetch tidies addresses before it sends them; this sends them as they are. */
function get(address: string, headers: Record<string, string> = {}, method = 'GET') {
  const { promise, resolve, reject } = Promise.withResolvers<{
    status: number;
    headers: Record<string, unknown>;
    body: string;
  }>();
  const { port } = server.address() as AddressInfo;
  const asked = request({ port, host: '127.0.0.1', path: address, headers, method, agent: false }, async (answer) =>
    resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: await text(answer) }),
  );
  asked.on('error', reject).end();
  return promise;
}

describe('a page', () => {
  test('may be framed by Teams, Outlook and Microsoft 365 and by nobody else, and runs no foreign script', async () => {
    const { status, headers, body } = await get('/tab/personal.html?locale=nb-no');
    expect([status, body]).toEqual([200, page]);
    const policy = String(headers['content-security-policy']);
    expect(policy).toMatch(/frame-ancestors https:\/\/teams\.microsoft\.com /);
    expect(policy).not.toMatch(/unsafe|localhost|127\.0\.0\.1|frame-ancestors[^;]* (\*|https:)( |;|$)/);
    expect(policy).toContain("default-src 'self'");
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['cache-control']).toBe('no-cache');
  });
  test.each([
    ['br, gzip', 'br'],
    ['gzip', 'gzip'],
    ['gzip, br;q=0', 'gzip'],
    ['identity', undefined],
    ['x-br', undefined],
  ])('comes as small as the browser takes it: %s', async (accepted, encoding) => {
    const { headers } = await get('/tab/personal.html', { 'accept-encoding': accepted });
    expect(headers['content-encoding']).toBe(encoding);
    expect(headers.vary).toBe('Accept-Encoding');
    const file = `tab/personal.html${encoding === 'br' ? '.br' : encoding === 'gzip' ? '.gz' : ''}`;
    expect(Number(headers['content-length'])).toBe((await readFile(path.join(home, file))).length);
  });
  test('that has not changed is not sent again, and HEAD tells of it without sending', async () => {
    const { headers } = await get('/tab/personal.html');
    const again = await get('/tab/personal.html', { 'if-none-match': String(headers.etag) });
    expect([again.status, again.body]).toEqual([304, '']);
    expect((await get('/tab/personal.html', { 'if-none-match': '"other"' })).status).toBe(200);
    const head = await get('/tab/personal.html', {}, 'HEAD');
    expect([head.status, head.body, head.headers['content-length']]).toEqual([200, '', String(page.length)]);
  });
});

test('what has a hash in its name is kept for ever', async () => {
  const { headers } = await get('/tab/assets/app-1a2b.js');
  expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
  expect(headers['content-type']).toBe('text/javascript; charset=utf-8');
});

test.each([
  '/tab/../secret.json',
  '/tab/%2e%2e/secret.json',
  '/tab/..%2fsecret.json',
  '/tab/%2e%2e%2fsecret.json',
  '/tab/%252e%252e%252fsecret.json',
  '/tab/..%5csecret.json',
  '/tab/..\\secret.json',
  '/tab/assets/..%2f..%2fsecret.json',
  '/tab/..%2ftab-beside%2fsecret.json',
  '/tab/%2fetc%2fpasswd.json',
  '/tab//etc/hostname.json',
  '/tab/%00secret.json',
  '/tab/..%2fsecret.json%00.html',
  '/tab/%',
  '/tab/%ff.html',
  '/tab/%c0%ae%c0%ae/secret.json',
  '/tab/notes.txt',
  '/tab/personal.html.br',
  '/tab/assets',
  '/tab/assets/',
  '/tab/',
  '/tab',
  `/tab/${'x'.repeat(5000)}.html`,
  '//tab/../secret.json',
])('%s leads nowhere', async (address) => {
  const { status, body } = await get(address);
  expect([status, body]).toEqual([404, 'none']);
});

test('a reader that leaves ends nothing but her own answer', async () => {
  const { port } = server.address() as AddressInfo;
  await writeFile(path.join(home, 'tab/assets/large.js'), Buffer.alloc(20_000_000, 32));
  const leaving = request({ port, host: '127.0.0.1', path: '/tab/assets/large.js', agent: false });
  await new Promise<void>((resolve) => {
    leaving.on('response', (answer) => answer.once('data', () => resolve(void leaving.destroy())));
    leaving.on('error', () => {}).end();
  });
  expect((await get('/tab/personal.html')).status).toBe(200);
});
