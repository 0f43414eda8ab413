import type { Figure } from '#engine/plan/figures.ts';
import type { Plan } from '#engine/plan/plan.ts';
import { type FigureKey, monthsOfFigure } from '#engine/revision/figure.ts';
import type { Messages } from '#language/messages.ts';
import type { TableTexts } from '#language/plan/tables.ts';
import { stretchTitle } from '#workbook/sheets/common/period-titles.ts';

/** What figures are named by: members in the order of the tree's rows, and the plan's time. */
export type FigureNames = Pick<Plan, 'members' | 'months' | 'yearStartsIn' | 'quarters'>;

/** `Zhao Min, March`: whose it is and over which months. */
export function figureName(plan: FigureNames, { row, from, to }: Figure, texts: TableTexts): string {
  const who = plan.members[row]?.name ?? '';
  return texts.figureName(who, stretchTitle(plan, [from, to], texts));
}

/** `Zhao Min, March`: whose figure it is, over which months; who is gone by the key. */
export function nameOfFigure(plan: FigureNames, { member, month }: FigureKey, { tables }: Messages): string {
  const row = member === null ? 0 : plan.members.findIndex(({ key }) => key === member);
  const over = monthsOfFigure(plan, { month });
  if (row < 0 || over === null)
    return tables.figureName(member ?? '', month ?? stretchTitle(plan, [0, plan.months.length], tables));
  return figureName(plan, { row, from: over[0], to: over[1] }, tables);
}
