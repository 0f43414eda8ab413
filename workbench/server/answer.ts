import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { excelPage, excelPagePath } from './excel-page.ts';
import { sampleFile } from './sample.ts';

/** Folders of what was built. */
export interface Built {
  readonly page: string;
  readonly excel: string;
  readonly sheets: string;
}

export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string | Uint8Array;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.wasm': 'application/wasm',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};
const MISSING: Answer = { status: 404, type: 'text/plain', body: 'not found' };

const OFFICE = dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/dist/office.js'));
const FUNCTIONS = fileURLToPath(new URL('../../addin-excel/generated/portable.json', import.meta.url));

/** What is served, by path: the page, the built add-ins, Microsoft's library, samples. */
export function answerer({ page, excel, sheets }: Built): (path: string) => Promise<Answer> {
  return async (path) => {
    const [, room = '', ...rest] = path.split('/');
    const inside = rest.join('/');
    try {
      switch (room) {
        case 'samples':
          return sent(inside, await sampleFile(inside));
        case 'functions.json':
          return sent(room, await readFile(FUNCTIONS));
        case 'office':
          return await fileIn(OFFICE, inside);
        case 'gsheets':
          return await fileIn(sheets, inside);
        case 'excel':
          if (inside === 'pane') return sent('pane.txt', await excelPagePath(excel));
          if (inside.endsWith('.html')) return sent(inside, excelPage(await textIn(excel, inside)));
          return await fileIn(excel, inside);
        default:
          return await fileIn(page, path === '/' ? 'index.html' : path.slice(1));
      }
    } catch (error) {
      if (isMissing(error)) return MISSING;
      throw error;
    }
  };
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && ['ENOENT', 'EISDIR', 'ENOTDIR'].includes(String(error.code));

const sent = (name: string, body: string | Uint8Array): Answer => ({
  status: 200,
  type: TYPES[extname(name)] ?? 'text/plain; charset=utf-8',
  body,
});

const textIn = async (folder: string, name: string): Promise<string> =>
  readFile(placeIn(folder, name), 'utf8');

const fileIn = async (folder: string, name: string): Promise<Answer> =>
  sent(name, await readFile(placeIn(folder, name)));

/** Never outside of the folder. */
function placeIn(folder: string, name: string): string {
  const place = normalize(join(folder, name));
  if (!place.startsWith(folder + sep)) throw Object.assign(new Error(name), { code: 'ENOENT' });
  return place;
}
