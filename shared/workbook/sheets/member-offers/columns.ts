import type { OfferPlan } from '#engine/plan/goal-plan.ts';
import type { OfferTree } from '#engine/plan/offers.ts';
import { toAmount, type Units } from '#engine/units.ts';
import type { Reference } from '#formula/fx.ts';
import type { Style } from '#host/sheet.ts';
import type { Messages } from '#language/messages.ts';
import { differenceColumn, sumOfColumns, wholeHeader } from '#workbook/sheets/common/axis-cells.ts';
import type { Cell, Column } from '#workbook/sheets/common/column-table.ts';
import { crossing } from '#workbook/sheets/common/crossing.ts';
import { faintKeyColumn, nameColumn, type TreeRow } from '#workbook/sheets/common/tree-rows.ts';
import type { GoalTable } from '#workbook/sheets/goal-table.ts';
import { type SplitBlock, splitCell } from '#workbook/sheets/split/layout.ts';
import { namedStyle } from '#workbook/style/named-style.ts';

export interface MemberRow extends TreeRow {
  readonly of: GoalTable;
  readonly plan: OfferPlan;
  /** Where the goal's target goes down to its offers. */
  readonly split: SplitBlock;
  /** The year's target in the decomposition table. */
  readonly year: Reference;
  /** By leaf of the tree of offers, as the engine says. */
  readonly amounts: readonly number[];
}

/** Key and name, then the whole plan under its title, each product and its channels. */
export function memberOfferColumns(
  messages: Messages,
  offers: OfferTree,
  whole: string,
): readonly Column<MemberRow>[] {
  const labels: Column<TreeRow>[] = [faintKeyColumn(messages), nameColumn(messages, 24)];
  const columnOf = (offer: number): number => labels.length + offer;
  const { rows } = offers.tree;
  const products = rows[0]!.children.map(columnOf);
  return [
    ...labels,
    ...rows.map(
      ({ key, children }, offer): Column<MemberRow> => ({
        key: offer === 0 ? 'year' : key,
        width: 14,
        above: { value: offer === 0 ? null : key, style: namedStyle('key') },
        ...(offer === 0 ? wholeHeader(messages, whole) : { header: offers.names[offer] ?? '' }),
        cell: (member, column) => {
          const { format } = member.of;
          const plain = namedStyle(member.style, format);
          const value = soldBy(member, offers, offer);
          if (offer === 0) {
            const style = member.isLeaf ? namedStyle('link', format) : plain;
            return { formula: member.of.fx`${member.year}`, value, style };
          }
          if (children.length === 0) return soldCell(member, { offer, column, value, plain });
          return {
            formula: sumOfColumns(children.map(columnOf), member.at),
            value,
            style: member.isLeaf ? namedStyle('calculation', format) : plain,
          };
        },
      }),
    ),
    differenceColumn(messages, { column: columnOf(0), parts: products }),
  ];
}

function soldBy({ of, row, amounts }: MemberRow, { tree }: OfferTree, offer: number): number {
  const { goal, targets } = of.goal;
  if (offer === 0) return toAmount(targets[row] as Units, goal.unit);
  const { end } = tree.rows[offer]!;
  return tree.leaves.reduce(
    (sum, leafRow, leaf) => (leafRow >= offer && leafRow < end ? sum + amounts[leaf]! : sum),
    0,
  );
}

/** What is sold through a channel. */
function soldCell(
  { of, plan, split, row, isLeaf, below }: MemberRow,
  { offer, column, value, plain }: { offer: number; column: number; value: number; plain: Style },
): Cell {
  if (!isLeaf) {
    const formula = row === 0 ? of.fx`${splitCell(split, offer, 'amount', 'both')}` : below(column);
    return { formula, value, style: plain };
  }
  if (plan.byMember.pattern === 'grid') {
    return { formula: String(value), value, style: namedStyle('held', of.format) };
  }
  const formula = crossing(of, {
    rows: (back) => splitCell(of.split, row - back, 'runningAll'),
    columns: (back) => splitCell(split, offer - back, 'running', 'both'),
    all: splitCell(split, split.rows - 1, 'runningDivisor', 'both'),
  });
  return { formula, value, style: plain };
}
