import { weekdayOf } from '#engine/days/arithmetic.ts';
import type { Day } from '#engine/days/day.ts';
import { columnName } from '#formula/address.ts';
import { blockAt, cellAt, formulasOn, type Reference, textLiteral } from '#formula/fx.ts';
import type { FormulaCell } from '#host/sheet.ts';
import { inEveryLanguage } from '#language/by-language/messages.ts';
import type { InputTableKey } from '#language/plan/inputs.ts';
import type { TablePlaces } from '#workbook/inputs/places.ts';
import type { InputRows } from '#workbook/inputs/rows.ts';
import { columnKeys, type InputRow } from '#workbook/inputs/table.ts';
import { weekdays } from '#workbook/sheets/calendar/tables.ts';
import { inputTables } from '#workbook/sheets/input-tables.ts';

/** The live cells of the input tables: what people see computed beside what they typed. */
export interface DerivedCells {
  /** The formula of a derived column at this row of the sheet; `row`: what is typed there, null in a spare row. */
  inRow(table: InputTableKey, key: string, sheetRow: number, row: InputRow | null): FormulaCell;
  /** The formula of a derived setting. */
  field(table: InputTableKey, key: string): FormulaCell;
}

export function derivedCells(places: TablePlaces, rows: InputRows): DerivedCells {
  const names = new Map(rows.members.map((member) => [member.key, member.name]));
  const off = new Set(rows.holidays.map((holiday) => holiday.day));
  const mask = weekdays.map((key) => (rows.week[0]?.[key] === 'yes' ? '0' : '1')).join('');
  const isOff = (day: Day): boolean => mask[weekdayOf(day) - 1] === '1' || off.has(day);

  const inRow = (table: InputTableKey, key: string, sheetRow: number, row: InputRow | null): FormulaCell => {
    const place = places[table];
    if (!place) throw new Error(`no table ${table}`);
    const { sheet } = place;
    const fx = formulasOn(sheet);
    const here = (column: string): Reference =>
      cellAt({ sheet, row: sheetRow, column: columnOf(places, table, column) }, 'column');
    switch (`${table}.${key}`) {
      case 'goals.priority': {
        const [importance, urgency] = [row?.importance, row?.urgency];
        return {
          formula: fx`IF(OR(${here('importance')}="",${here('urgency')}=""),"",${here('importance')}*${here('urgency')})`,
          value: typeof importance === 'number' && typeof urgency === 'number' ? importance * urgency : '',
        };
      }
      case 'ramp.month': {
        const column = columnName(columnOf(places, 'ramp', 'share'));
        const upToHere = `$${column}$${place.area.row + 2}:$${column}${sheetRow + 1}`;
        return {
          formula: fx`IF(${here('share')}="","",COUNT(${upToHere}))`,
          value: row === null ? '' : place.rows.indexOf(sheetRow) + 1,
        };
      }
      case 'bases.memberName': {
        const member = row?.member ?? null;
        const keys = blockOf(places, 'members', 'key');
        return {
          formula: fx`IF(${here('member')}="","",IFERROR(INDEX(${blockOf(places, 'members', 'name')},MATCH(${here('member')},${keys},0))&"","?"))`,
          value: member === null ? '' : (names.get(member) ?? '?'),
        };
      }
      case 'bases.lastPeriodTotal': {
        const months = columnKeys(inputTables.bases.columns.find((column) => column.key === 'lastPeriod')!);
        const span = {
          ...here(months[0]!),
          lastColumn: columnOf(places, 'bases', months[months.length - 1]!),
        };
        const typed = months.map((month) => row?.[month]).filter((value) => typeof value === 'number');
        return {
          formula: fx`IF(COUNT(${span})=0,"",SUM(${span}))`,
          value: typed.length === 0 ? '' : typed.reduce((sum, value) => sum + value, 0),
        };
      }
      case 'extraWorkdays.extra': {
        const day = row?.day as Day | null | undefined;
        const maskAt = { sheet, row: fieldRow(places, 'mask'), column: columnOf(places, 'week', 'value') };
        const holidays = blockOf(places, 'holidays', 'day');
        return {
          formula: fx`IF(${here('day')}="","",1-NETWORKDAYS.INTL(${here('day')},${here('day')},${cellAt(maskAt, 'both')},${holidays}))`,
          value: day ? (isOff(day) ? 1 : 0) : '',
        };
      }
      default:
        throw new Error(`no formula for ${table}.${key}`);
    }
  };
  return {
    inRow,
    /** The days off as NETWORKDAYS.INTL wants them: seven digits, Monday first, 1 is off. */
    field: () => ({ formula: maskFormula(places), value: mask }),
  };
}

/** Every language's Yes is a worked day; the last language stands first, as in workbooks that are there. */
function maskFormula(places: TablePlaces): string {
  const sheet = places.week?.sheet ?? '';
  const yes = inEveryLanguage(({ inputs }) => textLiteral(inputs.choices.worked.yes)).reverse();
  const column = columnOf(places, 'week', 'value');
  const digits = weekdays.map((key) => {
    const cell = cellAt({ sheet, row: fieldRow(places, key), column }, 'both');
    const fx = formulasOn(sheet);
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
