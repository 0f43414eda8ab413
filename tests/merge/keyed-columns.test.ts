import { beforeAll, describe, expect, it } from 'vitest';
import { generateSheets } from '#actions/protocol/generate-sheets.ts';
import { readPlan } from '#actions/protocol/read-plan.ts';
import { languages } from '#engine/plan/inputs.ts';
import type { ReadReply } from '#host/host.ts';
import { idsOf } from '#workbook/merge/frame.ts';
import type { GeneratedTable } from '#workbook/sheets/generated-sheets.ts';
import { keptWorkbooks } from '../migration/kept-workbooks.ts';
import { TODAY } from '../today.ts';

interface Kept {
  readonly reply: ReadReply;
  readonly tables: readonly GeneratedTable[];
}

/** A kept workbook as it stands, and its tables as they would be drawn anew. */
async function kept(name: string): Promise<Kept> {
  const workbook = await keptWorkbooks.find((each) => each.name === name)!.open();
  const reading = readPlan(await workbook.host.read({ sheets: [{ by: 'all' }] }), TODAY);
  if (reading.kind === 'refused') throw new Error(JSON.stringify(reading.issues));
  const { reply, inputs, places, state } = reading.value;
  const generated = generateSheets(reply, inputs, places, state);
  if (generated.kind === 'refused') throw new Error(JSON.stringify(generated.issues));
  return { reply, tables: generated.value.sheets.map(({ table }) => table) };
}

/** Months and pieces of weeks, cut at their ends: the Weeks sheet has whole weeks since. */
const GONE = /^2026-\d\d(?:-W\d)?$/;

describe('the columns of a workbook of format 1', () => {
  const workbooks = new Map<string, Kept>();
  beforeAll(async () => {
    for (const language of languages) workbooks.set(language, await kept(`format-1/branch-${language}`));
  });

  const pairs = languages.flatMap((old) => languages.map((drawn) => ({ old, drawn })));
  it.each(pairs)('in $old are known by their keys when the tables are drawn in $drawn', ({ old, drawn }) => {
    const { reply } = workbooks.get(old)!;
    const keyed = workbooks.get(drawn)!.tables.filter((table) => table.keyed.columns.length > 0);
    expect(keyed.length).toBeGreaterThan(8);
    const unknown = keyed.flatMap(({ key, name: { name }, keyed: table }) => {
      const { sheet, area } = reply.names.find((each) => each.name === name)!;
      const { cells } = reply.contents.find((each) => each.name === sheet)!;
      const { columns, header } = idsOf({ cells, area }, table);
      const keys = new Set(table.columns.map((column) => column.key));
      return cells[header!]!.slice(0, area.column + area.columns).flatMap((title, column) =>
        title === null || keys.has(columns.get(column) ?? '') ? [] : [[key, title, columns.get(column)]],
      );
    });
    const others = unknown.filter(([key, , column]) => key !== 'weeks' || !GONE.test(String(column)));
    expect(others).toEqual([]);
  });
});
