import { toSerial } from '#engine/days/serial.ts';
import type { Member } from '#engine/plan/inputs.ts';
import { cellAt, formulasOn } from '#formula/fx.ts';
import type { ChosenCell } from '#language/execution/execution-plan.ts';
import { nameOf } from '#workbook/inputs/names.ts';
import { choices } from '#workbook/sheets/common/choices.ts';
import { memberCell } from '#workbook/sheets/common/context.ts';
import { weightFormula } from '#workbook/sheets/common/day-weight.ts';
import type { ExecutionContext } from '#workbook/sheets/common/execution-context.ts';
import { type PlanPeriod, periodBefore } from '#workbook/sheets/common/plan-periods.ts';
import { formats } from '#workbook/style/formats.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import type { SheetDraft } from '#workbook/style/sheet-draft.ts';
import { type Block, type BlockColumn, drawBlock, namedArea } from './block.ts';
import { WEEK_OF_TODAY } from './choice-line.ts';
import { workingsNames } from './names.ts';
import { actionBlock, listedBlock } from './plan-actions.ts';
import { type PlanChoice, planChoice, whoLabel } from './plan-choice.ts';
import { lineBlock } from './plan-lines.ts';
import { countOfName, planNames } from './plan-names.ts';
import { weekAt } from './week-formula.ts';

/** What the execution plan looks up, to the right of the other workings. */
export function drawPlanWorkings(context: ExecutionContext, draft: SheetDraft): void {
  const choice = planChoice(context);
  drawBlock(draft, whoBlock(context));
  drawBlock(draft, orderBlock(context));
  drawBlock(draft, periodBlock(context, choice, draft));
  drawBlock(draft, chosenBlock(context, choice));
  drawBlock(draft, lineBlock(context, choice));
  drawBlock(draft, actionBlock(context, choice));
  drawBlock(draft, listedBlock(context, choice));
}

/** Place of a period among the columns of the decomposition, from 1, by its key. */
const placeIn =
  ({ layouts }: ExecutionContext) =>
  (key: string): number =>
    layouts.decomposition.axis.findIndex((column) => column.key === key) + 1;

/** Everybody who may be chosen, in the order of the tree. */
function whoBlock(context: ExecutionContext): Block<Member> {
  const { plan, messages, texts } = context;
  const { workings } = messages.executionTables.executionPlan;
  const fx = formulasOn(texts.sheets.executionWorkings.name);
  const { rows } = plan.tree;
  const { whoLabels, whoKeys, whoLast, whoParent } = planNames;
  return {
    title: workings.choices,
    items: plan.members,
    columns: [
      {
        key: 'label',
        header: workings.who,
        name: whoLabels,
        style: namedStyle('link'),
        formula: ({ index, cell }) => fx`${memberCell(context, index, 'name')}&" · "&${cell('key')}`,
        value: whoLabel,
      },
      {
        key: 'key',
        header: texts.key,
        name: whoKeys,
        style: namedStyle('link'),
        formula: ({ index }) => fx`${memberCell(context, index, 'key')}&""`,
        value: ({ key }) => key,
      },
      { key: 'last', header: workings.lastBelow, name: whoLast, value: (_, row) => rows[row]?.end ?? 0 },
      {
        key: 'parent',
        header: texts.parent,
        name: whoParent,
        value: (_, row) => (rows[row]?.parent ?? -1) + 1,
      },
    ],
  };
}

/** Beside the roster the place of each in the tree, from 1. */
function orderBlock({ plan, execution, messages }: ExecutionContext): Block<number> {
  const { workings } = messages.executionTables.executionPlan;
  const { people, units, former } = execution.context;
  const rows = new Map(plan.members.map(({ key }, row) => [key, row + 1]));
  const places = [...people, ...units].map(({ key }) => rows.get(key) ?? 1);
  return {
    title: workings.rosterOrder,
    items: [...places, ...former.map(() => 1)],
    columns: [{ key: 'order', header: workings.order, name: planNames.rosterOrder, value: (place) => place }],
  };
}

/** Each month followed by the weeks that begin in it, their days from where these stand. */
function periodBlock(
  context: ExecutionContext,
  { periods }: PlanChoice,
  draft: SheetDraft,
): Block<PlanPeriod> {
  const { messages, texts } = context;
  const { workings: headers, executionPlan } = messages.executionTables;
  const { workings } = executionPlan;
  const placeOf = placeIn(context);
  const fx = formulasOn(draft.name);
  const days = namedStyle('calculation', formats.day);
  const source = ({ kind, index, key }: PlanPeriod, ofWeeks: string, ofMonths: string): string => {
    const isWeek = kind === 'week';
    const { row, column } = namedArea(draft, isWeek ? ofWeeks : ofMonths);
    const at = row + (isWeek ? index : placeOf(key) - 1);
    return fx`${cellAt({ sheet: draft.name, row: at, column }, 'column')}`;
  };
  const { weekFirst, periodFirst, weekLast, periodLast, weekWorkdays, periodWorkdays } = workingsNames;
  return {
    title: workings.periods,
    items: periods,
    columns: [
      {
        key: 'key',
        header: texts.key,
        name: planNames.periodKeys,
        style: namedStyle('key', formats.text),
        value: ({ key }) => key,
      },
      {
        key: 'isWeek',
        header: workings.isWeek,
        name: planNames.periodIsWeek,
        value: ({ kind }) => (kind === 'week' ? 1 : 0),
      },
      {
        key: 'first',
        header: headers.firstDay,
        name: planNames.periodFirst,
        style: days,
        formula: ({ item }) => source(item, weekFirst, periodFirst),
        value: ({ first }) => toSerial(first),
      },
      {
        key: 'last',
        header: headers.lastDay,
        name: planNames.periodLast,
        style: days,
        formula: ({ item }) => source(item, weekLast, periodLast),
        value: ({ last }) => toSerial(last),
      },
      {
        key: 'workdays',
        header: headers.workdays,
        name: planNames.periodWorkdays,
        formula: ({ item }) => source(item, weekWorkdays, periodWorkdays),
        value: ({ workdays }) => workdays,
      },
      {
        key: 'taskAt',
        header: workings.taskAt,
        name: planNames.periodTaskAt,
        value: ({ task }) => placeOf(task.key),
      },
      {
        key: 'ownAt',
        header: workings.ownAt,
        name: planNames.periodOwnAt,
        value: (period) => ownPlace(context, period),
      },
      {
        key: 'before',
        header: workings.before,
        name: planNames.periodBefore,
        value: (period) => {
          const { kind, index } = period;
          return periods.findIndex((each) => each.kind === kind && each.index === index - 1) + 1;
        },
      },
    ],
  };
}

