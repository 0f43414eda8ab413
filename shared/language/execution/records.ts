import type { Floor, RatedStandard, Rater, Standard } from '#engine/evaluation/criteria.ts';

/**
 * What people write down while a plan is carried out: a log, lists and settings beside the plan's own input sheets.
 * They come into being when a plan begins to be carried out.
 */
export type RecordSheetKey =
  | 'log'
  | 'actionList'
  | 'weekPlans'
  | 'channelTasks'
  | 'scores'
  | 'execution'
  | 'revisions'
  | 'round'
  | 'supervisor';

/** What a goal may be tracked by, in the order of the codes that formulas read. */
export const metricChoices = [
  'byHand',
  'amount',
  'stage1',
  'stage2',
  'stage3',
  'stage4',
  'stage5',
  'stage6',
] as const;
export type MetricChoice = (typeof metricChoices)[number];

/** The columns of each table. */
export interface RecordColumns {
  log:
    | 'date'
    | 'person'
    | 'counts'
    | 'amount'
    | 'product'
    | 'channel'
    | 'customer'
    | 'note'
    | 'at'
    | 'who'
    | 'code'
    | 'counted'
    | 'reason';
  actionList:
    | 'kind'
    | 'what'
    | 'owner'
    | 'customer'
    | 'due'
    | 'closed'
    | 'result'
    | 'remark'
    | 'at'
    | 'who'
    | 'code'
    | 'counted'
    | 'reason'
    | 'carried'
    | 'state';
  weekPlans: 'week' | 'person' | 'line' | 'plan' | 'remark' | 'at' | 'who';
  channelTasks:
    | 'channel'
    | 'assessmentTask'
    | 'contractTask'
    | 'receivables'
    | 'stock'
    | 'actual'
    | 'gap'
    | 'receivablesShare'
    | 'stockShare'
    | 'check';
  scores:
    | 'week'
    | 'person'
    | `${RatedStandard}${Capitalize<Rater>}`
    | 'note'
    | 'at'
    | 'who'
    | 'completion'
    | RatedStandard
    | 'total';
  execution: 'field' | 'value';
  payBands: 'from' | 'factor';
  formerMembers: 'key' | 'name' | 'team' | 'leftOn';
  measures: 'goal' | 'goalName' | 'measure' | 'tracked' | 'code';
  revisions:
    | 'goal'
    | 'step'
    | 'date'
    | 'author'
    | 'reason'
    | 'totalBefore'
    | 'totalAfter'
    | 'startBefore'
    | 'startAfter'
    | 'endBefore'
    | 'endAfter'
    | 'averageDealBefore'
    | 'averageDealAfter'
    | 'ratesBefore'
    | 'ratesAfter'
    | 'actionsBefore'
    | 'actionsAfter';
  round: 'month' | 'step' | 'what' | 'due' | 'owner' | 'done' | 'state';
  timeShares: 'use' | 'share';
  blocks: 'weekday' | 'from' | 'to' | 'use' | 'what' | 'order';
  timeSpent: 'day' | 'use' | 'hours' | 'note';
  checksDone: 'day' | 'item' | 'note';
}
export type RecordTableKey = keyof RecordColumns;

/** The rows of the table of settings. */
export interface RecordFields extends Record<RecordTableKey, string> {
  log: never;
  actionList: never;
  weekPlans: never;
  channelTasks: never;
  scores: never;
  execution:
    | 'today'
    | 'asOf'
    | 'onPace'
    | 'watch'
    | 'behind'
    | `${Standard | Rater}Weight`
    | 'completionCap'
    | `${Floor}Minimum`
    | `${Floor}Factor`
    | 'basePay';
  payBands: never;
  formerMembers: never;
  measures: never;
  revisions: never;
  round: never;
  timeShares: never;
  blocks: never;
  timeSpent: never;
  checksDone: never;
}
