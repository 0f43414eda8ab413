import type { Day } from '#engine/days/day.ts';
import type { Month } from '#engine/periods/month.ts';
import { monthKeys, quartersIn } from '#engine/plan/month-keys.ts';
import { cellAt, formulasOn, textLiteral } from '#formula/fx.ts';
import { monthKeyFormula } from '#formula/month-key.ts';
import { goalsTable } from '#workbook/sheets/goals/tables.ts';
import type { TablePlaces } from './places.ts';
import { columnKeys, type InputRow } from './table.ts';

type Rows = Readonly<Partial<Record<'settings' | 'week', readonly InputRow[]>>>;

const QUARTERS = [1, 2, 3, 4] as const;
const keys = goalsTable.columns.filter(({ key }) => key === 'quarters').flatMap(columnKeys);

/** What the plan calls its quarters, each with its first month: `Q3 2026-07`; none where its days cannot be read. */
function quarterNames({ settings, week }: Rows, nameOf: (quarter: number) => string): readonly string[] {
  const { start, end } = settings?.[0] ?? {};
  if (typeof start !== 'string' || typeof end !== 'string' || start > end) return [];
  const span = { start: start as Day, end: end as Day };
  const set = week?.[0]?.yearStartsIn;
  const months = monthKeys(span);
  const calendar = { yearStartsIn: typeof set === 'number' ? (set as Month) : null };
  return quartersIn({ ...span, calendar }).map(
    ({ number, months: [from] }) => `${nameOf(number)} ${months[from]!}`,
  );
}

/** Over the columns of the goals for totals of quarters what the plan calls these, live; nothing over those it does not have. */
export function quarterCaptions(tables: TablePlaces, rows: Rows, nameOf: (quarter: number) => string) {
  const { goals, week, settings } = tables;
  const [start, end, year] = [settings?.fields.start, settings?.fields.end, week?.fields.yearStartsIn];
  if (!goals || !week || !settings || start === undefined || end === undefined || year === undefined)
    return [];
  const fx = formulasOn(goals.sheet);
  const setting = (row: number) =>
    fx`${cellAt({ sheet: settings.sheet, row, column: settings.columns.value! }, 'both')}`;
  const [begin, last] = [setting(start), setting(end)];
  const typed = fx`${cellAt({ sheet: week.sheet, row: year, column: week.columns.value! }, 'both')}`;
  const months = `(YEAR(${last})-YEAR(${begin}))*12+MONTH(${last})-MONTH(${begin})+1`;
  const startsIn = `IF(${typed}="",IF(MOD(${months},12)=0,MONTH(${begin}),1),${typed})`;
  /** Where in its fiscal year the plan's first month stands, 0 the first. */
  const at = `MOD(MONTH(${begin})-${startsIn},12)`;
  const names = QUARTERS.map((quarter) => textLiteral(nameOf(quarter))).join(',');
  const values = quarterNames(rows, nameOf);
  return keys.flatMap((key, quarter) => {
    const column = goals.columns[key];
    if (column === undefined) return [];
    const from = quarter === 0 ? begin : `EDATE(${begin}-DAY(${begin})+1,${3 * quarter}-MOD(${at},3))`;
    const name = `CHOOSE(MOD(INT(${at}/3)+${quarter},4)+1,${names})`;
    const formula = `IF(${from}>${last},"",${name}&" "&${monthKeyFormula(from)})`;
    const value = values[quarter] ?? '';
    return [{ sheet: goals.sheet, row: goals.area.row - 1, column, formula, value }];
  });
}
