import { type ClosingIssues, closingIssue } from '#engine/closing/issues.ts';
import type { Day } from '#engine/days/day.ts';
import { failure, type Issue, type Result, success } from '#engine/issue.ts';

/** That a month was closed or opened again, or that a revision re-planned from it on; rows are added and never changed. */
export interface Closing {
  /** `2026-01`. */
  readonly month: string;
  readonly step: ClosingStep;
  readonly date: Day;
  readonly author: string;
  /** Of a closing it may be empty. */
  readonly reason: string;
}
export const closingSteps = ['closed', 'reopened', 'replanned'] as const;
export type ClosingStep = (typeof closingSteps)[number];

/** A person's month of a goal as it was closed. Amounts are in the goal's measure. */
export interface ClosedFigure {
  readonly month: string;
  readonly member: string;
  /** As it was called then. */
  readonly name: string;
  readonly goal: string;
  readonly plan: number;
  /** What the goal's funnel asks for, per stage, deals first; none: it has no funnel, or this was not kept. */
  readonly activities: readonly number[];
  /** Null: the goal was not tracked, or the month is open and only its plan is kept. */
  readonly actual: number | null;
}

/** What a person got for a closed month. Null: there was none. */
export interface ClosedPay {
  readonly month: string;
  readonly member: string;
  readonly name: string;
  readonly score: number | null;
  readonly pay: number | null;
  /** Null also where the month was closed before this was kept. */
  readonly behaviour: number | null;
}

/**
 * What is known of months that are closed. Months are closed from the plan's first on and opened again from the last
 * closed one back, so that they are always the first of the plan.
 */
export interface ClosingRecord {
  readonly closings: readonly Closing[];
  /** Of the plan's first months, all of whose people and goals have one. */
  readonly figures: readonly ClosedFigure[];
  readonly pay: readonly ClosedPay[];
}
export const nothingClosed: ClosingRecord = { closings: [], figures: [], pay: [] };

/** The months that are closed, in their order. */
export function closedMonths({ closings }: ClosingRecord): readonly string[] {
  const months: string[] = [];
  for (const { month, step } of closings) {
    if (step === 'closed') months.push(month);
    if (step === 'reopened') months.pop();
  }
  return months;
}

/** What people got for a month as it was closed, by their keys; null: the month is not closed. */
export function closedPay(record: ClosingRecord, month: string): ReadonlyMap<string, ClosedPay> | null {
  if (!closedMonths(record).includes(month)) return null;
  return new Map(record.pay.filter((each) => each.month === month).map((each) => [each.member, each]));
}

/** The next month to be closed, which later corrections of closed ones count in; null: all of the plan's are closed. */
export const firstOpen = (record: ClosingRecord, months: readonly string[]): string | null =>
  months[closedMonths(record).length] ?? null;

/** Who closes or opens a month, when and why. */
export type ClosingNote = Pick<Closing, 'date' | 'author' | 'reason'>;

/** What a month is closed with. */
export interface MonthFigures {
  readonly figures: readonly ClosedFigure[];
  readonly pay: readonly ClosedPay[];
}

/**
 * Closes the plan's first open month. Refused: a month that is none of the plan's, that is closed, or has an open one
 * before it; nobody who closes it. `months`: all of the plan.
 */
export function closeMonth(
  record: ClosingRecord,
  closing: ClosingNote & { readonly month: string },
  { figures, pay }: MonthFigures,
  months: readonly string[],
): Result<ClosingRecord> {
  const { month } = closing;
  const issues = [...closeIssues(record, month, months), ...noteIssues('closed', closing)];
  if (issues.length > 0) return failure(...issues);
  return success({
    closings: [...record.closings, { ...closing, step: 'closed' }],
    figures: [...without(record.figures, month), ...figures],
    pay: [...without(record.pay, month), ...pay],
  });
}

/**
 * Opens the last closed month again: its plan stays until something re-plans it, what was done follows the log. Refused:
 * a month that is not closed, or with a closed one after it; nobody who opens it, or no reason.
 */
export function reopenMonth(
  record: ClosingRecord,
  closing: ClosingNote & { readonly month: string },
): Result<ClosingRecord> {
  const { month } = closing;
  const issues = [...reopenIssues(record, month), ...noteIssues('reopened', closing)];
  if (issues.length > 0) return failure(...issues);
  return success({
    closings: [...record.closings, { ...closing, step: 'reopened' }],
    figures: record.figures.map((figure) => (figure.month === month ? { ...figure, actual: null } : figure)),
    pay: without(record.pay, month),
  });
}

