import { sameName } from '#engine/plan/judge/keys.ts';
import type { Plan } from '#engine/plan/plan.ts';
import type { Execution } from '#workbook/records/execution.ts';
import { plainNumber, textOf } from '#workbook/records/rows.ts';
import { personNamed } from '#workbook/sheets/execution-workings/roster-formula.ts';

/** Whose base a row of the list says: a person's by key, else a rank's as the list of ranks spells it; '' both: nobody's. */
export interface BaseOf {
  readonly who: string;
  readonly rank: string;
}

/** Each row of the list of base pays. */
export function basePayRows({ inputs }: Pick<Plan, 'inputs'>, execution: Execution): readonly BaseOf[] {
  const named = personNamed(execution);
  const ranks = new Map(inputs.ranks.map(({ name }) => [sameName(name), name]));
  return execution.rows.basePays.map((row) => {
    const typed = textOf(row, 'of');
    const who = named(typed);
    return { who, rank: who === '' ? (ranks.get(sameName(typed)) ?? '') : '' };
  });
}

/**
 * The base pay of a person by row of the organisation: the person's own, else the rank's, else everybody's; null: none. Of
 * rows that say the same the first counts.
 */
export function basePays(plan: Plan, execution: Execution): (row: number) => number | null {
  const rows = basePayRows(plan, execution);
  const bases = execution.rows.basePays.map((row) => plainNumber(row, 'base'));
  const first = (isIt: (of: BaseOf) => boolean): number | null => bases[rows.findIndex(isIt)] ?? null;
  const everybody = plainNumber(execution.settings, 'basePay');
  return (row) => {
    const { key, rank } = plan.members[row]!;
    const own = first(({ who }) => who === key);
    const ofRank =
      rank === null ? null : first((of) => of.rank !== '' && sameName(of.rank) === sameName(rank));
    return own ?? ofRank ?? everybody;
  };
}
