import type { GoalPlan } from '#engine/plan/goal-plan.ts';
import { languages } from '#engine/plan/inputs.ts';
import type { Plan } from '#engine/plan/plan.ts';
import { metricOfGoal } from '#engine/tracking/metric.ts';
import { formulasOn, textLiteral } from '#formula/fx.ts';
import { messagesIn } from '#language/by-language/messages.ts';
import { metricChoices } from '#language/execution/records.ts';
import { nameOf } from '#workbook/inputs/names.ts';
import { metricCode } from '#workbook/records/metrics.ts';
import { goalIndex, inputCell, memberCell } from '#workbook/sheets/common/context.ts';
import type { ExecutionContext } from '#workbook/sheets/common/execution-context.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import { type Column, constant } from './block.ts';
import { metricLabelNames, workingsNames } from './names.ts';

/** The last number of a branch that has everybody, former members too. */
export const EVERYBODY = 1_000_000;

/** The goals with what they are tracked by: as listed on the settings, else by what they were called at the build. */
export function goalColumns(context: ExecutionContext): Column[] {
  const { plan, execution, messages, texts } = context;
  const fx = formulasOn(texts.sheets.executionWorkings.name);
  const [listed, codes] = [nameOf('measures', 'goal'), nameOf('measures', 'code')];
  const goals = plan.goals.map((goal, row) => {
    const key = textLiteral(goal.goal.key);
    const unlisted = metricCode(metricOfGoal(plan.inputs, goal.goal.key));
    return {
      key: constant(goal.goal.key),
      name: { formula: nameFormula(context, goal), value: goal.goal.name },
      code: {
        formula: fx`IFERROR(INDEX(${codes},MATCH(${key},${listed},0)),${unlisted})`,
        value: metricCode(execution.metrics[row] ?? null),
      },
    };
  });
  return [
    {
      header: texts.key,
      name: workingsNames.goalKeys,
      cells: goals.map(({ key }) => key),
      style: namedStyle('key'),
    },
    {
      header: texts.name,
      name: workingsNames.goalNames,
      cells: goals.map(({ name }) => name),
      style: namedStyle('link'),
    },
    {
      header: messages.executionTables.metrics.code,
      name: workingsNames.goalMetrics,
      cells: goals.map(({ code }) => code),
      style: namedStyle('calculation'),
    },
  ];
}

const nameFormula = (context: ExecutionContext, goal: GoalPlan): string =>
  formulasOn(
    context.texts.sheets.executionWorkings.name,
  )`${inputCell(context, ['goals', goalIndex(context, goal), 'name'])}&""`;

/** The organisation's rows with the numbers that their people have in the roster; the top has everybody. */
export function branchColumns(context: ExecutionContext): Column[] {
  const { plan, messages, texts } = context;
  const { metrics } = messages.executionTables;
  const fx = formulasOn(texts.sheets.executionWorkings.name);
  const { tree } = plan;
  let people = 0;
  const before = tree.rows.map(({ children }) => (children.length === 0 ? people++ : people));
  const spans = tree.rows.map(({ end }, row) =>
    row === 0 ? [1, EVERYBODY] : [(before[row] ?? 0) + 1, before[end] ?? people],
  );
  return [
    {
      header: texts.key,
      name: workingsNames.branchKeys,
      cells: tree.rows.map(({ key }) => constant(key)),
      style: namedStyle('key'),
    },
    {
      header: texts.name,
      name: workingsNames.branchNames,
      cells: plan.members.map(({ name }: Plan['members'][number], row) => ({
        formula: fx`${memberCell(context, row, 'name')}&""`,
        value: name,
      })),
      style: namedStyle('link'),
    },
    {
      header: metrics.firstPerson,
      name: workingsNames.branchFirst,
      cells: spans.map(([first]) => constant(first ?? 0)),
      style: namedStyle('calculation'),
    },
    {
      header: metrics.lastPerson,
      name: workingsNames.branchLast,
      cells: spans.map(([, last]) => constant(last ?? 0)),
      style: namedStyle('calculation'),
    },
  ];
}

/** What may be chosen on the settings, in the plan's language and in each other one. */
export function metricColumns({ plan, messages }: ExecutionContext): Column[] {
  const { metrics } = messages.executionTables;
  const own = plan.inputs.language;
  const others = languages.filter((language) => language !== own);
  return [own, ...others].map((language, index): Column => {
    const { measure } = messagesIn[language].inputs.choices;
    return {
      header: language === own ? metrics.labels : metrics.labelsIn(language),
      name: metricLabelNames[index]!,
      cells: metricChoices.map((code) => constant(measure[code])),
      style: namedStyle('label'),
    };
  });
}
