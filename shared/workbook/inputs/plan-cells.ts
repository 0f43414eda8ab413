import { weekdayOf } from '#engine/days/arithmetic.ts';
import type { Day } from '#engine/days/day.ts';
import { columnName } from '#formula/address.ts';
import { blockAt, cellAt, type FormulaTag, type Reference, textLiteral } from '#formula/fx.ts';
import { inEveryLanguage } from '#language/by-language/messages.ts';
import type { InputTableKey, PlanTableKey } from '#language/plan/inputs.ts';
import { weekdays } from '#workbook/sheets/calendar/tables.ts';
import { inputTables } from '#workbook/sheets/input-tables.ts';
import { type ComputedCells, computedCells, type TableCells, tableCells } from './computed.ts';
import type { TablePlaces } from './places.ts';
import { type InputRows, monthsIn } from './rows.ts';
import { columnKeys, type InputRow } from './table.ts';

/** What the computed cells of the plan's own tables follow from. */
interface PlanFrame {
  readonly places: TablePlaces;
  readonly rows: InputRows;
}

export const planCells: Readonly<Partial<Record<PlanTableKey, TableCells<PlanFrame>>>> = {
  goals: tableCells({
    state: ({ rows }: PlanFrame) => rows.goals,
    columns: {
      priority: {
        formula: ({ fx, cell }) =>
          fx`IF(OR(${cell('importance')}="",${cell('urgency')}=""),"",${cell('importance')}*${cell('urgency')})`,
        value: (index, goals) => {
          const { importance, urgency } = goals[index] ?? {};
          return typeof importance === 'number' && typeof urgency === 'number' ? importance * urgency : '';
        },
      },
    },
  }),
  ramp: tableCells({
    state: ({ places }: PlanFrame) => ({
      column: columnName(columnOf(places, 'ramp', 'share')),
      firstRow: known(places.ramp, 'ramp').area.row + 2,
    }),
    columns: {
      month: {
        formula: ({ fx, cell, sheetRow }, { column, firstRow }) => {
          const upToHere = `$${column}$${firstRow}:$${column}${sheetRow + 1}`;
          return fx`IF(${cell('share')}="","",COUNT(${upToHere}))`;
        },
        value: (index) => index + 1,
      },
    },
  }),
  bases: tableCells({
    state: ({ places, rows }: PlanFrame) => ({
      rows: rows.bases,
      names: new Map(rows.members.map(({ key, name }) => [key, name])),
      memberKeys: blockOf(places, 'members', 'key'),
      memberNames: blockOf(places, 'members', 'name'),
      months: lastPeriod.slice(0, monthsIn(rows)),
    }),
    columns: {
      memberName: {
        formula: ({ fx, cell }, { memberKeys, memberNames }) =>
          fx`IF(${cell('member')}="","",IFERROR(INDEX(${memberNames},MATCH(${cell('member')},${memberKeys},0))&"","?"))`,
        value: (index, { rows, names }) => {
          const member = rows[index]?.member ?? null;
          return member === null ? '' : (names.get(member) ?? '?');
        },
      },
      lastPeriodTotal: {
        formula: ({ fx, cell }, { months }) => {
          const spans = runsOf(months.map((month) => cell(month))).map((span) => fx`${span}`);
          return `IF(COUNT(${spans.join()})=0,"",SUM(${spans.join()}))`;
        },
        value: (index, { rows, months }) => {
          const typed = months.map((month) => rows[index]?.[month]).filter(isNumber);
          return typed.length === 0 ? '' : typed.reduce((sum, value) => sum + value, 0);
        },
      },
    },
  }),
  week: tableCells({
    state: (frame: PlanFrame) => frame,
    fields: {
      /** The days off as NETWORKDAYS.INTL wants them: seven digits, Monday first, 1 is off. */
      mask: {
        formula: (fx, { places }) => maskFormula(fx, places),
        value: ({ rows }) => maskOf(rows.week[0]),
      },
    },
  }),
  extraWorkdays: tableCells({
    state: ({ places, rows }: PlanFrame) => {
      const mask = maskOf(rows.week[0]);
      const off = new Set(rows.holidays.map(({ day }) => day));
      return {
        rows: rows.extraWorkdays,
        isOff: (day: Day): boolean => mask[weekdayOf(day) - 1] === '1' || off.has(day),
        maskCell: cellAt(
          {
            sheet: known(places.week, 'week').sheet,
            row: fieldRow(places, 'mask'),
            column: columnOf(places, 'week', 'value'),
          },
          'both',
        ),
        holidays: blockOf(places, 'holidays', 'day'),
      };
    },
    columns: {
      extra: {
        formula: ({ fx, cell }, { maskCell, holidays }) =>
          fx`IF(${cell('day')}="","",1-NETWORKDAYS.INTL(${cell('day')},${cell('day')},${maskCell},${holidays}))`,
        value: (index, { rows, isOff }) => {
          const day = rows[index]?.day as Day | null | undefined;
          return day ? (isOff(day) ? 1 : 0) : '';
        },
      },
    },
  }),
};

/** All computed cells of the plan's own tables. */
export const planComputed = (places: TablePlaces, rows: InputRows): ComputedCells =>
  computedCells(planCells, places, { places, rows });

const lastPeriod = columnKeys(inputTables.bases.columns.find(({ key }) => key === 'lastPeriod')!);

/** Cells of a row that stand side by side as one. */
function runsOf(cells: readonly Reference[]): readonly Reference[] {
  const runs: Reference[] = [];
  for (const cell of [...cells].sort((one, other) => one.column - other.column)) {
    const last = runs.at(-1);
    if (last && (last.lastColumn ?? last.column) + 1 === cell.column) {
      runs[runs.length - 1] = { ...last, lastColumn: cell.column };
    } else runs.push(cell);
  }
  return runs;
}

const isNumber = (value: unknown): value is number => typeof value === 'number';

const maskOf = (week: InputRow | undefined): string =>
  weekdays.map((key) => (week?.[key] === 'yes' ? '0' : '1')).join('');

/** Every language's Yes is a worked day; the last language stands first, as in workbooks that are there. */
function maskFormula(fx: FormulaTag, places: TablePlaces): string {
  const { sheet } = known(places.week, 'week');
  const yes = inEveryLanguage(({ inputs }) => textLiteral(inputs.choices.worked.yes)).reverse();
  const column = columnOf(places, 'week', 'value');
  const digits = weekdays.map((key) => {
    const cell = cellAt({ sheet, row: fieldRow(places, key), column }, 'both');
    const isYes = yes.map((label) => fx`${cell}=${label}`).join(',');
    return fx`IF(OR(${isYes}),"0","1")`;
  });
  return digits.join('&');
}

const fieldRow = (places: TablePlaces, field: string): number => known(places.week?.fields[field], field);
const columnOf = (places: TablePlaces, table: InputTableKey, key: string): number =>
  known(places[table]?.columns[key], `${table}.${key}`);

function blockOf(places: TablePlaces, table: InputTableKey, key: string): Reference {
  const place = known(places[table], table);
  const { row, rows } = place.area;
  const area = { row: row + 1, column: columnOf(places, table, key), rows: rows - 1, columns: 1 };
  return blockAt({ sheet: place.sheet, area });
}

function known<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`${what} stands nowhere`);
  return value;
}
