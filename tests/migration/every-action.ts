import type { Reply } from '#actions/notices.ts';
import type { BreakdownSettings } from '#actions/plan/breakdown-settings.ts';
import type { SidebarActions } from '#actions/sidebar-actions.ts';
import { build } from '../sidebar/replies.ts';

/** Actions that do not ask what the workbook's plan says. */
type BesideThePlan =
  | 'planState'
  | 'startSample'
  | 'readList'
  | 'startFromList'
  | 'changes'
  | 'undo'
  | 'takeBack'
  | 'repair'
  | 'previewPortable'
  | 'makePortable'
  | 'ownExamples'
  | 'previewRemoval'
  | 'removePlan'
  | 'insertFormula'
  | 'show';
export type PlanAction = Exclude<keyof SidebarActions, BesideThePlan>;

const settings: BreakdownSettings = {
  goal: 'G3',
  total: 720,
  unit: 1,
  monthMethod: 'workdays',
  levels: [null, null, null],
  calendar: 'sheet',
  days: [],
  yearStartsIn: null,
};
export const spread = {
  change: '+10%',
  shape: { by: 'equal' },
  unit: 1,
  minimum: null,
  maximum: null,
} as const;
const deal = { date: '2026-03-30', person: 'P14', counts: [1, 2, 3, 20], amount: 8500 };
const rows = {
  source: { kind: 'text', name: '', text: 'Date,Person,Amount\n2026-03-30,P14,8500' },
  said: {},
  aliases: {},
  keepsRejects: false,
  skipsTwins: false,
  takesLines: false,
} as const;
const plan = { step: 'plan', averageDeal: null, rates: [], actions: 'More visits' } as const;

/** Every other action of the sidebar once, asked of the branch: what changes something would do so. */
export const everyAction: {
  readonly [Name in PlanAction]: (actions: SidebarActions) => Promise<Reply<unknown>>;
} = {
  overview: (actions) => actions.overview(),
  check: (actions) => actions.check(),
  goals: (actions) => actions.goals(),
  checkSelection: (actions) => actions.checkSelection(),
  completeGoal: (actions) =>
    actions.completeGoal({ key: 'G1', statement: 'Sell more', answers: {}, plan: '', known: null }),
  writeGoal: (actions) =>
    actions.writeGoal({ key: 'G1', place: null, before: 'Sell more', after: 'Sell 5% more' }),
  writeResults: (actions) => actions.writeResults(),
  breakdown: (actions) => actions.breakdown(),
  previewBreakdown: (actions) => actions.previewBreakdown(settings),
  prepareBuild: (actions) => actions.prepareBuild(settings),
  build: (actions) => build(actions, settings),
  previewSpread: (actions) => actions.previewSpread(spread),
  applySpread: (actions) => actions.applySpread(spread),
  typedOver: (actions) => actions.typedOver(),
  keepTypedOver: (actions) => actions.keepTypedOver(),
  putBackTypedOver: (actions) => actions.putBackTypedOver(),
  hold: (actions) => actions.hold(),
  release: (actions) => actions.release(),
  movedFigures: (actions) => actions.movedFigures(),
  recordMoved: (actions) => actions.recordMoved({ author: 'Ann', reason: 'Territory' }),
  putBackMoved: (actions) => actions.putBackMoved(),
  funnel: (actions) => actions.funnel(),
  // The capacity as the kept workbooks have it: the answer to this question takes the place of what is there.
  addFunnel: (actions) =>
    actions.addFunnel({ goal: 'G1', averageDeal: 9000, rates: [0.1, 0.5, 0.1], capacityPerDay: 32 }),
  chooseScenario: (actions) => actions.chooseScenario('1 As today'),
  insertScenario: (actions) =>
    actions.insertScenario({ name: '4', averageDeal: 9000, rates: [0.1, 0.5, 0.1] }),
  startQuestions: (actions) => actions.startQuestions(),
  startExecution: (actions) => actions.startExecution('Ann'),
  revision: (actions) => actions.revision('G2'),
  previewRevision: (actions) => actions.previewRevision({ goal: 'G2', change: plan }),
  revise: (actions) => actions.revise({ goal: 'G2', change: plan, reason: 'Behind', author: 'Ann' }),
  closing: (actions) => actions.closing(),
  closeMonth: (actions) => actions.closeMonth({ month: null, author: 'Ann', reason: '' }),
  reopenMonth: (actions) => actions.reopenMonth({ month: null, author: 'Ann', reason: 'Late rows' }),
  executionPlan: (actions) => actions.executionPlan({ who: null, week: null }),
  showExecutionPlan: (actions) => actions.showExecutionPlan({ who: 'P14', week: null }),
  logWork: (actions) => actions.logWork({ ...deal, product: '', channel: '', customer: '', note: '' }),
  addAction: (actions) =>
    actions.addAction({ kind: 'visit', what: 'Quote', owner: 'P14', customer: '', due: '2026-04-03' }),
  closeAction: (actions) =>
    actions.closeAction({ index: 0, what: 'Quote', closed: '2026-03-30', result: 'Signed' }),
  tracking: (actions) => actions.tracking({ goal: null, period: null }),
  leak: (actions) => actions.leak({ person: 'P14', period: '2026-03' }),
  standings: (actions) => actions.standings(null),
  attendance: (actions) => actions.attendance(null),
  evaluation: (actions) => actions.evaluation(null),
  monthRound: (actions) => actions.monthRound(null),
  previewImport: (actions) => actions.previewImport(rows),
  importLog: (actions) => actions.importLog(rows),
  markRound: (actions) => actions.markRound({ month: '2026-04', step: 1, owner: 'Ann', done: null }),
};
