import { beforeAll, describe, expect, it } from 'vitest';
import { buildPlan } from '#actions/plan/build.ts';
import { day } from '#engine/days/day.ts';
import { toSerial } from '#engine/days/serial.ts';
import type { Language } from '#engine/plan/inputs.ts';
import type { ReadReply, WriteStep } from '#host/host.ts';
import type { Scalar } from '#host/sheet.ts';
import type { InputTableKey } from '#language/plan/inputs.ts';
import type { ExampleName } from '#workbook/examples/index.ts';
import { type InputReading, readInputs } from '#workbook/inputs/read.ts';
import { TODAY } from '../today.ts';
import { builtExample, ironCalcVerdict, readAll, verdict } from './built.ts';
import { recalculateWithLibreOffice } from './recalculate-libreoffice.ts';
import type { Recalculated } from './recalculated.ts';

/** A row typed into the first spare row of a table, by column. */
type NewRow = readonly [table: InputTableKey, cells: Readonly<Record<string, Scalar>>];
type Typed = readonly [path: readonly (string | number)[], value: Scalar];

interface Rebuild {
  readonly what: string;
  readonly example: ExampleName;
  readonly language: Language;
  readonly rows: readonly NewRow[];
  readonly cells: readonly Typed[];
}
const joined = toSerial(day('2026-03-16'));
const left = toSerial(day('2026-08-20'));

const rebuilds: readonly Rebuild[] = [
  {
    what: 'a person added to a team, one who leaves, one who joins, an offer, a holiday',
    example: 'branch',
    language: 'zh-CN',
    rows: [
      ['members', { key: 'P90', name: '新同事', parent: 'T2', rank: '新人', start: joined }],
      ['members', { key: 'P91', name: '+1+1', parent: 'T4', rank: '标准' }],
      ['bases', { member: 'P90', goal: 'G1', fixed: 0 }],
      ['bases', { member: 'P91', goal: 'G1', fixed: 0 }],
      ['offers', { product: '意外险', channel: '网络', weight: 3.5 }],
      ['holidays', { day: toSerial(day('2026-06-12')), name: '司庆' }],
    ],
    cells: [[['members', 6, 'end'], left]],
  },
  {
    what: 'a fixed year typed for two people and a team without people',
    example: 'branch',
    language: 'en',
    rows: [
      ['members', { key: 'T5', name: 'Team Five', parent: 'D2', headcount: 6.5, weight: 10 }],
      ['bases', { member: 'T5', goal: 'G1', fixed: 0 }],
    ],
    cells: [
      [['bases', 43, 'fixed'], 90],
      [['bases', 50, 'fixed'], 0],
      [['goals', 0, 'monthMethod'], 'Working days'],
      [['members', 12, 'start'], joined],
      [['members', 13, 'end'], left],
    ],
  },
  {
    what: 'an organisation where there was one agent',
    example: 'mdrt',
    language: 'en',
    rows: [
      ['members', { key: 'B', name: 'Bea', parent: 'A1', headcount: 1, weight: 2 }],
      ['members', { key: 'C', name: 'Cy', parent: 'A1', headcount: 0.5, weight: 1.2345, start: joined }],
      ['members', { key: 'D', name: 'Di', parent: 'A1', headcount: 1, weight: 1, end: left }],
      ['members', { key: '7', name: '@SUM(A1)', parent: 'B', headcount: 1, weight: 1 }],
      ['goals', { key: 'G2', name: 'Recruits', total: 37, unit: 1, monthMethod: 'Equal months' }],
      ['offers', { product: 'Life', channel: 'Agents', weight: 1 }],
      ['offers', { product: 'Life', channel: 'Banks', weight: 2 }],
      ['ramp', { share: 0.25 }],
    ],
    cells: [],
  },
];

describe('a workbook built again after rows have come', () => {
  const replies = new Map<string, ReadReply>();
  let byLibreOffice: ReadonlyMap<string, Recalculated>;

  beforeAll(async () => {
    const files: { name: string; bytes: Uint8Array }[] = [];
    for (const { what, example, language, rows, cells } of rebuilds) {
      const workbook = await builtExample(example, language);
      const reading = readInputs(await readAll(workbook));
      await workbook.host.write({ steps: [...newRows(rows, reading), ...typed(cells, reading)] });
      const outcome = await buildPlan(workbook.host, TODAY);
      expect(outcome, what).toMatchObject({ kind: 'done' });
      replies.set(what, await readAll(workbook));
      files.push({ name: what, bytes: await workbook.save() });
    }
    byLibreOffice = await recalculateWithLibreOffice(files);
  });

  it.each(rebuilds)('has every value that LibreOffice calculates: $what', ({ what }) => {
    const { formulas, differences } = verdict(replies.get(what)!, byLibreOffice.get(what));
    expect(formulas).toBeGreaterThan(800);
    expect(differences, `${formulas} formulas`).toEqual([]);
  });

  it.each([rebuilds[0]!, rebuilds[2]!])('has every value that IronCalc calculates: $what', ({ what }) => {
    expect(ironCalcVerdict(replies.get(what)!).differences).toEqual([]);
  });
});

function newRows(rows: readonly NewRow[], { places }: InputReading): WriteStep[] {
  const used = new Map<string, number>();
  return rows.flatMap(([table, cells]) => {
    const { sheet, columns, area, rows: filled } = places.tables[table]!;
    const count = used.get(table) ?? 0;
    used.set(table, count + 1);
    const row = Math.max(area.row, ...filled) + 1 + count;
    return Object.entries(cells).map(([key, value]): WriteStep => {
      return { step: 'cells', sheet, row, column: columns[key]!, cells: [[value]], styles: [] };
    });
  });
}

const typed = (cells: readonly Typed[], { places }: InputReading): WriteStep[] =>
  cells.map(([path, value]) => {
    const { sheet, row, column } = places.cell(path)!;
    return { step: 'cells', sheet, row, column, cells: [[value]], styles: [] };
  });
