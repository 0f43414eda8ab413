import { weightScale, weightWithin } from '#engine/calendar/day-weights.ts';
import { addDays, daysBetween, weekdayOf } from '#engine/days/arithmetic.ts';
import type { Day } from '#engine/days/day.ts';
import { toSerial } from '#engine/days/serial.ts';
import type { Plan } from '#engine/plan/plan.ts';
import { cellAt, type FormulaTag, formulasOn, type Reference, textLiteral } from '#formula/fx.ts';
import type { Messages } from '#language/messages.ts';
import { weekdays } from '#workbook/sheets/calendar/tables.ts';
import {
  type Column,
  drawHeader,
  drawRows,
  placesInOrder,
  tableCaptions,
} from '#workbook/sheets/common/column-table.ts';
import { type Context, inputCell, inputColumn, startSheet } from '#workbook/sheets/common/context.ts';
import { dayNames, isWeighted } from '#workbook/sheets/common/day-weight.ts';
import { workdaysBetween } from '#workbook/sheets/common/workday-formula.ts';
import type { PlanContext } from '#workbook/sheets/plan-context.ts';
import { formats } from '#workbook/style/formats.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import type { SheetDraft } from '#workbook/style/sheet-draft.ts';

const HEADER_ROW = 3;

/** A day of the plan, with the cells of its row and of the one above. */
interface DayRow {
  readonly at: number;
  readonly context: Context;
  readonly fx: FormulaTag;
  readonly day: Day;
  readonly weight: number;
  /** Working days of the plan up to it. */
  readonly soFar: number;
  readonly isFirst: boolean;
  readonly cell: (key: 'day' | 'weight' | 'soFar', above?: 1) => Reference;
}

/** What each day of a plan with day weights counts; null: every working day counts 1. */
export function drawDays(context: PlanContext): SheetDraft | null {
  const { plan, messages } = context;
  if (!isWeighted(plan)) return null;
  const draft = startSheet(context, 'days');
  const columns = dayColumns(messages);
  const places = placesInOrder(columns);
  drawHeader(draft, HEADER_ROW, columns);
  const fx = formulasOn(draft.name);
  const rows = daysOf(plan).map((day, index): DayRow => {
    const at = HEADER_ROW + 1 + index;
    const cell: DayRow['cell'] = (key, above = undefined) =>
      cellAt({ sheet: draft.name, row: at - (above ?? 0), column: places.at(key) }, 'column');
    return { ...day, at, context, fx, isFirst: index === 0, cell };
  });
  drawRows(draft, rows, columns);
  for (const key of ['day', 'weight', 'soFar'] as const) {
    const area = { row: HEADER_ROW + 1, column: places.at(key), rows: rows.length, columns: 1 };
    draft.named.push({ name: dayNames[key], area });
  }
  draft.freeze = { rows: HEADER_ROW + 1, columns: 2 };
  draft.print = { ...draft.print, paper: 'a4', titleRows: HEADER_ROW + 1 };
  return draft;
}

function daysOf({ inputs: { start, end }, calendar }: Plan): Pick<DayRow, 'day' | 'weight' | 'soFar'>[] {
  let soFar = 0;
  return Array.from({ length: daysBetween(start, end) + 1 }, (_, offset) => {
    const day = addDays(start, offset);
    const weight = weightWithin(calendar, { first: day, last: day }) / weightScale(calendar);
    if (weight > 0) soFar += 1;
    return { day, weight, soFar };
  });
}

function dayColumns(messages: Messages): readonly Column<DayRow>[] {
  const title = tableCaptions(messages);
  const { weekdays: names } = messages.tables.days;
  return [
    {
      key: 'key',
      header: title(({ key }) => key),
      width: 12,
      align: 'left',
      blanks: 'ours',
      cell: ({ day }) => ({ value: day, style: namedStyle('key', formats.text) }),
    },
    {
      key: 'day',
      header: title(({ months }) => months.firstDay),
      width: 13,
      blanks: 'ours',
      cell: ({ context, fx, day, isFirst, cell }) => ({
        formula: isFirst ? fx`${inputCell(context, ['start'])}` : fx`${cell('day', 1)}+1`,
        value: toSerial(day),
        style: namedStyle('calculation', formats.day),
      }),
    },
    {
      key: 'weekday',
      header: title(({ days }) => days.weekday),
      width: 10,
      blanks: 'ours',
      cell: ({ fx, day, cell }) => ({
        formula: fx`CHOOSE(WEEKDAY(${cell('day')},2),${names.map(textLiteral).join(',')})`,
        value: names[weekdayOf(day) - 1] ?? '',
        style: namedStyle('calculation'),
      }),
    },
    {
      key: 'weight',
      header: title(({ days }) => days.weight),
      width: 10,
      blanks: 'ours',
      cell: (row) => ({
        formula: weightFormula(row),
        value: row.weight,
        style: namedStyle('calculation', formats.weight),
      }),
    },
    {
      key: 'soFar',
      header: title(({ days }) => days.soFar),
      width: 13,
      blanks: 'ours',
      cell: ({ fx, cell, isFirst, soFar }) => ({
        formula: fx`${isFirst ? '0' : fx`${cell('soFar', 1)}`}+(${cell('weight')}>0)*1`,
        value: soFar,
        style: namedStyle('calculation', formats.count),
      }),
    },
    {
      key: 'remarks',
      header: title(({ remarks }) => remarks),
      width: 28,
      blanks: 'people',
      cell: () => ({ value: null, style: namedStyle('remark') }),
    },
  ];
}

/** 0 on a day off; else as the day says of itself, as its weekday, or 1. */
function weightFormula({ context, fx, cell }: DayRow): string {
  const day = cell('day');
  const worked = workdaysBetween(context, day.sheet, day, day);
  const own = single(context, fx, day);
  const usual = weekdays.map((_, index) => {
    const place = context.places.cell(['calendar', 'weekWeights', index]);
    return place ? fx`${cellAt(place, 'both')}` : '0';
  });
  const ofWeekday = fx`SUM(CHOOSE(WEEKDAY(${day},2),${usual.join(',')}))`;
  return `IF(${worked}=0,0,IF(${own}>0,ROUND(${own},2),IF(${ofWeekday}>0,ROUND(${ofWeekday},2),1)))`;
}

function single(context: Context, fx: FormulaTag, day: Reference): string {
  if (!context.places.column('extraWorkdays', 'weight')) return '0';
  const days = inputColumn(context, 'extraWorkdays', 'day');
  return fx`SUMIFS(${inputColumn(context, 'extraWorkdays', 'weight')},${days},${day})`;
}
