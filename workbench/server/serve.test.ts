import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer } from './serve.ts';

let folder: string;
let server: Server;
let address: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'goalsheet-serve-'));
  const built = { page: join(folder, 'page'), excel: join(folder, 'excel'), sheets: join(folder, 'sheets') };
  await Promise.all(Object.values(built).map((path) => mkdir(path)));
  await writeFile(join(built.page, 'index.html'), 'the page');
  await writeFile(join(folder, 'secret.txt'), 'not for others');
  await writeFile(
    join(built.excel, 'manifest.xml'),
    '<SourceLocation DefaultValue="https://a.b/x/pane.html"/>',
  );
  await writeFile(
    join(built.excel, 'pane.html'),
    '<html><head><script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script></head></html>',
  );
  ({ server, address } = await startServer(built, 0));
});
afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true, force: true });
});

/** As sent, without a client that tidies the address. */
const get = (path: string, host?: string): Promise<{ status: number; body: string }> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(address);
    const headers = host === undefined ? {} : { Host: host };
    request({ hostname, port, path, headers }, (response) => {
      let body = '';
      response.on('data', (chunk) => {
        body += String(chunk);
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
    })
      .on('error', reject)
      .end();
  });

describe('The server of the workbench', () => {
  it('listens on this machine only', () => {
    expect(server.address()).toMatchObject({ address: '127.0.0.1' });
  });

  it.each([
    ['/', 200],
    ['/nothing.js', 404],
    ['/samples/other.xlsx', 404],
    ['/samples/constructor', 404],
    ['/../secret.txt', 404],
    ['/gsheets/../secret.txt', 404],
    ['/excel/%2e%2e/secret.txt', 404],
    ['/excel/..%2fsecret.txt', 404],
    ['/gsheets', 404],
    ['/%zz', 400],
  ])('answers %s with %d', async (path, status) => {
    expect((await get(path)).status).toBe(status);
  });

  it('refuses names of other machines that lead here', async () => {
    expect((await get('/', 'example.com')).status).toBe(403);
    expect((await get('/', 'localhost:3000')).status).toBe(200);
  });

  it('gives the Excel pane its Office.js from here, connected before it loads', async () => {
    expect((await get('/excel/pane')).body).toBe('pane.html');
    const { body } = await get('/excel/pane.html');
    expect(body).toBe(
      '<html><head><script>parent.connectAddIn(window)</script><script src="/office/office.js"></script></head></html>',
    );
    expect((await get('/office/office.js')).status).toBe(200);
  });
});
