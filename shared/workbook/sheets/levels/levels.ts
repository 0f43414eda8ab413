import { leafSums } from '#engine/organisation/tree.ts';
import { formulasOn } from '#formula/fx.ts';
import { monthAxis } from '#workbook/sheets/common/axis.ts';
import {
  axisGroups,
  decimalsCompared,
  differenceMarks,
  drawDifferenceLine,
} from '#workbook/sheets/common/axis-cells.ts';
import { drawHeader, drawRows, placesInOrder } from '#workbook/sheets/common/column-table.ts';
import { type Context, goalSection, pagesAcross, startSheet } from '#workbook/sheets/common/context.ts';
import { branchGroups, memberRows, type TreeBlock } from '#workbook/sheets/common/tree-rows.ts';
import type { PlanContext } from '#workbook/sheets/plan-context.ts';
import type { SplitBlock } from '#workbook/sheets/split/layout.ts';
import { amountFormat, formats } from '#workbook/style/formats.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import type { SheetDraft } from '#workbook/style/sheet-draft.ts';
import { type LevelRow, type LevelTable, levelColumns, runningSteps } from './columns.ts';
import { type LevelsLayout, levelCell } from './layout.ts';

const HEADER_ROW = 4;

/** Key, name and opening value stand before the axis. */
const LABELS = 3;

export function layOutLevels({ plan, texts, messages }: Context): LevelsLayout | null {
  if (plan.levels.length === 0) return null;
  const axis = monthAxis(plan, texts, LABELS);
  let row = HEADER_ROW + 1;
  const goals = plan.levels.map((): TreeBlock => {
    const title = row;
    const first = title + 1;
    const difference = first + plan.tree.rows.length;
    row = difference + 2;
    return { title, first, difference };
  });
  const columns = placesInOrder(levelColumns(messages, axis));
  return { sheet: texts.sheets.levels.name, headerRow: HEADER_ROW, axis, columns, goals };
}

/** Levels by month: people add up, a quarter is its last month. Null: the plan has none. */
export function drawLevels(context: PlanContext): SheetDraft | null {
  const { plan, texts, messages, layouts } = context;
  const { levels: layout } = layouts;
  if (!layout) return null;
  const { headerRow, axis, columns } = layout;
  const draft = startSheet(context, 'levels');
  drawHeader(draft, headerRow, levelColumns(messages, axis));
  draft.rowHeights.push({ row: headerRow, height: 32 });
  draft.columnGroups.push(...axisGroups(axis));
  plan.levels.forEach((level, index) => {
    const { goal } = level;
    const block = layout.goals[index] as TreeBlock;
    const split = layouts.split.levels[index] as SplitBlock;
    const of: LevelTable = {
      context,
      level,
      split,
      fx: formulasOn(draft.name),
      format: amountFormat(goal.unit),
      decimals: decimalsCompared(goal),
      cell: (row, key) => levelCell(layout, block, row, key),
    };
    const title = texts.goalBlock(goal.name, goal.measure);
    goalSection(draft, { row: block.title, end: columns.end, key: goal.key, title });
    draft.put(block.title, columns.at('year'), texts.unsummed.trackedApart, namedStyle('section'));
    for (const key of runningSteps) {
      draft.put(block.title, columns.at(key), 0, namedStyle('section', formats.difference));
    }
    const rows = levelRows(of, block);
    draft.rowGroups.push(...branchGroups(plan.tree, block.first));
    for (const { at, label } of rows) {
      draft.style({ row: at, column: 0, rows: 1, columns: columns.at('remarks') }, namedStyle(label));
    }
    drawRows(draft, rows, levelColumns(messages, axis));
    drawDifferenceLine(draft, plan.tree, block, {
      title: texts.difference,
      columns: [columns.at('opening'), ...axis.map(({ column }) => column)],
      decimals: of.decimals,
    });
  });
  draft.conditionalFormats.push(...differenceMarks(draft, layout));
  draft.freeze = { rows: headerRow + 1, columns: 2 };
  draft.print = {
    ...draft.print,
    pagesWide: pagesAcross(plan, 2),
    titleRows: headerRow + 1,
    titleColumns: 2,
  };
  return draft;
}

function levelRows(of: LevelTable, block: TreeBlock): LevelRow[] {
  const { plan } = of.context;
  const { tree } = plan;
  const ends = leafSums(tree, of.level.lastEnds);
  let [openingRunning, openedRunning] = [0, 0];
  return memberRows(plan, block.first).map((row): LevelRow => {
    const leaf = tree.leaves.indexOf(row.row);
    const isLeaf = leaf >= 0;
    const openingWeight = isLeaf ? (of.level.openingWeights[leaf] as number) : 0;
    const opened = of.level.opening[row.row] as number;
    openingRunning += openingWeight;
    openedRunning += isLeaf ? opened : 0;
    const lastEnd = ends[row.row] as number;
    return {
      ...row,
      of,
      leaf: isLeaf ? leaf + 1 : null,
      leaves: tree.leaves.length,
      steps: { lastEnd, openingWeight, openingRunning, opened, openedRunning },
    };
  });
}
