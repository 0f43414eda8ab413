import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

/** Where add-ins load Office.js from: Microsoft's own address. */
const OFFICE_ADDRESS = /https:\/\/appsforoffice\.microsoft\.com\/lib\/[\w.]+\/hosted\//g;
const CONNECT = '<script>parent.connectAddIn(window)</script>';

/**
 * A page of the built Excel add-in, whose Office.js comes from the package at `/office/` and finds the stand-in
 * before it loads.
 */
export function excelPage(html: string): string {
  const here = html.replace(OFFICE_ADDRESS, '/office/');
  return here.replace(/<head[^>]*>/i, (head) => head + CONNECT);
}

/** The page that the manifest names as the add-in's own. Rejects with ENOENT when the add-in is not built. */
export async function excelPagePath(folder: string): Promise<string> {
  const manifest = await readFile(join(folder, 'manifest.xml'), 'utf8');
  const address = /<SourceLocation\s+DefaultValue="([^"]+)"/.exec(manifest)?.[1];
  if (address === undefined) throw new Error('the manifest names no page');
  return basename(new URL(address).pathname);
}
