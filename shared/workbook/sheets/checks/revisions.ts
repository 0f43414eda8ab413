import { toSerial } from '#engine/days/serial.ts';
import type { Goal } from '#engine/plan/inputs.ts';
import { type Revision, revisionState } from '#engine/revision/record.ts';
import { columnName } from '#formula/address.ts';
import { formulasOn } from '#formula/fx.ts';
import { nameOf } from '#workbook/inputs/names.ts';
import type { baselineColumns } from '#workbook/records/baseline.ts';
import type { Check } from '#workbook/sheets/common/check.ts';
import { type Context, inputCell } from '#workbook/sheets/common/context.ts';
import { amountFormat, formats } from '#workbook/style/formats.ts';
import { baselinePlaces, baselineRow } from './baseline.ts';

/**
 * Recorded against found, live: the plan's days and each goal's amount against the record of revisions (what was set
 * and all changes since: Σ after − Σ before), and the record against the baseline that the last build has left.
 * `firstRow`: where the first of these checks will stand.
 */
export function revisionChecks(context: Context, record: readonly Revision[], firstRow: number): Check[] {
  const { goals, start, end } = context.plan.inputs;
  const { checks } = context.messages.revisions;
  const fx = formulasOn(context.texts.sheets.checks.name);
  const [first] = goals;
  if (!first) return [];
  const day = (field: 'start' | 'end', what: string, found: number): Check => {
    const current = revisionState(record, first.key)?.current;
    return {
      kind: 'check',
      what,
      expected: { formula: recorded(context, 0, field), value: current ? toSerial(current[field]) : 0 },
      found: { formula: fx`${inputCell(context, [field])}`, value: found },
      note: checks.typedNote,
      format: formats.day,
    };
  };
  return [
    day('start', checks.firstDay, toSerial(start)),
    day('end', checks.lastDay, toSerial(end)),
    ...goals.flatMap((goal, index) =>
      goalRevisionChecks(context, { goal, index, record, row: baselineRow(firstRow, index) }),
    ),
  ];
}

const goalKey = (context: Context, goal: number): string =>
  formulasOn(context.texts.sheets.checks.name)`${inputCell(context, ['goals', goal, 'key'])}`;

/** What the record says now of a goal's field. */
function recorded(context: Context, goal: number, field: 'total' | 'start' | 'end'): string {
  const sum = (side: 'Before' | 'After'): string =>
    `SUMIFS(${nameOf('revisions', field + side)},${nameOf('revisions', 'goal')},${goalKey(context, goal)})`;
  return `ROUND(${sum('After')}-${sum('Before')},6)`;
}

interface GoalRecord {
  readonly goal: Goal;
  readonly index: number;
  readonly record: readonly Revision[];
  /** Where the goal's baseline stands. */
  readonly row: number;
}

function goalRevisionChecks(context: Context, { goal, index, record, row }: GoalRecord): Check[] {
  const { checks } = context.messages.revisions;
  const fx = formulasOn(context.texts.sheets.checks.name);
  const current = revisionState(record, goal.key)?.current;
  const total = current?.total ?? 0;
  const amount = amountFormat(goal.unit);
  const atBaseline = (
    field: (typeof baselineColumns)[number],
    { what, found, value, format }: { what: string; found: string; value: number; format: string },
  ): Check => ({
    kind: 'check',
    what,
    expected: { formula: `$${columnName(baselinePlaces.at(field))}$${row + 1}`, value },
    found: { formula: found, value },
    note: checks.baselineNote,
    format,
  });
  return [
    {
      kind: 'check',
      what: checks.amount(goal.name),
      expected: { formula: recorded(context, index, 'total'), value: total },
      found: { formula: fx`${inputCell(context, ['goals', index, 'total'])}`, value: goal.total },
      note: checks.typedNote,
      format: amount,
    },
    atBaseline('rows', {
      what: checks.rows(goal.name),
      found: `COUNTIF(${nameOf('revisions', 'goal')},${goalKey(context, index)})`,
      value: record.filter((revision) => revision.goal === goal.key).length,
      format: formats.count,
    }),
    atBaseline('total', {
      what: checks.baselineAmount(goal.name),
      found: recorded(context, index, 'total'),
      value: total,
      format: amount,
    }),
    atBaseline('end', {
      what: checks.baselineEnd(goal.name),
      found: recorded(context, index, 'end'),
      value: current ? toSerial(current.end) : 0,
      format: formats.day,
    }),
  ];
}
