import type { Issue } from '#engine/issue.ts';
import { inputIssue } from '#engine/plan/input-issues.ts';
import type { InputTexts } from '#language/plan/inputs.ts';
import { inputTables } from '#workbook/sheets/input-tables.ts';
import { historyColumn } from './history-months.ts';
import { headerOf, headerOfKey } from './labels.ts';
import type { InputRows } from './rows.ts';
import { type ColumnDefinition, columnKeys, type InputRow, isInPlan } from './table.ts';

/**
 * What PlanInputs has no room for: numbers in months beyond the plan, which stay where they are and are told, a gap among
 * a scenario's rates, a lag of the deal itself. `shift`: see `historyShift`.
 */
export function crossIssues(
  rows: Partial<InputRows>,
  { months, shift }: { readonly months: number; readonly shift: number },
  texts: InputTexts,
): Issue[] {
  const monthOf = (month: number): number => historyColumn(month, shift);
  return [
    ...monthsBeyond({ table: 'goals', key: 'months', rows: rows.goals ?? [], months }, texts),
    ...monthsBeyond(
      { table: 'bases', key: 'lastPeriod', rows: rows.bases ?? [], months, columnOf: monthOf },
      texts,
    ),
    ...(rows.scenarios ?? []).flatMap((row, index) => rateGaps(row, index, texts)),
    ...lagOfDeal(rows.stages?.[0]),
  ];
}

/**
 * Goals whose months are typed one by one, do not come to their target yet, and have no column for a month of the plan:
 * nobody could type the rest. Other goals get the columns with a build.
 */
export function monthColumnsMissing(
  { goals = [] }: Partial<InputRows>,
  columns: Readonly<Record<string, number>>,
  months: number,
  texts: InputTexts,
): Issue[] {
  const definitions: readonly ColumnDefinition[] = inputTables.goals.columns;
  const key = definitions
    .filter((column) => column.key === 'months' && isInPlan(column, months))
    .flatMap(columnKeys)
    .find((each) => columns[each] === undefined);
  const lacksMonths = goals.some(({ kind, monthMethod }) => monthMethod === 'fixed' && kind === 'level');
  if (key === undefined || !lacksMonths) return [];
  const params = { header: headerOfKey('goals', key, texts), table: texts.sheets.goals.name };
  return [inputIssue('input.column.missing', ['goals', key], params)];
}

interface MonthColumns {
  readonly table: 'goals' | 'bases';
  readonly key: string;
  readonly rows: readonly InputRow[];
  /** That the plan has. */
  readonly months: number;
  /** Which of the columns bears a month; absent: the one of its number. */
  readonly columnOf?: (month: number) => number;
}

function monthsBeyond(
  { table, key, rows, months, columnOf = (month) => month }: MonthColumns,
  texts: InputTexts,
): Issue[] {
  const columns: readonly ColumnDefinition[] = inputTables[table].columns;
  const all = columns.filter((candidate) => candidate.key === key).flatMap(columnKeys);
  const filled = rows.flatMap((row, index) =>
    all.slice(months).flatMap((column, offset) => {
      const month = months + offset;
      return (row[column] ?? null) === null ? [] : [{ index, month, column: columnOf(month) }];
    }),
  );
  const [first] = filled;
  if (!first) return [];
  const beyond = [...new Set(filled.map(({ column }) => column))].sort((one, other) => one - other);
  const header = headerOfKey(table, `${key}.${beyond[0]}`, texts);
  const params = { header, others: beyond.length - 1, numbers: filled.length, months };
  const list = table === 'goals' ? 'goalRows' : table;
  return [inputIssue('input.months.beyond', [list, first.index, key, first.month], params, 'warning')];
}

function rateGaps(row: InputRow, index: number, texts: InputTexts): Issue[] {
  const columns: readonly ColumnDefinition[] = inputTables.scenarios.columns;
  const column = columns.find(({ key }) => key === 'rates')!;
  const isFilled = Array.from(
    { length: column.repeat ?? 0 },
    (_, rate) => (row[`rates.${rate}`] ?? null) !== null,
  );
  const last = isFilled.lastIndexOf(true);
  return isFilled.slice(0, last + 1).flatMap((filled, rate) => {
    if (filled) return [];
    const header = headerOf('scenarios', column, rate, texts);
    return [inputIssue('input.cell.missing', ['funnel', 'scenarios', index, 'rates', rate], { header })];
  });
}

function lagOfDeal(deal: InputRow | undefined): Issue[] {
  const lag = deal?.lag ?? null;
  if (typeof lag !== 'number' || lag === 0) return [];
  return [inputIssue('input.stage.lagOfDeal', ['funnel', 'stages', 0, 'lag'], { lag })];
}
