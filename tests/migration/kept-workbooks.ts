import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type LocalWorkbook, openLocalWorkbook } from '#file-host/local-workbook.ts';
import type { TypedThing } from './typed-things.ts';

const ROOT = fileURLToPath(new URL('../fixtures/workbooks/', import.meta.url));

/** A workbook as an earlier version of the program and a person left it. */
export interface KeptWorkbook {
  /** `format-1/branch-en` */
  readonly name: string;
  readonly format: number;
  /** What was typed into it, apart from what the program wrote. */
  readonly typed: readonly TypedThing[];
  open(): Promise<LocalWorkbook>;
}

/** Every kept workbook of every format: see the README beside them. */
export const keptWorkbooks: readonly KeptWorkbook[] = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.xlsx'))
  .map((file) => file.replaceAll('\\', '/').replace(/\.xlsx$/, ''))
  .sort()
  .map((name) => {
    const { format, typed } = JSON.parse(readFileSync(`${ROOT}${name}.json`, 'utf8')) as Listed;
    return {
      name,
      format,
      typed,
      open: () => openLocalWorkbook(readFileSync(`${ROOT}${name}.xlsx`), `${name}.xlsx`),
    };
  });

interface Listed {
  readonly format: number;
  readonly typed: readonly TypedThing[];
}
