import type { Reference } from '#formula/fx.ts';
import type { GoalBlock } from './goal-block.ts';
import { codeCell } from './shares.ts';

/** Sum of the lines below that are marked as months of their own, in the column of a cell. */
export function ownMonths(of: GoalBlock, column: Reference): string {
  const { fx, lines, own } = of;
  const ownRows = [...own.values()].map((each) => each.at('months'));
  if (ownRows.length === 0) return '0';
  const [row, lastRow] = [lines.at('remainingRunning') + 1, Math.max(...ownRows)];
  const marks = { ...codeCell(of), row, lastRow };
  const block = { ...column, row, lastRow };
  return fx`SUMIFS(${block},${marks},1)`;
}
