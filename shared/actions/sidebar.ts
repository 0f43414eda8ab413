import { holdSelection, releaseSelection } from '#actions/changes/hold.ts';
import { applySpread, previewSpread } from '#actions/changes/spread.ts';
import { takeBack } from '#actions/changes/take-back.ts';
import { keepTypedOver, putBackTypedOver, readTypedOver } from '#actions/changes/typed-over.ts';
import { listChanges, undoChange } from '#actions/changes/undo.ts';
import { writeResults } from '#actions/changes/write-results.ts';
import { closeMonth, readClosing, reopenMonth } from '#actions/closing/close-month.ts';
import { readAttendance } from '#actions/execution/attendance.ts';
import { readEvaluation } from '#actions/execution/evaluation.ts';
import { readExecutionPlan } from '#actions/execution/execution-plan.ts';
import { readLeak } from '#actions/execution/leak.ts';
import { addAction, closeAction } from '#actions/execution/list-action.ts';
import { logWork } from '#actions/execution/log-work.ts';
import { readMonthRound } from '#actions/execution/month-round.ts';
import { markRound } from '#actions/execution/round-done.ts';
import { showExecutionPlan } from '#actions/execution/show-plan.ts';
import { readStandings } from '#actions/execution/standings.ts';
import { startExample } from '#actions/execution/start-example.ts';
import { startExecution } from '#actions/execution/start-execution.ts';
import { readStartQuestions } from '#actions/execution/start-questions.ts';
import { readTracking } from '#actions/execution/tracking.ts';
import { insertFormula } from '#actions/functions/insert-formula.ts';
import { ownExamples } from '#actions/functions/own-examples.ts';
import { addFunnel } from '#actions/funnel/add-funnel.ts';
import { chooseScenario } from '#actions/funnel/choose-scenario.ts';
import { insertScenario, readFunnel } from '#actions/funnel/funnel.ts';
import { checkSelection } from '#actions/goals/check-selection.ts';
import { checkGoals, completeGoal } from '#actions/goals/goals.ts';
import { type JudgeGoals, judgeGoals } from '#actions/goals/judge-goals.ts';
import { writeGoal } from '#actions/goals/write-goal.ts';
import { importLog } from '#actions/import/import-log.ts';
import { previewImport } from '#actions/import/preview-import.ts';
import { buildRequest, previewBreakdown, readBreakdown } from '#actions/plan/breakdown.ts';
import { checkOverview, readOverview, readPlanState } from '#actions/plan/overview.ts';
import { repair } from '#actions/plan/repair.ts';
import { readList, startFromList } from '#actions/plan/start-list.ts';
import { makePortable, previewPortable } from '#actions/portable/make-portable.ts';
import type { Built } from '#actions/protocol/change-workbook.ts';
import { done, type Outcome } from '#actions/protocol/outcome.ts';
import { countingWrites, preparedChanges } from '#actions/protocol/prepared-changes.ts';
import { changeHistory, type RememberingHost } from '#actions/protocol/written-change.ts';
import { previewRemoval, removePlan } from '#actions/removal/remove-plan.ts';
import type { ReallocationNote } from '#actions/revision/on-record.ts';
import { putBackTyped, readMoved, recordTyped } from '#actions/revision/reallocate.ts';
import { previewRevision, revise } from '#actions/revision/revise.ts';
import { readRevision } from '#actions/revision/revision-reading.ts';
import { type Day, parseDay } from '#engine/days/day.ts';
import type { Language } from '#engine/plan/inputs.ts';
import { parseArea } from '#formula/reference.ts';
import type { LambdaTexts } from '#functions/portable/names.ts';
import type { Host } from '#host/host.ts';
import { messagesIn } from '#language/by-language/messages.ts';
import type { LoggedChange } from '#workbook/changes/log.ts';
import { withLostNames } from '#workbook/merge/lost-names.ts';
import { type NoticePlace, type Reply, replyTo } from './notices.ts';
import type { ChangeLine, SidebarActions } from './sidebar-actions.ts';

/** The only clock there is. */
export interface Clock {
  /** ISO day. */
  today(): string;
  /** Day and time as a spreadsheet's serial number. */
  now(): number;
}

/**
 * What the sidebar can do, over a host. `language`: of everything that is said. `lambdas`: what stands for our
 * functions in portable formulas where nothing shorter does; none where the host cannot calculate them.
 */
export const sidebarActions = (
  host: Host,
  language: Language,
  clock: Clock,
  lambdas: LambdaTexts = {},
): SidebarActions => actionsJudgedBy(async (asked) => judgeGoals(asked), { host, language, clock, lambdas });

export interface ActionFrame {
  readonly host: Host;
  readonly language: Language;
  readonly clock: Clock;
  readonly lambdas?: LambdaTexts;
}