/** What forbids to close a month, whoever does it. */
export function closeIssues(record: ClosingRecord, month: string, months: readonly string[]): Issue[] {
  const refuse = <Code extends keyof ClosingIssues>(code: Code, params: ClosingIssues[Code]): Issue[] => [
    closingIssue(code, ['closing', 'month'], params),
  ];
  const first = firstOpen(record, months);
  if (!months.includes(month)) return refuse('closing.unknownMonth', { month });
  if (closedMonths(record).includes(month)) return refuse('closing.already', { month });
  return first !== null && first !== month ? refuse('closing.earlierFirst', { month, first }) : [];
}

function reopenIssues(record: ClosingRecord, month: string): Issue[] {
  const closed = closedMonths(record);
  const last = closed[closed.length - 1];
  if (!closed.includes(month)) return [closingIssue('closing.notClosed', ['closing', 'month'], { month })];
  return last === undefined || last === month
    ? []
    : [closingIssue('closing.laterFirst', ['closing', 'month'], { month, last })];
}

function noteIssues(step: ClosingStep, { author, reason }: ClosingNote): Issue[] {
  const issues: Issue[] = [];
  if (author.trim() === '') issues.push(closingIssue('closing.author.missing', ['closing', 'author'], {}));
  if (step === 'reopened' && reason.trim() === '') {
    issues.push(closingIssue('closing.reason.missing', ['closing', 'reason'], {}));
  }
  return issues;
}

/** Which goals are revised, and what of them. */
interface Replanning {
  readonly goals: readonly string[];
  readonly revises: 'amounts' | 'funnel';
}

/**
 * Before a revision of goals that takes effect in a month: of the months before it their plan goes on record and stays, of
 * those from it on what was kept is given up; of a funnel's revision only its activities, since amounts that an earlier
 * revision left as they were stay so. Refused: a month that is none of the plan's, or closed.
 */
export function replanFrom(
  record: ClosingRecord,
  closing: ClosingNote & { readonly month: string },
  { goals, revises }: Replanning,
  { plan, months }: { readonly plan: readonly ClosedFigure[]; readonly months: readonly string[] },
): Result<ClosingRecord> {
  const { month } = closing;
  const issues = replanIssues(record, month, months);
  if (issues.length > 0) return failure(...issues);
  const before = new Set(months.slice(0, months.indexOf(month)));
  const isRevised = ({ goal }: ClosedFigure): boolean => goals.includes(goal);
  const idOf = ({ goal, month, member }: ClosedFigure): string => `${goal}|${month}|${member}`;
  const planned = new Map(plan.map((figure) => [idOf(figure), figure]));
  const activitiesOf = (figure: ClosedFigure): ClosedFigure['activities'] => {
    if (!before.has(figure.month)) return [];
    return figure.activities.length > 0 ? figure.activities : (planned.get(idOf(figure))?.activities ?? []);
  };
  const kept = record.figures
    .filter((figure) => revises === 'funnel' || !isRevised(figure) || before.has(figure.month))
    .map((figure) => (isRevised(figure) ? { ...figure, activities: activitiesOf(figure) } : figure));
  const known = new Set(kept.map((figure) => `${figure.goal}|${figure.month}`));
  const added = plan.filter(
    (figure) => isRevised(figure) && before.has(figure.month) && !known.has(`${figure.goal}|${figure.month}`),
  );
  if (before.size === 0) return success({ ...record, figures: kept });
  return success({
    ...record,
    closings: [...record.closings, { ...closing, step: 'replanned' }],
    figures: [...kept, ...added],
  });
}

function replanIssues(record: ClosingRecord, month: string, months: readonly string[]): Issue[] {
  const first = firstOpen(record, months);
  const path = ['closing', 'month'];
  if (!months.includes(month)) return [closingIssue('closing.unknownMonth', path, { month })];
  if (!closedMonths(record).includes(month)) return [];
  return first === null
    ? [closingIssue('closing.allClosed', path, {})]
    : [closingIssue('closing.replanClosed', path, { month, first })];
}

/** What forbids each step. */
const stepIssues: Readonly<Record<ClosingStep, typeof closeIssues>> = {
  closed: closeIssues,
  reopened: (record, month) => reopenIssues(record, month),
  replanned: replanIssues,
};

/** The record played again from its beginning: steps out of their order, each an issue at `['closings', index]`. */
export function judgeClosings({ closings }: ClosingRecord, months: readonly string[]): Issue[] {
  return closings.flatMap(({ month, step }, index) => {
    const before = { ...nothingClosed, closings: closings.slice(0, index) };
    const issues = stepIssues[step](before, month, months);
    return issues.length > 0 ? [closingIssue('closing.record.order', ['closings', index], { month })] : [];
  });
}

const without = <Row extends { readonly month: string }>(
  rows: readonly Row[],
  month: string,
): readonly Row[] => rows.filter((row) => row.month !== month);
