import type { TreeNode } from '#engine/organisation/tree.ts';
import type { GoalPlan } from '#engine/plan/goal-plan.ts';
import { type Language, languages } from '#engine/plan/inputs.ts';
import { metricOfGoal } from '#engine/tracking/metric.ts';
import { formulasOn, textLiteral } from '#formula/fx.ts';
import { messagesIn } from '#language/by-language/messages.ts';
import { type MetricChoice, metricChoices } from '#language/execution/records.ts';
import { nameOf } from '#workbook/inputs/names.ts';
import { metricCode } from '#workbook/records/metrics.ts';
import { goalIndex, inputCell, memberCell } from '#workbook/sheets/common/context.ts';
import type { ExecutionContext } from '#workbook/sheets/common/execution-context.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import type { Block, BlockColumn } from './block.ts';
import { metricLabelNames, workingsNames } from './names.ts';

/** The last number of a branch that has everybody, former members too. */
export const EVERYBODY = 1_000_000;

/** The goals with what they are tracked by: as listed on the settings, else by what they were called at the build. */
export function goalBlock(context: ExecutionContext): Block<GoalPlan> {
  const { plan, execution, messages, texts } = context;
  const { metrics } = messages.executionTables;
  const fx = formulasOn(texts.sheets.executionWorkings.name);
  const [listed, codes] = [nameOf('measures', 'goal'), nameOf('measures', 'code')];
  return {
    title: metrics.goals,
    items: plan.goals,
    columns: [
      {
        key: 'key',
        header: texts.key,
        name: workingsNames.goalKeys,
        style: namedStyle('key'),
        cell: ({ item }) => ({ value: item.goal.key }),
      },
      {
        key: 'name',
        header: texts.name,
        name: workingsNames.goalNames,
        style: namedStyle('link'),
        cell: ({ item }) => ({
          formula: fx`${inputCell(context, ['goals', goalIndex(context, item), 'name'])}&""`,
          value: item.goal.name,
        }),
      },
      {
        key: 'code',
        header: metrics.code,
        name: workingsNames.goalMetrics,
        style: namedStyle('calculation'),
        cell: ({ item, index }) => {
          const unlisted = metricCode(metricOfGoal(plan.inputs, item.goal.key));
          return {
            formula: `IFERROR(INDEX(${codes},MATCH(${textLiteral(item.goal.key)},${listed},0)),${unlisted})`,
            value: metricCode(execution.metrics[index] ?? null),
          };
        },
      },
    ],
  };
}

/** The organisation's rows with the numbers that their people have in the roster; the top has everybody. */
export function branchBlock(context: ExecutionContext): Block<TreeNode> {
  const { plan, messages, texts } = context;
  const { metrics } = messages.executionTables;
  const fx = formulasOn(texts.sheets.executionWorkings.name);
  const { rows } = plan.tree;
  let people = 0;
  const before = rows.map(({ children }) => (children.length === 0 ? people++ : people));
  return {
    title: metrics.branches,
    items: rows,
    columns: [
      {
        key: 'key',
        header: texts.key,
        name: workingsNames.branchKeys,
        style: namedStyle('key'),
        cell: ({ item }) => ({ value: item.key }),
      },
      {
        key: 'name',
        header: texts.name,
        name: workingsNames.branchNames,
        style: namedStyle('link'),
        cell: ({ index }) => ({
          formula: fx`${memberCell(context, index, 'name')}&""`,
          value: plan.members[index]?.name ?? '',
        }),
      },
      {
        key: 'first',
        header: metrics.firstPerson,
        name: workingsNames.branchFirst,
        style: namedStyle('calculation'),
        cell: ({ index }) => ({ value: (before[index] ?? 0) + 1 }),
      },
      {
        key: 'last',
        header: metrics.lastPerson,
        name: workingsNames.branchLast,
        style: namedStyle('calculation'),
        cell: ({ item, index }) => ({ value: index === 0 ? EVERYBODY : (before[item.end] ?? people) }),
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
    cell: ({ item }) => ({ value: messagesIn[language].inputs.choices.measure[item] }),
  });
  return { title: metrics.labels, items: metricChoices, columns: [own, ...others].map(column) };
}
