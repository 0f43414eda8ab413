import { toSerial } from '#engine/days/serial.ts';
import { sealsOf } from '#engine/revision/locked-goals.ts';
import { type Revision, revisionState } from '#engine/revision/record.ts';
import { columnName } from '#formula/address.ts';
import { formulasOn } from '#formula/fx.ts';
import type { RevisionCheckTexts } from '#language/revision/revisions.ts';
import { nameOf } from '#workbook/inputs/names.ts';
import { SEALS_NAME, sealColumns } from '#workbook/records/baseline.ts';
import { type Context, inputCell } from '#workbook/sheets/common/context.ts';
import { amountFormat, formats } from '#workbook/style/formats.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import type { SheetDraft } from '#workbook/style/sheet-draft.ts';
import type { Check } from './check.ts';

/** The first of the seals' columns on the Checks sheet. */
export const FIRST_SEAL_COLUMN = 6;

const columnOf = (seal: (typeof sealColumns)[number]): number =>
  FIRST_SEAL_COLUMN + sealColumns.indexOf(seal);

/** Checks of one goal: its amount, its rows on record, the sealed amount and end. */
const CHECKS_OF_GOAL = 4;

/**
 * Recorded against found, live: the plan's days and each goal's amount against the record of revisions (what was set
 * and all changes since: Σ after − Σ before), and the record against the seals that the last build has left.
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
      const seal = (column: (typeof sealColumns)[number]): string =>
        `$${columnName(columnOf(column))}$${row + 1}`;
      const current = revisionState(record, goal.key)?.current;
      const count = record.filter((revision) => revision.goal === goal.key).length;
      const total = current?.total ?? 0;
      const last = current ? toSerial(current.end) : 0;
      const amount = amountFormat(goal.unit);
      const sealed = (
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
        note: checks.sealNote,
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
        sealed(
          checks.rows(goal.name),
          seal('rows'),
          `COUNTIF(${nameOf('revisions', 'goal')},${key(index)})`,
          count,
          formats.count,
        ),
        sealed(checks.sealedAmount(goal.name), seal('total'), recorded(index, 'total'), total, amount),
        sealed(checks.sealedEnd(goal.name), seal('end'), recorded(index, 'end'), last, formats.day),
      ];
    }),
  ];
}

/** The seals beside those checks: goal, rows, amount and end, as the record says them at this build. */
export function drawSeals(
  { plan, messages }: Context,
  draft: SheetDraft,
  record: readonly Revision[],
  firstRow: number,
): void {
  const texts: RevisionCheckTexts['seal'] = messages.revisions.checks.seal;
  const headers = [texts.goal, texts.rows, texts.amount, texts.end];
  headers.forEach((header, index) => {
    draft.put(firstRow - 1, FIRST_SEAL_COLUMN + index, header, namedStyle('header'));
    draft.columnWidths[FIRST_SEAL_COLUMN + index] = [14, 9, 16, 13][index] as number;
  });
  const seals = new Map(sealsOf(record).map((seal) => [seal.goal, seal]));
  plan.inputs.goals.forEach(({ key, unit }, index) => {
    const seal = seals.get(key);
    if (!seal) return;
    const row = firstRow + 2 + index * CHECKS_OF_GOAL;
    draft.put(row, columnOf('goal'), key, namedStyle('label', formats.text));
    draft.put(row, columnOf('rows'), seal.revisions, namedStyle('label', formats.count));
    draft.put(row, columnOf('total'), seal.total, namedStyle('label', amountFormat(unit)));
    draft.put(row, columnOf('end'), toSerial(seal.end), namedStyle('label', formats.day));
  });
  const rows = 2 + plan.inputs.goals.length * CHECKS_OF_GOAL;
  const area = { row: firstRow, column: FIRST_SEAL_COLUMN, rows, columns: sealColumns.length };
  draft.named.push({ name: SEALS_NAME, area });
}
