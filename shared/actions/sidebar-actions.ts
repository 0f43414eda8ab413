import type { TakeBack, TakenBack } from '#actions/changes/take-back.ts';
import type { TypedOver } from '#actions/changes/typed-over.ts';
import type { ClosingActions } from '#actions/closing/closing-types.ts';
import type { ExecutionActions } from '#actions/execution/execution-types.ts';
import type { FormulaToInsert, InsertedFormula } from '#actions/functions/insert-formula.ts';
import type { OwnExamples } from '#actions/functions/own-examples.ts';
import type { FunnelAnswers } from '#actions/funnel/add-funnel.ts';
import type { FunnelReading } from '#actions/funnel/funnel.ts';
import type { CheckedGoal, Completed, Completion, GoalsOfPlan } from '#actions/goals/goals.ts';
import type { AcceptedGoal } from '#actions/goals/write-goal.ts';
import type { ImportActions } from '#actions/import/import-types.ts';
import type { Breakdown, BreakdownPreview } from '#actions/plan/breakdown.ts';
import type { BreakdownSettings } from '#actions/plan/breakdown-settings.ts';
import type { Overview, PlanState } from '#actions/plan/overview.ts';
import type { Repair } from '#actions/plan/repair.ts';
import type { ListChoice, ListRequest } from '#actions/plan/start-list.ts';
import type { PortableDone, PortablePreview, PortableRequest } from '#actions/portable/portable-types.ts';
import type { Built } from '#actions/protocol/change-workbook.ts';
import type { Ticket } from '#actions/protocol/prepared-changes.ts';
import type { FormulaFate } from '#actions/removal/remove-plan.ts';
import type { Removal } from '#actions/removal/what-goes.ts';
import type { ReallocationNote } from '#actions/revision/on-record.ts';
import type { MovedView } from '#actions/revision/reallocate.ts';
import type { RevisionActions } from '#actions/revision/revision-types.ts';
import type { Language, Scenario } from '#engine/plan/inputs.ts';
import type { LoggedChange } from '#workbook/changes/log.ts';
import type { SpreadPreview, SpreadRequest } from '#workbook/changes/preview.ts';
import type { ListReading } from '#workbook/list/reading.ts';
import type { NoticePlace, Reply } from './notices.ts';

export type {
  Language,
  ListReading,
  MovedView,
  PortableDone,
  PortablePreview,
  PortableRequest,
  ReallocationNote,
  Scenario,
  SpreadPreview,
  SpreadRequest,
  TypedOver,
};
export type SampleName = 'branch' | 'mdrt';

/** Plain JSON either way, so that every one of these can travel through a worker or a script's bridge. */
export interface SidebarActions extends ExecutionActions, RevisionActions, ClosingActions, ImportActions {
  /** From names alone, at once. */
  planState(): Promise<Reply<PlanState>>;
  overview(): Promise<Reply<Overview>>;
  /** The same after a look at every sheet of ours. */
  check(): Promise<Reply<Overview>>;
  startSample(sample: SampleName): Promise<Reply<Built>>;
  readList(request: ListRequest): Promise<Reply<ListReading>>;
  startFromList(request: ListRequest, choice: ListChoice): Promise<Reply<Built>>;

  goals(): Promise<Reply<GoalsOfPlan>>;
  /** The texts of the selected cells as goals, in any workbook. */
  checkSelection(): Promise<Reply<readonly CheckedGoal[]>>;
  completeGoal(completion: Completion): Promise<Reply<Completed>>;
  writeGoal(accepted: AcceptedGoal): Promise<Reply<AcceptedGoal>>;
  writeResults(): Promise<Reply<{ readonly goals: number }>>;

  breakdown(): Promise<Reply<Breakdown>>;
  previewBreakdown(settings: BreakdownSettings): Promise<Reply<BreakdownPreview>>;
  /** All of a build but the writing; it can be given up until {@link SidebarActions.build} writes it. */
  prepareBuild(settings: BreakdownSettings): Promise<Reply<Ticket>>;
  build(prepared: Ticket): Promise<Reply<Built>>;

  previewSpread(request: SpreadRequest): Promise<Reply<SpreadPreview>>;
  /** `note`: who moves fixed figures of a plan that is carried out, and why; they are refused without. */
  applySpread(request: SpreadRequest, note?: ReallocationNote): Promise<Reply<SpreadPreview>>;
  hold(note?: ReallocationNote): Promise<Reply<{ readonly cells: number }>>;
  release(note?: ReallocationNote): Promise<Reply<{ readonly cells: number }>>;
  /** Numbers of the plan that a person has typed over since the last build. */
  typedOver(): Promise<Reply<readonly TypedOver[]>>;
  keepTypedOver(note?: ReallocationNote): Promise<Reply<{ readonly cells: number }>>;
  putBackTypedOver(): Promise<Reply<{ readonly cells: number }>>;
  changes(): Promise<Reply<readonly ChangeLine[]>>;
  undo(number: number, note?: ReallocationNote): Promise<Reply<ChangeLine>>;
  /** Fixed figures that are not as they are on record; they go on record, or are put back. */
  movedFigures(): Promise<Reply<readonly MovedView[]>>;
  recordMoved(note: ReallocationNote): Promise<Reply<Built>>;
  putBackMoved(): Promise<Reply<Built>>;

  previewPortable(request: PortableRequest): Promise<Reply<PortablePreview>>;
  makePortable(request: PortableRequest): Promise<Reply<PortableDone>>;

  /** Calls of our functions with the workbook's own cells, by the function's name. */
  ownExamples(): Promise<Reply<OwnExamples>>;
  /** Writes into the selected cell; a filled one is told first. */
  insertFormula(wanted: FormulaToInsert): Promise<Reply<InsertedFormula>>;

  funnel(): Promise<Reply<FunnelReading>>;
  addFunnel(answers: FunnelAnswers): Promise<Reply<Built>>;
  /** The plan goes by this scenario from now on; all sheets are built. */
  chooseScenario(name: string): Promise<Reply<{ readonly name: string }>>;
  insertScenario(scenario: Scenario): Promise<Reply<{ readonly name: string }>>;

  /** What {@link SidebarActions.removePlan} would take away. */
  previewRemoval(): Promise<Reply<Removal>>;
  removePlan(formulas: FormulaFate): Promise<Reply<Removal>>;

  /** What a notice offers. */
  repair(wanted: Repair): Promise<Reply<Built>>;
  /** Undoes the newest change; see {@link Reply}. */
  takeBack(change: TakeBack): Promise<Reply<TakenBack>>;

  /** Brings the sheet into view with the cell selected. */
  show(place: NoticePlace): Promise<Reply<NoticePlace>>;
}

/** A change on record without the cells it is made of. */
export type ChangeLine = Omit<LoggedChange, 'record' | 'row' | 'isPlan'>;
