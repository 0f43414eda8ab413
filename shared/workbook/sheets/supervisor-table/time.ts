import { timeUses } from '#engine/supervisor/uses.ts';
import { columnName } from '#formula/address.ts';
import { cellAt, formulasOn } from '#formula/fx.ts';
import { nameOf } from '#workbook/inputs/names.ts';
import type { ExecutionContext } from '#workbook/sheets/common/execution-context.ts';
import { formats } from '#workbook/style/formats.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import type { SheetDraft } from '#workbook/style/sheet-draft.ts';
import { type SupervisorWeek, WEEKDAYS } from './figures.ts';
import { FIRST_COLUMN, LAST_COLUMN, REMARKS, type SupervisorLayout, weekDays } from './layout.ts';

const HOURS = '0.0;-0.0;"–"';
const column = (index: number): string => `$${columnName(FIRST_COLUMN + index)}`;
const [SHARE, BUDGET, PLANNED, SPENT] = [0, 1, 2, 3].map(column) as [string, string, string, string];

/** Hours of the week by use: what the shares give, what the blocks hold, what was spent. */
export function drawTime(
  context: ExecutionContext,
  layout: SupervisorLayout,
  draft: SheetDraft,
  week: SupervisorWeek,
): void {
  const { messages, texts, execution } = context;
  const own = messages.executionTables.supervisor;
  const { headerRow, time } = layout;
  const headers = [own.share, own.budget, own.planned, own.spent, own.planOverBudget, own.spentOverPlan];
  draft.style({ row: headerRow, column: 0, rows: 1, columns: REMARKS + 1 }, namedStyle('header'));
  draft.put(headerRow, 0, texts.key, namedStyle('headerLeft'));
  draft.put(headerRow, 1, own.use, namedStyle('headerLeft'));
  draft.put(headerRow, REMARKS, texts.remarks, namedStyle('headerLeft'));
  for (let at = FIRST_COLUMN; at <= LAST_COLUMN; at++) {
    draft.put(headerRow - 1, at, `c${at - FIRST_COLUMN + 1}`, namedStyle('key'));
  }
  headers.forEach((title, index) => {
    draft.put(headerRow, FIRST_COLUMN + index, title, namedStyle('header'));
  });
  const shares = nameOf('timeShares', 'share');
  timeUses.forEach((use, index) => {
    const row = time + index;
    const line = week.time[index];
    const listed = execution.rows.timeShares.findIndex((each) => each.use === use);
    const share = `IF(SUM(${shares})>0,SUMIFS(${shares},${nameOf('timeShares', 'use')},$B${row + 1})/SUM(${shares}),"")`;
    const total = `${PLANNED}$${time + timeUses.length + 1}`;
    const hours = spentHours(layout, row);
    draft.put(row, 0, use, namedStyle('key'));
    labelUse(context, layout, draft, row, listed, messages.execution.timeUses[use]);
    figure(draft, row, 0, share, line?.share ?? '', formats.rate);
    figure(
      draft,
      row,
      1,
      `IF(${SHARE}${row + 1}="","",${total}*${SHARE}${row + 1})`,
      line?.budget ?? '',
      HOURS,
    );
    figure(draft, row, 2, plannedHours(layout, row), week.planned[use], HOURS);
    figure(draft, row, 3, hours, week.spent[use], HOURS);
    const over = `IF(${BUDGET}${row + 1}="","",ROUND(${PLANNED}${row + 1}-${BUDGET}${row + 1},6))`;
    figure(draft, row, 4, over, line ? rounded(line.planOverBudget) : '', HOURS);
    const spent = rounded(week.spent[use] - week.planned[use]);
    figure(draft, row, 5, `ROUND(${SPENT}${row + 1}-${PLANNED}${row + 1},6)`, spent, HOURS);
    draft.put(row, REMARKS, null, namedStyle('remark'));
  });
  drawTotal(own.total, layout, draft, week);
}

/** The use as it is called where its share stands, so that the other lists of that sheet are found by it. */
function labelUse(
  { places }: ExecutionContext,
  { sheet }: SupervisorLayout,
  draft: SheetDraft,
  row: number,
  listed: number,
  name: string,
): void {
  const place = listed < 0 ? null : places.cell(['shares', listed, 'use']);
  if (!place) draft.put(row, 1, name, namedStyle('label'));
  else draft.calculate(row, 1, formulasOn(sheet)`${cellAt(place, 'both')}`, name, namedStyle('link'));
}

function figure(
  draft: SheetDraft,
  row: number,
  index: number,
  formula: string,
  value: number | string,
  format: string,
): void {
  draft.calculate(row, FIRST_COLUMN + index, formula, value, namedStyle('calculation', format));
}

/** Hours of the blocks of that use on the worked days of the week. */
function plannedHours({ sheet, worked }: SupervisorLayout, row: number): string {
  const fx = formulasOn(sheet);
  const [from, to, use, order] = ['from', 'to', 'use', 'order'].map((key) => nameOf('blocks', key));
  const days = WEEKDAYS.map((weekday) => {
    const isWorked = cellAt({ sheet, row: worked, column: FIRST_COLUMN + weekday - 1 }, 'both');
    const where = `${use},$B${row + 1},${order},">=${weekday}00",${order},"<${weekday + 1}00"`;
    return fx`${isWorked}*(SUMIFS(${to!},${where})-SUMIFS(${from!},${where}))`;
  });
  return `24*(${days.join('+')})`;
}

function spentHours(layout: SupervisorLayout, row: number): string {
  const [first, last] = weekDays(layout);
  const [day, use, hours] = ['day', 'use', 'hours'].map((key) => nameOf('timeSpent', key));
  return formulasOn(
    layout.sheet,
  )`SUMIFS(${hours!},${use!},$B${row + 1},${day!},">="&${first},${day!},"<="&${last})`;
}

function drawTotal(label: string, { time }: SupervisorLayout, draft: SheetDraft, week: SupervisorWeek): void {
  const row = time + timeUses.length;
  const sumOf = (value: (line: SupervisorWeek['time'][number]) => number): number =>
    week.time.reduce((sum, line) => sum + value(line), 0);
  const all = (parts: Readonly<Record<string, number>>): number =>
    Object.values(parts).reduce((sum, part) => sum + part, 0);
  const [planned, spent] = [all(week.planned), all(week.spent)];
  const totals = [
    sumOf(({ share }) => share),
    sumOf(({ budget }) => budget),
    planned,
    spent,
    rounded(planned - sumOf(({ budget }) => budget)),
    rounded(spent - planned),
  ];
  draft.style({ row, column: 0, rows: 1, columns: REMARKS + 1 }, namedStyle('total'));
  draft.put(row, 0, 'Σ', namedStyle('total'));
  draft.put(row, 1, label, namedStyle('total'));
  totals.forEach((value, index) => {
    const name = columnName(FIRST_COLUMN + index);
    const sum = `SUM(${name}${time + 1}:${name}${row})`;
    const less =
      index === 4 ? `${PLANNED}${row + 1}-${BUDGET}${row + 1}` : `${SPENT}${row + 1}-${PLANNED}${row + 1}`;
    const formula = index < 4 ? sum : `ROUND(${less},6)`;
    draft.calculate(
      row,
      FIRST_COLUMN + index,
      formula,
      value,
      namedStyle('total', index === 0 ? formats.rate : HOURS),
    );
  });
}

/** `ROUND(x,6)`: no minus from parts of hours that cannot be told exactly. */
const rounded = (hours: number): number => {
  const whole = Math.round(hours * 1e6) / 1e6;
  return whole === 0 ? 0 : whole;
};
