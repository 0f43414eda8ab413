import { beforeAll, describe, expect, it } from 'vitest';
import { buildPlan } from '#actions/plan/build.ts';
import type { LocalWorkbook } from '#file-host/local-workbook.ts';
import { cellName } from '#formula/address.ts';
import { blockAt, formulasOn } from '#formula/fx.ts';
import { parseArea } from '#formula/reference.ts';
import type { ReadReply } from '#host/host.ts';
import type { Area } from '#host/sheet.ts';
import type { RecordTableKey } from '#language/execution/records.ts';
import { tableName } from '#workbook/inputs/names.ts';
import { workingsNames } from '#workbook/sheets/execution-workings/names.ts';
import { readAll } from '../parity/built.ts';
import { TODAY } from '../today.ts';
import { sheetXmlOf } from '../tools/sheet-xml.ts';
import { executed } from './executed.ts';
import { smallHouse } from './planned.ts';

const FIRST_DAY = 46_023;

/** Lists with a filter, and what somebody types into a row of them: one column in. */
const lists: readonly (readonly [RecordTableKey, column: number, value: string | number])[] = [
  ['log', 0, FIRST_DAY],
  ['actionList', 1, 'Call'],
  ['weekPlans', 1, 'P1'],
  ['channelTasks', 0, 'Banks'],
  ['scores', 1, 'P1'],
  ['round', 0, '2026-01'],
];

/** The cells of a list below its header, as its name says now. */
function bodyOf({ names }: ReadReply, table: RecordTableKey): { sheet: string; area: Area } {
  const { sheet, area } = names.find(({ name }) => name === tableName(table))!;
  return { sheet, area: { ...area, row: area.row + 1, rows: area.rows - 1 } };
}

/** Areas of the elements of a sheet's part that have this name. */
const areasOf = (xml: string, element: string): Area[] =>
  Array.from(xml.matchAll(new RegExp(`<${element}\\b[^>]*\\ssqref="([^"]*)"`, 'g')), ([, text = '']) =>
    text.split(' ').map((each) => parseArea(each)!),
  ).flat();

/** Where rows of a column are within one of the areas, as text: `6-205`, or in pieces. */
function reach(areas: readonly Area[], column: number): string {
  const spans = areas
    .filter((area) => area.column <= column && column < area.column + area.columns)
    .map(({ row, rows }) => [row + 1, row + rows] as const)
    .sort(([one], [other]) => one - other);
  const joined: [number, number][] = [];
  for (const [first, last] of spans) {
    const before = joined.at(-1);
    if (before && first <= before[1] + 1) before[1] = Math.max(before[1], last);
    else joined.push([first, last]);
  }
  return joined.map((span) => span.join('-')).join(' ');
}

describe('lists of records that have grown', () => {
  let workbook: LocalWorkbook;
  let before: ReadReply;
  let after: ReadReply;
  beforeAll(async () => {
    workbook = await executed(smallHouse('en'), {});
    before = await readAll(workbook);
    for (const [table, offset, value] of lists) {
      const { sheet, area } = bodyOf(before, table);
      // To the last spare row and three on.
      const cells = Array.from({ length: area.rows + 3 }, () => [value]);
      await workbook.host.write({
        steps: [{ step: 'cells', sheet, row: area.row, column: area.column + offset, cells, styles: [] }],
      });
    }
    const outcome = await buildPlan(workbook.host, TODAY);
    if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome.issues));
    after = await readAll(workbook);
  });

  it.each(lists.map(([table]) => table))(
    'are filtered, ruled and coloured to their last row: %s',
    async (table) => {
      const { sheet, area } = bodyOf(after, table);
      expect(area.rows).toBeGreaterThan(bodyOf(before, table).area.rows + 3);
      const xml = await sheetXmlOf(await workbook.save(), sheet);
      const whole = `${area.row + 1}-${area.row + area.rows}`;
      const corner = cellName(area.row + area.rows - 1, area.column + area.columns - 1);
      expect(/<autoFilter ref="([^"]*)"/.exec(xml)?.[1]).toBe(`A${area.row}:${corner}`);
      for (const element of ['conditionalFormatting', 'dataValidation']) {
        const areas = areasOf(xml, element);
        const ruled = new Set(areas.flatMap(({ column, columns }) => range(column, columns)));
        for (const column of ruled)
          expect(`${element} ${column}: ${reach(areas, column)}`).toBe(`${element} ${column}: ${whole}`);
      }
    },
  );

  it.each(['weekPlans', 'scores'] as const)('offer the weeks to their last row: %s', async (table) => {
    const weeks = after.names.find(({ name }) => name === workingsNames.weekLabels)!;
    const { sheet, area } = bodyOf(after, table);
    const xml = await sheetXmlOf(await workbook.save(), sheet);
    const list = formulasOn(sheet)`${blockAt(weeks)}`;
    const rule = new RegExp(
      `<dataValidation [^>]*sqref="([^"]*)"[^>]*><formula1>${escaped(list)}</formula1>`,
    );
    expect(rule.exec(xml)?.[1]).toBe(`A${area.row + 1}:A${area.row + area.rows}`);
    expect(weeks.area.rows).toBe(53);
  });

  it('show their new rows as the others', () => {
    const { sheet, area } = bodyOf(after, 'log');
    const { styles } = after.contents.find(({ name }) => name === sheet)!;
    const dates = styles.filter(
      ({ area: { column }, style }) => column === 0 && style.numberFormat === 'yyyy-mm-dd',
    );
    expect(
      reach(
        dates.map((each) => each.area),
        0,
      ),
    ).toBe(`${area.row + 1}-${area.row + area.rows}`);
  });

  it('are not touched again by the next build', async () => {
    const xml = await sheetXmlOf(await workbook.save(), bodyOf(after, 'log').sheet);
    expect(await buildPlan(workbook.host, TODAY)).toMatchObject({ kind: 'done' });
    const again = await sheetXmlOf(await workbook.save(), bodyOf(after, 'log').sheet);
    expect(areasOf(again, 'conditionalFormatting')).toEqual(areasOf(xml, 'conditionalFormatting'));
  });
});

describe('a list that another one offers its entries to', () => {
  it('offers those that were added below it after a build', async () => {
    const workbook = await executed(smallHouse('en'), {});
    const reply = await readAll(workbook);
    const { sheet, area } = reply.names.find(({ name }) => name === tableName('goals'))!;
    const { cells } = reply.contents.find(({ name }) => name === sheet)!;
    const goals = Array.from({ length: area.rows }, (_, index) => [
      `G${index + 2}`,
      `Goal ${index + 2}`,
      ...cells[area.row + 1]!.slice(area.column + 2, area.column + area.columns),
    ]);
    const row = area.row + 2;
    await workbook.host.write({
      steps: [{ step: 'cells', sheet, row, column: area.column, cells: goals, styles: [] }],
    });
    const outcome = await buildPlan(workbook.host, TODAY);
    if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome.issues));
    const measures = bodyOf(await readAll(workbook), 'measures');
    const xml = await sheetXmlOf(await workbook.save(), measures.sheet);
    const last = area.row + 2 + goals.length;
    expect(xml).toContain(`<formula1>${sheet}!$A$${area.row + 2}:$A$${last}</formula1>`);
  });
});

const escaped = (text: string): string => text.replace(/[$'!]/g, '\\$&');

const range = (from: number, count: number): number[] =>
  Array.from({ length: count }, (_, index) => from + index);
