import type { Plan } from '#engine/plan/plan.ts';
import type { TableTexts } from '#language/plan/tables.ts';

/** Where the action goals stand: for each member a row with the target, then one per stage of the funnel. */
export interface ActionsLayout {
  readonly sheet: string;
  readonly scenarioRow: number;
  readonly headerRow: number;
  readonly firstRow: number;
  /** Rows per member: the target and every stage. */
  readonly perMember: number;
  readonly months: number;
  readonly columns: ActionColumns;
  /** Columns of the scenario's parameters. */
  readonly parameters: {
    readonly name: number;
    readonly averageDeal: number;
    /** One per rate. */
    readonly rates: readonly number[];
    readonly capacity: number;
    readonly days: number;
    readonly weeks: number;
  };
}
export interface ActionColumns {
  readonly key: number;
  readonly name: number;
  readonly parent: number;
  readonly stage: number;
  readonly number: number;
  readonly lead: number;
  readonly year: number;
  readonly perWeek: number;
  readonly perDay: number;
  readonly capacity: number;
  readonly firstMonth: number;
  readonly firstDaily: number;
  readonly remarks: number;
}

export function layOutActions(plan: Plan, texts: TableTexts): ActionsLayout | null {
  const { funnel, months, inputs } = plan;
  if (!funnel) return null;
  const firstMonth = 10;
  const firstDaily = firstMonth + months.length;
  const rates = funnel.scenario.rates.map((_, rate) => 4 + rate);
  const after = 4 + rates.length;
  return {
    sheet: texts.sheets.actions.name,
    scenarioRow: 4,
    headerRow: 8,
    firstRow: 9,
    perMember: inputs.funnel.stages.length + 1,
    months: months.length,
    columns: {
      key: 0,
      name: 1,
      parent: 2,
      stage: 3,
      number: 4,
      lead: 5,
      year: 6,
      perWeek: 7,
      perDay: 8,
      capacity: 9,
      firstMonth,
      firstDaily,
      remarks: firstDaily + months.length,
    },
    parameters: { name: 1, averageDeal: 3, rates, capacity: after, days: after + 1, weeks: after + 2 },
  };
}

/** First row of a member: the one with the target. */
export const memberRow = ({ firstRow, perMember }: ActionsLayout, row: number): number =>
  firstRow + row * perMember;
