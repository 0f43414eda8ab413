import type { Tree, TreeNode } from '#engine/organisation/tree.ts';
import type { GoalPlan, OfferPlan } from '#engine/plan/goal-plan.ts';
import { defaultSplitMethod, type SplitMethod, splitMethods } from '#engine/plan/inputs.ts';
import type { OfferTree } from '#engine/plan/offers.ts';
import { formulasOn } from '#formula/fx.ts';
import {
  type Context,
  goalIndex,
  goalSection,
  inputCell,
  inputColumn,
  memberCell,
  startSheet,
  unitCell,
} from '#workbook/sheets/common/context.ts';
import { methodNumber, methodNumberFormula } from '#workbook/sheets/common/methods.ts';
import type { MonthsLayout } from '#workbook/sheets/months/layout.ts';
import { formats } from '#workbook/style/formats.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import type { SheetDraft } from '#workbook/style/sheet-draft.ts';
import {
  type SplitBlock,
  type SplitColumn,
  type SplitLayout,
  splitCell,
  splitColumnCount,
  splitColumns,
  splitWeights,
} from './layout.ts';
import { belowSum, drawShares } from './shares.ts';
import { drawMemberWeights } from './weights.ts';

/**
 * How each target goes down the organisation (and to products and channels), step by step and live: a weight for
 * every method, the one chosen, exact shares rounded down, remainders, who gets one more, the target. Largest
 * remainder in integers; counted in the goal's units.
 */
export function drawSplit(context: Context, layout: SplitLayout, months: MonthsLayout): SheetDraft {
  const { plan, texts } = context;
  const draft = startSheet(context, 'split');
  drawHeader(context, layout, draft);
  plan.goals.forEach((goal, index) => {
    const members = layout.members[index] as SplitBlock;
    drawTitle(
      context,
      draft,
      members,
      goal,
      goal.goal.key,
      texts.goalBlock(goal.goal.name, goal.goal.measure),
    );
    drawMembers(context, layout, months, draft, members, goal);
    const offers = layout.offers[index];
    if (offers && plan.offers && goal.offers) {
      drawTitle(
        context,
        draft,
        offers,
        goal,
        `${goal.goal.key}/offers`,
        texts.split.offerBlock(goal.goal.name),
      );
      drawOffers(context, layout, draft, offers, goal, plan.offers, goal.offers);
    }
  });
  draft.freeze = { rows: layout.headerRow + 1, columns: 2 };
  draft.print = {
    ...draft.print,
    paper: 'a4',
    pagesWide: 3,
    titleRows: layout.headerRow + 1,
    titleColumns: 2,
  };
  return draft;
}

function drawHeader({ texts, messages }: Context, { headerRow }: SplitLayout, draft: SheetDraft): void {
  const { split } = texts;
  const titles: Readonly<Record<SplitColumn, string>> = {
    ...messages.inputs.choices.splitMethod,
    ...split,
    key: texts.key,
    name: texts.name,
    parent: texts.parent,
    weights: messages.inputs.choices.splitMethod.weights,
  };
  for (const [key, column] of Object.entries(splitColumns)) {
    draft.put(
      headerRow,
      column,
      titles[key as SplitColumn],
      namedStyle(column < 2 ? 'headerLeft' : 'header'),
    );
    draft.columnWidths[column] = key === 'name' ? 24 : key === 'methodBelow' ? 16 : 12;
  }
  draft.rowHeights.push({ row: headerRow, height: 45 });
}

function drawTitle(
  { texts }: Context,
  draft: SheetDraft,
  block: SplitBlock,
  { goal }: GoalPlan,
  key: string,
  title: string,
): void {
  goalSection(draft, block.titleRow, splitColumnCount - 1, key, title);
  const note = texts.split.unitNote(goal.unit, goal.measure);
  draft.put(block.titleRow, splitColumns.methodBelow, note, namedStyle('section'));
  draft.put(block.titleRow, splitColumns.running, 0, namedStyle('section', formats.difference));
  draft.put(block.titleRow, splitColumns.runningAll, 0, namedStyle('section', formats.difference));
}