/** Of a month its place among the columns of the decomposition; 0 for weeks. */
const ownPlace = (context: ExecutionContext, { kind, key }: PlanPeriod): number =>
  kind === 'week' ? 0 : placeIn(context)(key);

/**
 * Who and which period are chosen, and what follows: side by side in one row, each with a name of its own, so that
 * every cell that reads them stands behind them.
 */
function chosenBlock(context: ExecutionContext, choice: PlanChoice): Block<PlanChoice> {
  const { messages, texts, plan } = context;
  const { row, periods, at, period, day } = choice;
  const names = planNames;
  const today = nameOf('execution', 'asOf');
  const { weekKeys, periodFirst, periodLast, branchNames } = workingsNames;
  const { planWho, planPeriod, planDay } = choices;
  const before = periodBefore(periods, period);
  const placeOf = placeIn(context);
  const matched = (values: string): string => `MATCH(TRIM(${planWho.name}),${values},0)`;
  const sameNames = countOfName(planWho.name);
  const chosen = (values: string): string => `INDEX(${values},${names.periodAt})`;
  const beforeRow = chosen(names.periodWorked);
  const ofBefore = (values: string): string => `IF(${beforeRow}=0,"",INDEX(${values},${beforeRow}))`;
  const workdaysLeft = weightFormula(
    context,
    texts.sheets.executionWorkings.name,
    names.first,
    names.taskLast,
  );
  const { day: days, count: whole } = formats;
  const { chosen: title, chosenCells } = messages.executionTables.executionPlan.workings;
  /** A single cell with a name of its own. */
  const chosenColumn = (
    key: ChosenCell,
    formula: string,
    value: string | number,
    format: string,
  ): BlockColumn<PlanChoice> => ({
    key: names[key].slice('GS_Plan'.length),
    header: chosenCells[key],
    cellName: names[key],
    style: namedStyle('calculation', format),
    formula: () => formula,
    value: () => value,
  });
  return {
    title,
    items: [choice],
    columns: [
      chosenColumn(
        'whoAt',
        `IF(TRIM(${planWho.name})="",1,IFERROR(${matched(names.whoLabels)},IFERROR(${matched(names.whoKeys)},IF(${sameNames}=1,${matched(branchNames)},0))))`,
        row + 1,
        '0',
      ),
      chosenColumn(
        'whoTo',
        `IF(${names.whoAt}=0,-1,INDEX(${names.whoLast},MAX(1,${names.whoAt})))`,
        plan.tree.rows[row]?.end ?? -1,
        '0',
      ),
      chosenColumn(
        'periodAt',
        `IFERROR(MATCH(${planPeriod.name}&"",${names.periodKeys},0),MATCH(IFERROR(INDEX(${weekKeys},${weekAt(planPeriod.name)}),${WEEK_OF_TODAY}),${names.periodKeys},0))`,
        at + 1,
        '0',
      ),
      chosenColumn('key', chosen(names.periodKeys), period.key, ''),
      chosenColumn('isWeek', chosen(names.periodIsWeek), period.kind === 'week' ? 1 : 0, '0'),
      chosenColumn('first', chosen(names.periodFirst), toSerial(period.first), days),
      chosenColumn('last', chosen(names.periodLast), toSerial(period.last), days),
      chosenColumn('workdays', chosen(names.periodWorkdays), period.workdays, whole),
      chosenColumn('taskAt', chosen(names.periodTaskAt), placeOf(period.task.key), '0'),
      chosenColumn('taskFirst', `INDEX(${periodFirst},${names.taskAt})`, toSerial(period.task.first), days),
      chosenColumn('taskLast', `INDEX(${periodLast},${names.taskAt})`, toSerial(period.task.last), days),
      chosenColumn('workdaysLeft', workdaysLeft, period.weightLeft, whole),
      chosenColumn('ownAt', chosen(names.periodOwnAt), ownPlace(context, period), '0'),
      chosenColumn('beforeKey', ofBefore(names.periodKeys), before?.key ?? '', ''),
      chosenColumn('beforeFirst', ofBefore(names.periodFirst), before ? toSerial(before.first) : '', days),
      chosenColumn('beforeLast', ofBefore(names.periodLast), before ? toSerial(before.last) : '', days),
      chosenColumn('beforeAt', ofBefore(names.periodOwnAt), before ? ownPlace(context, before) : '', '0'),
      chosenColumn(
        'dayShown',
        `IF(N(${planDay.name})>=61,INT(${planDay.name}),${today})`,
        toSerial(day),
        days,
      ),
    ],
  };
}
