import { ratedStandards, weekStandards } from '#engine/evaluation/criteria.ts';
import type { Plan } from '#engine/plan/plan.ts';
import { cellAt, formulasOn, type Reference } from '#formula/fx.ts';
import { chosen } from '#workbook/sheets/common/choices.ts';
import type { ExecutionContext, ExecutionSheetContext } from '#workbook/sheets/common/execution-context.ts';
import { weighedCell, weighted, weightOf } from '#workbook/sheets/common/weighted.ts';
import {
  activityStages,
  behaviourOfMonth,
  type PersonWeek,
} from '#workbook/sheets/execution-workings/behaviour.ts';
import { formats } from '#workbook/style/formats.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import { type Block, type BlockColumn, namedArea } from './block.ts';
import { workingsNames } from './names.ts';
import { MOST_WEEKS } from './scored-weeks.ts';
import { weekFormulas } from './week-score-formulas.ts';

const [key, whole, points, figure] = [
  namedStyle('key'),
  namedStyle('calculation', '0'),
  namedStyle('calculation', formats.score),
  namedStyle('calculation', formats.count),
];

/** Somebody's week of the evaluated month; `own` null: the month has no such week. */
interface ScoredWeek {
  /** Row of the organisation, and place among its people. */
  readonly row: number;
  readonly leaf: number;
  /** Place of the week in the month. */
  readonly slot: number;
  readonly own: PersonWeek | null;
}

/** A row per person and week: what is due, what was done, points, and what they come to. */
export function weekScoreBlock(context: ExecutionContext): Block<ScoredWeek> {
  const { plan, execution, messages, texts } = context;
  const { evaluation } = messages.executionTables;
  const { standards } = messages.execution;
  const month = behaviourOfMonth(plan, execution, chosen(context, 'evaluationMonth').at);
  const formulas = weekFormulas(context);
  const pointsOf = (standard: keyof PersonWeek['points']): BlockColumn<ScoredWeek> => ({
    key: standard,
    header: standards[standard],
    style: points,
    formula: formulas[standard],
    value: ({ own }) => own?.points[standard] ?? '',
  });
  const counted = (key: 'due' | 'onTime' | 'lines' | 'kept'): BlockColumn<ScoredWeek> => ({
    key,
    header: evaluation[key],
    style: whole,
    formula: formulas[key],
    value: ({ own }) => own?.evidence[key] ?? '',
  });
  const stages = Array.from({ length: activityStages(plan) }, (_, stage): BlockColumn<ScoredWeek>[] => {
    const name = plan.inputs.funnel.stages[stage + 1] ?? '';
    return [
      {
        key: `planned${stage + 1}`,
        header: evaluation.plannedOf(name),
        style: figure,
        formula: (row) => formulas.planned(row, stage + 1),
        value: ({ own }) => own?.evidence.stages[stage]?.planned ?? '',
      },
      {
        key: `done${stage + 1}`,
        header: evaluation.doneOf(name),
        style: figure,
        formula: (row) => formulas.done(row, stage + 1),
        value: ({ own }) => own?.evidence.stages[stage]?.done ?? '',
      },
    ];
  });
  return {
    title: evaluation.weekScores,
    items: plan.tree.leaves.flatMap((row, leaf) =>
      Array.from({ length: MOST_WEEKS }, (_, slot) => ({
        row,
        leaf,
        slot,
        own: month.get(row)?.weeks[slot] ?? null,
      })),
    ),
    columns: [
      {
        key: 'person',
        header: texts.key,
        name: workingsNames.scoredPeople,
        style: namedStyle('link'),
        formula: ({ item }) => `INDEX(${workingsNames.rosterKeys},${item.leaf + 1})`,
        value: ({ row }) => plan.members[row]?.key ?? '',
      },
      {
        key: 'week',
        header: messages.executionTables.workings.weeks,
        style: key,
        formula: ({ item }) => `INDEX(${workingsNames.scoredWeeks},${item.slot + 1})`,
        value: ({ own }) => (own ? plan.weeks[own.week]!.period.key : ''),
      },
      {
        key: 'workdays',
        header: messages.executionTables.workings.workdays,
        style: whole,
        formula: ({ item }) => `INDEX(${workingsNames.scoredWorkdays},${item.slot + 1})`,
        value: ({ own }) => own?.workdays ?? 0,
      },
      ...(['from', 'to'] as const).flatMap((part, index): BlockColumn<ScoredWeek>[] => [
        {
          key: part,
          header: evaluation.dueDays[part],
          style: whole,
          formula: (row) => formulas.days(row, part),
          value: ({ own }) => own?.share.days[index] ?? 0,
        },
        {
          key: `${part}Of`,
          header: evaluation.monthDays[part],
          style: whole,
          formula: (row) => formulas.daysOf(row, part),
          value: ({ own }) => own?.share.of[index] ?? 1,
        },
      ]),
      ...stages.flat(),
      pointsOf('activity'),
      counted('due'),
      counted('onTime'),
      pointsOf('actions'),
      counted('lines'),
      counted('kept'),
      pointsOf('ownPlan'),
      ...ratedStandards.map(pointsOf),
      {
        key: 'score',
        header: evaluation.weekScore,
        style: points,
        formula: ({ cell }) => {
          const fx = formulasOn(texts.sheets.executionWorkings.name);
          return weighted(
            weekStandards.map((standard) => weighedCell(weightOf(standard), fx`${cell(standard)}`)),
          );
        },
        value: ({ own }) => own?.score ?? '',
      },
    ],
  };
}

/** Keys of the columns of that block, in their order. */
const blockKeys = (plan: Plan): readonly string[] => [
  'person',
  'week',
  'workdays',
  'from',
  'fromOf',
  'to',
  'toOf',
  ...Array.from({ length: activityStages(plan) }, (_, stage) => [
    `planned${stage + 1}`,
    `done${stage + 1}`,
  ]).flat(),
  'activity',
  'due',
  'onTime',
  'actions',
  'lines',
  'kept',
  'ownPlan',
  ...ratedStandards,
  'score',
];

/** The cells of a person's weeks in one of those columns, for the sheets that show them. */
export function scoredCells(
  { plan, workings }: ExecutionSheetContext,
  leaf: number,
  key: string,
): { readonly all: Reference; readonly at: (slot: number) => Reference } {
  const { row, column } = namedArea(workings, workingsNames.scoredPeople);
  const at = (slot: number): Reference =>
    cellAt(
      {
        sheet: workings.name,
        row: row + leaf * MOST_WEEKS + slot,
        column: column + blockKeys(plan).indexOf(key),
      },
      'both',
    );
  return { all: { ...at(0), lastRow: row + leaf * MOST_WEEKS + MOST_WEEKS - 1 }, at };
}