function drawMembers(
  context: Context,
  layout: SplitLayout,
  months: MonthsLayout,
  draft: SheetDraft,
  block: SplitBlock,
  goal: GoalPlan,
): void {
  const { plan } = context;
  const fx = formulasOn(layout.sheet);
  const source = goalIndex(context, goal);
  const goalKey = inputCell(context, ['goals', source, 'key']);
  const whole = namedStyle('calculation', formats.count);
  const defaultNumber = methodNumber(splitMethods, defaultSplitMethod);
  const fullLeaves = new Set(plan.tree.leaves.filter((_, leaf) => goal.schedule.rows[leaf]?.kind === 'full'));

  plan.tree.rows.forEach((node, row) => {
    const member = plan.members[row] as (typeof plan.members)[number];
    const at = block.firstRow + row;
    const key = splitCell(layout, block, row, 'key', 'column');
    drawLabels(draft, block, row, plan.tree, node.key, member.name);
    if (node.children.length > 0) {
      const method = memberCell(context, row, 'method');
      const below = splitCell(layout, block, row, 'methodBelow', 'column');
      const label = member.method === null ? '' : context.messages.inputs.choices.splitMethod[member.method];
      draft.calculate(
        at,
        splitColumns.methodBelow,
        fx`IF(${method}="","",${method})`,
        label,
        namedStyle('link'),
      );
      draft.calculate(
        at,
        splitColumns.methodCode,
        methodNumberFormula(fx, below, months.splitMethods, defaultNumber),
        methodNumber(splitMethods, member.method ?? defaultSplitMethod),
        whole,
      );
    }
    drawMemberWeights(context, layout, months, draft, block, goal, row);
    const isFixed = goal.fixed[row] === null ? 0 : 1;
    const fixedOf = inputColumn(context, 'bases', 'fixed');
    const basesMember = inputColumn(context, 'bases', 'member');
    const basesGoal = inputColumn(context, 'bases', 'goal');
    draft.calculate(
      at,
      splitColumns.isFixed,
      fx`MIN(1,COUNTIFS(${basesMember},${key},${basesGoal},${goalKey},${fixedOf},"<>"))`,
      isFixed,
      namedStyle('link', formats.count),
    );
    draft.calculate(
      at,
      splitColumns.fixed,
      fx`ROUND(SUMIFS(${fixedOf},${basesMember},${key},${basesGoal},${goalKey})/${inputCell(context, ['goals', source, 'unit'])},0)`,
      goal.fixed[row] ?? 0,
      namedStyle('link', formats.count),
    );
    if (node.parent >= 0) {
      const isFixedCell = splitCell(layout, block, row, 'isFixed', 'column');
      const code = splitCell(layout, block, node.parent, 'methodCode', 'both');
      draft.calculate(
        at,
        splitColumns.weight,
        fx`IF(${isFixedCell}=1,0,INDEX(${splitWeights(layout, block, row)},${code}))`,
        isFixed === 1 ? 0 : weightOf(goal, plan.members[node.parent]?.method ?? null, row),
        whole,
      );
    }
  });

  const weights = plan.tree.rows.map((node, row) =>
    node.parent < 0 || goal.fixed[row] !== null
      ? 0
      : weightOf(goal, plan.members[node.parent]?.method ?? null, row),
  );
  drawShares(context, layout, draft, block, goal, {
    tree: plan.tree,
    weights,
    fixed: goal.fixed,
    targets: goal.targets,
    crossing: fullLeaves,
    total: {
      formula: fx`ROUND(${inputCell(context, ['goals', source, 'total'])}/${unitCell(context, goal)},0)`,
    },
  });
}

const weightOf = (goal: GoalPlan, method: SplitMethod | null, row: number): number =>
  goal.weights[method ?? defaultSplitMethod][row] as number;

function drawLabels(
  draft: SheetDraft,
  block: SplitBlock,
  row: number,
  tree: Tree,
  key: string,
  name: string,
): void {
  const node = tree.rows[row] as TreeNode;
  const at = block.firstRow + row;
  draft.put(at, splitColumns.key, key, namedStyle('key'));
  draft.put(at, splitColumns.name, name, namedStyle('label', '', node.depth));
  draft.put(
    at,
    splitColumns.parent,
    node.parent < 0 ? null : (tree.rows[node.parent] as TreeNode).key,
    namedStyle('key'),
  );
}

function drawOffers(
  context: Context,
  layout: SplitLayout,
  draft: SheetDraft,
  block: SplitBlock,
  goal: GoalPlan,
  { tree, names, offers }: OfferTree,
  plan: OfferPlan,
): void {
  const fx = formulasOn(layout.sheet);
  tree.rows.forEach((node, row) => {
    const at = block.firstRow + row;
    drawLabels(draft, block, row, tree, node.key, names[row] || context.texts.allOffers);
    draft.put(at, splitColumns.isFixed, 0, namedStyle('calculation', formats.count));
    draft.put(at, splitColumns.fixed, 0, namedStyle('calculation', formats.count));
    const offer = offers[row] as number;
    const formula =
      offer >= 0
        ? fx`ROUND(10000*${inputCell(context, ['offers', offer, 'weight'])},0)`
        : belowSum(layout, block, tree, row, 'weight');
    draft.calculate(
      at,
      splitColumns.weight,
      formula,
      plan.weights[row] as number,
      namedStyle(offer >= 0 ? 'link' : 'calculation', formats.count),
    );
  });
  const total = splitCell(
    layout,
    layout.members[context.plan.goals.indexOf(goal)] as SplitBlock,
    0,
    'target',
    'both',
  );
  drawShares(context, layout, draft, block, goal, {
    tree,
    weights: plan.weights,
    fixed: tree.rows.map(() => null),
    targets: plan.targets,
    crossing: new Set(tree.leaves),
    total: { formula: fx`${total}` },
  });
}
