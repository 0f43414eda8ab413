import { toSerial } from '#engine/days/serial.ts';
import { baselineOf } from '#engine/revision/locked-goals.ts';
import { type Revision, revisionState } from '#engine/revision/record.ts';
import { columnName } from '#formula/address.ts';
import { formulasOn } from '#formula/fx.ts';
import type { RevisionCheckTexts } from '#language/revision/revisions.ts';
import { nameOf } from '#workbook/inputs/names.ts';
import { BASELINE_NAME, baselineColumns } from '#workbook/records/baseline.ts';
import { type Context, inputCell } from '#workbook/sheets/common/context.ts';
import { amountFormat, formats } from '#workbook/style/formats.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import type { SheetDraft } from '#workbook/style/sheet-draft.ts';
import type { Check } from './check.ts';

/** The first of the baseline's columns on the Checks sheet. */
export const FIRST_BASELINE_COLUMN = 6;

const columnOf = (field: (typeof baselineColumns)[number]): number =>
  FIRST_BASELINE_COLUMN + baselineColumns.indexOf(field);

/** Checks of one goal: its amount, its rows on record, the amount and end of the baseline. */
const CHECKS_OF_GOAL = 4;

/**
 * Recorded against found, live: the plan's days and each goal's amount against the record of revisions (what was set
 * and all changes since: Σ after − Σ before), and the record against the baseline that the last build has left.
 * `firstRow`: where the first of these checks will stand.
 */
export function revisionChecks(
  context: Context,
  sheet: string,
  record: readonly Revision[],
  firstRow: number,
): Check[] {
  const { goals, start, end } = context.plan.inputs;
  const { checks } = context.messages.revisions;
  const fx = formulasOn(sheet);
  const [first] = goals;
  if (!first) return [];
  const key = (index: number): string => fx`${inputCell(context, ['goals', index, 'key'])}`;
  const recorded = (index: number, field: 'total' | 'start' | 'end'): string => {
    const sum = (side: 'Before' | 'After'): string =>
      `SUMIFS(${nameOf('revisions', field + side)},${nameOf('revisions', 'goal')},${key(index)})`;
    return `ROUND(${sum('After')}-${sum('Before')},6)`;
  };
  const day = (field: 'start' | 'end', what: string, found: number): Check => {
    const current = revisionState(record, first.key)?.current;
    return {
      kind: 'check',
      what,
      expected: { formula: recorded(0, field), value: current ? toSerial(current[field]) : 0 },
      found: { formula: fx`${inputCell(context, [field])}`, value: found },
      note: checks.typedNote,
      format: formats.day,
    };
  };
  return [
    day('start', checks.firstDay, toSerial(start)),
    day('end', checks.lastDay, toSerial(end)),
    ...goals.flatMap((goal, index): Check[] => {
      const row = firstRow + 2 + index * CHECKS_OF_GOAL;
      const baseline = (column: (typeof baselineColumns)[number]): string =>
        `$${columnName(columnOf(column))}$${row + 1}`;
      const current = revisionState(record, goal.key)?.current;
      const count = record.filter((revision) => revision.goal === goal.key).length;
      const total = current?.total ?? 0;
      const last = current ? toSerial(current.end) : 0;
      const amount = amountFormat(goal.unit);
      const atBaseline = (
        what: string,
        expected: string,
        found: string,
        value: number,
        format: string,
      ): Check => ({
        kind: 'check',
        what,
        expected: { formula: expected, value },
        found: { formula: found, value },
        note: checks.baselineNote,
        format,
      });
      return [
        {
          kind: 'check',
          what: checks.amount(goal.name),
          expected: { formula: recorded(index, 'total'), value: total },
          found: { formula: fx`${inputCell(context, ['goals', index, 'total'])}`, value: goal.total },
          note: checks.typedNote,
          format: amount,
        },
        atBaseline(
          checks.rows(goal.name),
          baseline('rows'),
          `COUNTIF(${nameOf('revisions', 'goal')},${key(index)})`,
          count,
          formats.count,
        ),
        atBaseline(
          checks.baselineAmount(goal.name),
          baseline('total'),
          recorded(index, 'total'),
          total,
          amount,
        ),
        atBaseline(checks.baselineEnd(goal.name), baseline('end'), recorded(index, 'end'), last, formats.day),
      ];
    }),
  ];
}

/** The baseline beside those checks: goal, rows, amount and end, as the record says them at this build. */
export function drawBaseline(
  { plan, messages }: Context,
  draft: SheetDraft,
  record: readonly Revision[],
  firstRow: number,
): void {
  const texts: RevisionCheckTexts['baseline'] = messages.revisions.checks.baseline;
  const headers = [texts.goal, texts.rows, texts.amount, texts.end];
  headers.forEach((header, index) => {
    draft.put(firstRow - 1, FIRST_BASELINE_COLUMN + index, header, namedStyle('header'));
    draft.columnWidths[FIRST_BASELINE_COLUMN + index] = [14, 9, 16, 13][index] as number;
  });
  const baselines = new Map(baselineOf(record).map((baseline) => [baseline.goal, baseline]));
  plan.inputs.goals.forEach(({ key, unit }, index) => {
    const baseline = baselines.get(key);
    if (!baseline) return;
    const row = firstRow + 2 + index * CHECKS_OF_GOAL;
    draft.put(row, columnOf('goal'), key, namedStyle('label', formats.text));
    draft.put(row, columnOf('rows'), baseline.revisions, namedStyle('label', formats.count));
    draft.put(row, columnOf('total'), baseline.total, namedStyle('label', amountFormat(unit)));
    draft.put(row, columnOf('end'), toSerial(baseline.end), namedStyle('label', formats.day));
  });
  const rows = 2 + plan.inputs.goals.length * CHECKS_OF_GOAL;
  const area = { row: firstRow, column: FIRST_BASELINE_COLUMN, rows, columns: baselineColumns.length };
  draft.named.push({ name: BASELINE_NAME, area });
}
