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
  | 'byHand'
  | 'readings'
  | 'execution'
  | 'revisions'
  | 'round'
  | 'supervisor'
  | 'imports'
  | 'importRejects';

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
  'figure1',
  'figure2',
  'figure3',
  'figure4',
] as const;
export type MetricChoice = (typeof metricChoices)[number];

export type RecordTableKey =
  | 'log'
  | 'actionList'
  | 'weekPlans'
  | 'channelTasks'
  | 'scores'
  | 'execution'
  | 'payBands'
  | 'completionBands'
  | 'basePays'
  | 'formerMembers'
  | 'measures'
  | 'byHand'
  | 'readings'
  | 'revisions'
  | 'round'
  | 'timeShares'
  | 'blocks'
  | 'timeSpent'
  | 'checksDone'
  | 'importColumns'
  | 'importAliases'
  | 'importRejects';
