import { readFile } from 'node:fs/promises';
import { createServer } from 'node:https';
import { homedir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildExcel } from './build-excel.ts';
import { development } from './manifest.ts';

// Serves the add-in for trying it in Excel, built at each start. The certificate comes from Microsoft's tool:
//   npx office-addin-dev-certs install

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'dist/excel-dev');
const base = process.env.GOALSHEET_BASE_URL ?? 'https://localhost:3000';
const certificates = join(homedir(), '.office-addin-dev-certs');

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.xml': 'application/xml; charset=utf-8',
};

await buildExcel(folder, development(base));
const [key, cert] = await Promise.all([
  readFile(join(certificates, 'localhost.key')),
  readFile(join(certificates, 'localhost.crt')),
]).catch(() => {
  throw new Error('There is no certificate for localhost. Run: npx office-addin-dev-certs install');
});
createServer({ key, cert }, async (request, response) => {
  const path = normalize(new URL(request.url ?? '/', base).pathname);
  try {
    const body = await readFile(join(folder, path));
    response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream' }).end(body);
  } catch {
    response.writeHead(404).end();
  }
}).listen(Number(new URL(base).port || 443));
process.stdout.write(
  `${base}\nStart Excel with it: npx office-addin-debugging start dist/excel-dev/manifest.xml desktop --no-debug\n`,
);