/** The same where the SMART rules run elsewhere; bundles of it do without them. */
export function actionsJudgedBy(judge: JudgeGoals, frame: ActionFrame): SidebarActions {
  const { language, clock, lambdas = {} } = frame;
  const messages = messagesIn[language];
  const { host: counted, writes } = countingWrites(withLostNames(frame.host));
  const history = changeHistory();
  const host: RememberingHost = { ...counted, remember: history.remember };
  const builds = preparedChanges<Built>(host, writes);
  const asking = (note?: ReallocationNote) => ({ language, today: todayOf(clock), note });
  let told = 0;
  const reply = async <T>(action: Promise<Outcome<T>>): Promise<Reply<T>> => {
    const before = history.newest()?.id ?? 0;
    const reply = await replyTo(action, messages);
    const change = history.newest()?.id ?? 0;
    // What only looked meanwhile has not made it.
    if (reply.kind !== 'done' || change <= Math.max(before, told)) return reply;
    told = change;
    return { ...reply, change };
  };
  return {
    planState: () => reply(readPlanState(host)),
    overview: () => reply(readOverview(host, todayOf(clock))),
    check: () => reply(checkOverview(host, todayOf(clock))),
    startSample: (sample) => reply(startExample(host, sample, language, todayOf(clock))),
    readList: (request) => reply(readList(host, request, { language, today: todayOf(clock) })),
    startFromList: (request, choice) =>
      reply(startFromList(host, request, choice, { language, today: todayOf(clock) })),

    goals: () => reply(checkGoals(host, clock.today(), messages, judge)),
    checkSelection: () => reply(checkSelection(host, clock.today(), messages, judge)),
    completeGoal: (completion) =>
      reply(completeGoal(host, completion, { today: clock.today(), messages, judge })),
    writeGoal: (accepted) => reply(writeGoal(host, accepted)),
    writeResults: () => reply(writeResults(host, clock.today(), messages, judge)),

    breakdown: () => reply(readBreakdown(host)),
    previewBreakdown: (settings) => reply(previewBreakdown(host, settings, todayOf(clock))),
    prepareBuild: (settings) => reply(builds.prepare(buildRequest(settings, todayOf(clock)))),
    build: (ticket) => reply(builds.write(ticket)),

    previewSpread: (request) => reply(previewSpread(host, request, asking())),
    applySpread: (request, note) => reply(applySpread(host, request, clock.now(), asking(note))),
    hold: (note) => reply(holdSelection(host, asking(note))),
    release: (note) => reply(releaseSelection(host, asking(note))),
    typedOver: () => reply(readTypedOver(host, asking())),
    keepTypedOver: (note) => reply(keepTypedOver(host, asking(note))),
    putBackTypedOver: () => reply(putBackTypedOver(host, asking())),
    changes: () => reply(listChanges(host, language).then((changes) => done(changes.map(lineOf)))),
    movedFigures: () => reply(readMoved(host, asking())),
    recordMoved: (note) => reply(recordTyped(host, note, todayOf(clock))),
    putBackMoved: () => reply(putBackTyped(host, todayOf(clock))),
    undo: (number, note) =>
      reply(
        undoChange(host, number, asking(note)).then((outcome) =>
          outcome.kind === 'done' ? done(lineOf(outcome.value), outcome.issues) : outcome,
        ),
      ),

    previewPortable: (request) => reply(previewPortable(host, request, lambdas)),
    makePortable: (request) => reply(makePortable(host, request, { at: clock.now(), language, lambdas })),

    ownExamples: () => reply(ownExamples(host)),
    insertFormula: (wanted) => reply(insertFormula(host, wanted)),

    funnel: () => reply(readFunnel(host)),
    addFunnel: (answers) => reply(addFunnel(host, answers, todayOf(clock))),
    chooseScenario: (name) => reply(chooseScenario(host, name, todayOf(clock))),
    insertScenario: (scenario) => reply(insertScenario(host, scenario)),

    startQuestions: () => reply(readStartQuestions(host)),
    startExecution: (author, metrics = {}) =>
      reply(startExecution(host, { author, metrics, today: todayOf(clock) })),
    revision: (goal) => reply(readRevision(host, goal, todayOf(clock), messages)),
    previewRevision: (question) => reply(previewRevision(host, question, todayOf(clock), messages)),
    revise: (request) => reply(revise(host, request, todayOf(clock))),

    executionPlan: (question) => reply(readExecutionPlan(host, question, todayOf(clock))),
    showExecutionPlan: (question) => reply(showExecutionPlan(host, question)),
    logWork: (work) => reply(logWork(host, work, todayOf(clock))),
    addAction: (action) => reply(addAction(host, action, todayOf(clock))),
    closeAction: (action) => reply(closeAction(host, action, todayOf(clock))),
    tracking: (question) => reply(readTracking(host, question, todayOf(clock), messages)),
    leak: (question) => reply(readLeak(host, question, todayOf(clock), messages)),
    standings: (period) => reply(readStandings(host, period, todayOf(clock), messages)),
    attendance: (day) => reply(readAttendance(host, day, todayOf(clock))),
    evaluation: (month) => reply(readEvaluation(host, month, todayOf(clock))),
    monthRound: (month) => reply(readMonthRound(host, month, todayOf(clock))),
    markRound: (mark) => reply(markRound(host, mark, todayOf(clock))),

    closing: () => reply(readClosing(host, todayOf(clock), messages)),
    closeMonth: (request) => reply(closeMonth(host, request, todayOf(clock))),
    reopenMonth: (request) => reply(reopenMonth(host, request, todayOf(clock))),

    previewImport: (request) => reply(previewImport(host, request, todayOf(clock), messages)),
    importLog: (request) => reply(importLog(host, request, todayOf(clock))),

    previewRemoval: () => reply(previewRemoval(host)),
    removePlan: (formulas) => reply(removePlan(host, formulas, todayOf(clock))),

    repair: (wanted) => reply(repair(host, wanted, asking())),
    takeBack: (change) => reply(takeBack(host, history, change)),

    show: (place) => reply(showPlace(host, place)),
  };
}

async function showPlace(host: Host, place: NoticePlace): Promise<Outcome<NoticePlace>> {
  const area = parseArea(place.cell);
  await host.write({ steps: [{ step: 'activate', sheet: place.sheet, ...(area && { area }) }] });
  return done(place);
}

const lineOf = ({ record: _record, row: _row, isPlan: _isPlan, ...line }: LoggedChange): ChangeLine => line;

function todayOf(clock: Clock): Day {
  const today = parseDay(clock.today(), ['today']);
  if (!today.ok) throw new Error(`the clock says ${clock.today()}, which is no day`);
  return today.value;
}
