import type { TreeNode } from '#engine/organisation/tree.ts';
import type { GoalPlan } from '#engine/plan/goal-plan.ts';
import { type Language, languages } from '#engine/plan/inputs.ts';
import { metricOfGoal } from '#engine/tracking/metric.ts';
import { formulasOn, textLiteral } from '#formula/fx.ts';
import { messagesIn } from '#language/by-language/messages.ts';
import { type MetricChoice, metricChoices } from '#language/execution/records.ts';
import { nameOf } from '#workbook/inputs/names.ts';
import { BY_HAND, metricCode } from '#workbook/records/metrics.ts';
import { goalIndex, inputCell, memberCell } from '#workbook/sheets/common/context.ts';
import type { ExecutionContext } from '#workbook/sheets/common/execution-context.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import type { Block, BlockColumn } from './block.ts';
import { isByHand } from './hand-sum.ts';
import { handNames, metricLabelNames, workingsNames } from './names.ts';

/** The last number of a branch that has everybody, former members too. */
export const EVERYBODY = 1_000_000;

/** The goals with what they are tracked by: as listed on the settings, else by what they were called at the build. */
export function goalBlock(context: ExecutionContext): Block<GoalPlan> {
  const { plan, execution, messages, texts } = context;
  const { metrics } = messages.executionTables;
  const fx = formulasOn(texts.sheets.executionWorkings.name);
  const { goalKeys, goalNames, goalMetrics } = workingsNames;
  return {
    title: metrics.goals,
    items: plan.goals,
    columns: [
      {
        key: 'key',
        header: texts.key,
        name: goalKeys,
        style: namedStyle('key'),
        value: ({ goal }) => goal.key,
      },
      {
        key: 'name',
        header: texts.name,
        name: goalNames,
        style: namedStyle('link'),
        formula: ({ item }) => fx`${inputCell(context, ['goals', goalIndex(context, item), 'name'])}&""`,
        value: ({ goal }) => goal.name,
      },
      {
        key: 'code',
        header: metrics.code,
        name: goalMetrics,
        style: namedStyle('calculation'),
        formula: ({ item, index }) => {
          if (!isByHand(context)) return listedCode(context, item);
          const numbers = `SUMIFS(${nameOf('byHand', 'numbers')},${nameOf('byHand', 'goalAt')},${index + 1})`;
          const byHand = `IF(${numbers}>0,${BY_HAND},0)`;
          return `IF(INDEX(${handNames.goals},${index + 1})=1,${byHand},${listedCode(context, item)})`;
        },
        value: (_, index) => metricCode(execution.metrics[index] ?? null),
      },
    ],
  };
}

/** Formula for the code of what a goal is tracked by as listed on the settings, else by what it was called at the build. */
export function listedCode({ plan }: Pick<ExecutionContext, 'plan'>, { goal: { key } }: GoalPlan): string {
  const [listed, codes] = [nameOf('measures', 'goal'), nameOf('measures', 'code')];
  const unlisted = metricCode(metricOfGoal(plan.inputs, key));
  return `IFERROR(INDEX(${codes},MATCH(${textLiteral(key)},${listed},0)),${unlisted})`;
}

/** The organisation's rows with the numbers that their people have in the roster; the top has everybody. */
export function branchBlock(context: ExecutionContext): Block<TreeNode> {
  const { plan, messages, texts } = context;
  const { metrics } = messages.executionTables;
  const fx = formulasOn(texts.sheets.executionWorkings.name);
  const { branchKeys, branchNames, branchFirst, branchLast } = workingsNames;
  const plain = namedStyle('calculation');
  const { rows } = plan.tree;
  let people = 0;
  const before = rows.map(({ children }) => (children.length === 0 ? people++ : people));
  return {
    title: metrics.branches,
    items: rows,
    columns: [
      { key: 'key', header: texts.key, name: branchKeys, style: namedStyle('key'), value: ({ key }) => key },
      {
        key: 'name',
        header: texts.name,
        name: branchNames,
        style: namedStyle('link'),
        formula: ({ index }) => fx`${memberCell(context, index, 'name')}&""`,
        value: (_, row) => plan.members[row]?.name ?? '',
      },
      {
        key: 'first',
        header: metrics.firstPerson,
        name: branchFirst,
        style: plain,
        value: (_, row) => (before[row] ?? 0) + 1,
      },
      {
        key: 'last',
        header: metrics.lastPerson,
        name: branchLast,
        style: plain,
        value: ({ end }, row) => (row === 0 ? EVERYBODY : (before[end] ?? people)),
      },
    ],
  };
}

/** What may be chosen on the settings, in the plan's language and in each other one. */
export function metricBlock({ plan, messages }: ExecutionContext): Block<MetricChoice> {
  const { metrics } = messages.executionTables;
  const own = plan.inputs.language;
  const others = languages.filter((language) => language !== own);
  const column = (language: Language, index: number): BlockColumn<MetricChoice> => ({
    key: language,
    header: language === own ? metrics.labels : metrics.labelsIn(language),
    name: metricLabelNames[index]!,
    style: namedStyle('label'),
    value: (metric) => messagesIn[language].inputs.choices.measure[metric],
  });
  return { title: metrics.labels, items: metricChoices, columns: [own, ...others].map(column) };
}
