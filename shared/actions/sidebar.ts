import { holdSelection, releaseSelection } from '#actions/changes/hold.ts';
import { applySpread, previewSpread } from '#actions/changes/spread.ts';
import { listChanges, undoChange } from '#actions/changes/undo.ts';
import { writeResults } from '#actions/changes/write-results.ts';
import { readAttendance } from '#actions/execution/attendance.ts';
import { readEvaluation } from '#actions/execution/evaluation.ts';
import { readExecutionPlan } from '#actions/execution/execution-plan.ts';
import { readLeak } from '#actions/execution/leak.ts';
import { addAction, closeAction } from '#actions/execution/list-action.ts';
import { logWork } from '#actions/execution/log-work.ts';
import { readMonthRound } from '#actions/execution/month-round.ts';
import { markRound } from '#actions/execution/round-done.ts';
import { startExample } from '#actions/execution/start-example.ts';
import { startExecution } from '#actions/execution/start-execution.ts';
import { readTracking } from '#actions/execution/tracking.ts';
import { insertScenario, readFunnel } from '#actions/funnel/funnel.ts';
import { checkGoals, completeGoal } from '#actions/goals/goals.ts';
import { type JudgeGoals, judgeGoals } from '#actions/goals/judge-goals.ts';
import { writeGoal } from '#actions/goals/write-goal.ts';
import { buildRequest, previewBreakdown, readBreakdown } from '#actions/plan/breakdown.ts';
import { checkOverview, readOverview, readPlanState } from '#actions/plan/overview.ts';
import { readList, startFromList } from '#actions/plan/start-list.ts';
import { makePortable, previewPortable } from '#actions/portable/make-portable.ts';
import type { Built } from '#actions/protocol/change-workbook.ts';
import { done, type Outcome } from '#actions/protocol/outcome.ts';
import { countingWrites, preparedChanges } from '#actions/protocol/prepared-changes.ts';
import { previewRevision, revise } from '#actions/revision/revise.ts';
import { readRevision } from '#actions/revision/revision-reading.ts';
import { type Day, parseDay } from '#engine/days/day.ts';
import type { Language } from '#engine/plan/inputs.ts';
import { parseArea } from '#formula/reference.ts';
import type { LambdaTexts } from '#functions/portable/names.ts';
import type { Host } from '#host/host.ts';
import { messagesIn } from '#language/by-language/messages.ts';
import type { LoggedChange } from '#workbook/changes/log.ts';
import { answered, type Reply, type SaidPlace } from './notices.ts';
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
): SidebarActions => actionsJudgedBy(async (asked) => judgeGoals(asked), host, language, clock, lambdas);

/** The same where the SMART rules run elsewhere; bundles of it do without them. */
export function actionsJudgedBy(
  judge: JudgeGoals,
  workbook: Host,
  language: Language,
  clock: Clock,
  lambdas: LambdaTexts = {},
): SidebarActions {
  const messages = messagesIn[language];
  const { host, writes } = countingWrites(workbook);
  const builds = preparedChanges<Built>(host, writes);
  const said = <T>(action: Promise<Outcome<T>>): Promise<Reply<T>> => answered(action, messages);
  return {
    planState: () => said(readPlanState(host)),
    overview: () => said(readOverview(host, todayOf(clock))),
    check: () => said(checkOverview(host, todayOf(clock))),
    startSample: (sample) => said(startExample(host, sample, language, todayOf(clock))),
    readList: (request) => said(readList(host, request, { language, today: todayOf(clock) })),
    startFromList: (request, choice) =>
      said(startFromList(host, request, choice, { language, today: todayOf(clock) })),

    goals: () => said(checkGoals(host, clock.today(), messages, judge)),
    completeGoal: (completion) => said(completeGoal(host, completion, clock.today(), messages, judge)),
    writeGoal: (accepted) => said(writeGoal(host, accepted)),
    writeResults: () => said(writeResults(host, clock.today(), messages, judge)),

    breakdown: () => said(readBreakdown(host)),
    previewBreakdown: (settings) => said(previewBreakdown(host, settings, todayOf(clock))),
    prepareBuild: (settings) => said(builds.prepare(buildRequest(settings, todayOf(clock)))),
    build: (ticket) => said(builds.write(ticket)),

    previewSpread: (request) => said(previewSpread(host, request, language)),
    applySpread: (request) => said(applySpread(host, request, clock.now(), language)),
    hold: () => said(holdSelection(host, language)),
    release: () => said(releaseSelection(host, language, todayOf(clock))),
    changes: () => said(listChanges(host, language).then((changes) => done(changes.map(lineOf)))),
    undo: (number) =>
      said(
        undoChange(host, number, language).then((outcome) =>
          outcome.kind === 'done' ? done(lineOf(outcome.value), outcome.issues) : outcome,
        ),
      ),

    previewPortable: (request) => said(previewPortable(host, request, lambdas)),
    makePortable: (request) => said(makePortable(host, request, { at: clock.now(), language, lambdas })),

    funnel: () => said(readFunnel(host, language)),
    insertScenario: (scenario) => said(insertScenario(host, scenario)),

    startExecution: (author) => said(startExecution(host, { author, today: todayOf(clock) })),
    revision: (goal) => said(readRevision(host, goal, todayOf(clock), messages)),
    previewRevision: (question) => said(previewRevision(host, question, todayOf(clock), messages)),
    revise: (request) => said(revise(host, request, todayOf(clock))),

    executionPlan: (question) => said(readExecutionPlan(host, question, todayOf(clock))),
    logWork: (work) => said(logWork(host, work, todayOf(clock))),
    addAction: (action) => said(addAction(host, action, todayOf(clock))),
    closeAction: (action) => said(closeAction(host, action, todayOf(clock))),
    tracking: (question) => said(readTracking(host, question, todayOf(clock), messages)),
    leak: (question) => said(readLeak(host, question, todayOf(clock), messages)),
    attendance: (day) => said(readAttendance(host, day, todayOf(clock))),
    evaluation: (month) => said(readEvaluation(host, month, todayOf(clock))),
    monthRound: (month) => said(readMonthRound(host, month, todayOf(clock))),
    markRound: (mark) => said(markRound(host, mark, todayOf(clock))),

    show: (place) => said(showPlace(host, place)),
  };
}

async function showPlace(host: Host, place: SaidPlace): Promise<Outcome<SaidPlace>> {
  const area = parseArea(place.cell);
  await host.write({ steps: [{ step: 'activate', sheet: place.sheet, ...(area && { area }) }] });
  return done(place);
}

const lineOf = ({ record: _record, row: _row, ...line }: LoggedChange): ChangeLine => line;

function todayOf(clock: Clock): Day {
  const today = parseDay(clock.today(), ['today']);
  if (!today.ok) throw new Error(`the clock says ${clock.today()}, which is no day`);
  return today.value;
}
