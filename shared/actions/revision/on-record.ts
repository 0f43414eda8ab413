import { keptIn, sealedIn } from '#actions/protocol/generate-sheets.ts';
import { messagesFor } from '#actions/protocol/messages-for.ts';
import { done, type Outcome, refused } from '#actions/protocol/outcome.ts';
import { plannedIn } from '#actions/protocol/planned.ts';
import { type PlanReading, readPlan } from '#actions/protocol/read-plan.ts';
import { verifyBaseline } from '#actions/protocol/record-state.ts';
import { keptPlanOf } from '#engine/closing/kept-plan.ts';
import type { ClosingRecord } from '#engine/closing/record.ts';
import type { Day } from '#engine/days/day.ts';
import { monthKeys } from '#engine/plan/month-keys.ts';
import type { MovedFigure } from '#engine/revision/figure.ts';
import {
  type FixedFigure,
  figuresOnRecord,
  fixedFigures,
  movedBy,
  type PlannedFigures,
} from '#engine/revision/fixed-figures.ts';
import { addReallocation } from '#engine/revision/judge.ts';
import {
  type GoalVersion,
  type Reallocation,
  type Revision,
  revisionState,
} from '#engine/revision/record.ts';
import type { ReadReply } from '#host/host.ts';
import { type PlainStep, replyAfter } from '#host/reply-after.ts';
import { appendRevisions } from '#workbook/records/append-revisions.ts';
import type { RecordReading } from '#workbook/records/read.ts';
import { readRevisions, versionOf } from '#workbook/records/revisions.ts';

/** Who moves fixed figures, and why. */
export interface ReallocationNote {
  readonly author: string;
  readonly reason: string;
}

/** A plan that is being carried out, and its fixed figures as they are on record. */
export interface SeenFigures extends PlannedFigures {
  readonly reading: PlanReading;
  /** With every goal on record, and the rows that this adds. */
  readonly records: RecordReading;
  readonly steps: readonly PlainStep[];
  readonly record: readonly Revision[];
  readonly recorded: readonly FixedFigure[];
}

/** In a reply to the queries that a plan is judged by; null: it is not being carried out. Refused where a build would be. */
export function seenFigures(reply: ReadReply, today: Day): Outcome<SeenFigures | null> {
  const reading = readPlan(reply, today);
  if (reading.kind === 'refused') return reading;
  const { inputs, state } = reading.value;
  if (!state) return done(null);
  const messages = messagesFor(inputs);
  const verified = verifyBaseline(reading.value.reply, inputs, state, messages);
  if (verified.kind === 'refused') return verified;
  const { records } = verified.value.state;
  const { record } = readRevisions(records.rows.revisions, messages.inputs);
  const planned = plannedIn(reading.value, keptIn(inputs, state));
  if (planned.kind === 'refused') return planned;
  const { plan, holds } = planned.value;
  const recorded = figuresOnRecord(fixedFigures(planned.value), record, sealedIn(reading.value.reply, state));
  const { steps } = verified.value;
  return done({ reading: reading.value, records, steps, record, recorded, plan, holds });
}

/** What is typed, and what is said of closed months with it; null: what the workbook says. */
interface Typed {
  readonly typed: readonly PlainStep[];
  readonly closing?: ClosingRecord | null;
}

/** What steps move of that which is on record. None where no plan can be made with them: the build says why. */
export function movedByTyping(
  seen: SeenFigures,
  { typed, closing = null }: Typed,
  today: Day,
): readonly MovedFigure[] {
  const reading = readPlan(replyAfter(seen.reading.reply, typed), today);
  if (reading.kind === 'refused') return [];
  const { inputs, state } = reading.value;
  const kept = closing ? keptPlanOf(closing, monthKeys(inputs)) : keptIn(inputs, state);
  const then = plannedIn(reading.value, kept);
  return then.kind === 'refused' ? [] : movedBy(seen.recorded, seen, then.value);
}

/** From which month on a goal's months are planned anew; null: none is. */
type FromMonth = (goal: string) => string | null;

/**
 * Fixed figures that move re-plan every month that is open: months can only give what they have, and what was planned of
 * those that shall stay is kept by closing them, or by a revision that took effect later.
 */
function firstPlannedAnew({ inputs, state }: PlanReading): FromMonth {
  const kept = keptIn(inputs, state);
  const months = monthKeys(inputs);
  return (goal) => {
    const stay = [...(kept.get(goal)?.values() ?? [])].map(({ length }) => length);
    return months[Math.max(0, ...stay)] ?? null;
  };
}

/** So many figures stand in one row of the record. */
const FIGURES_IN_A_ROW = 100;

/** The rows of the record for moves; `versions`: of goals that the same change has revised. */
export function reallocationsOf(
  { reading: { inputs }, record }: Pick<SeenFigures, 'reading' | 'record'>,
  moved: readonly MovedFigure[],
  { author, reason, date, fromOf }: ReallocationNote & { readonly date: Day; readonly fromOf: FromMonth },
  versions: ReadonlyMap<string, GoalVersion> = new Map(),
): readonly Reallocation[] {
  return inputs.goals.flatMap(({ key: goal }): Reallocation[] => {
    const from = fromOf(goal);
    const who = { author: author.trim(), reason: reason.trim() };
    const note = { date, ...who, ...(from === null ? {} : { from }) };
    const own = moved.filter((move) => move.goal === goal);
    const version = versions.get(goal) ?? versionOf(inputs, goal, '') ?? revisionState(record, goal)?.current;
    if (!version) return [];
    const both = { before: { ...version, actions: '' }, after: { ...version, actions: '' } };
    return Array.from({ length: Math.ceil(own.length / FIGURES_IN_A_ROW) }, (_, index) => {
      const part = own.slice(index * FIGURES_IN_A_ROW, (index + 1) * FIGURES_IN_A_ROW);
      return { ...note, goal, step: 'reallocation', ...both, moved: part };
    });
  });
}

/** What puts moves on record; refused without who and why. */
export function recordMoves(
  seen: SeenFigures,
  moved: readonly MovedFigure[],
  note: ReallocationNote | undefined,
  date: Day,
): Outcome<readonly PlainStep[]> {
  if (moved.length === 0) return done([]);
  const { author = '', reason = '' } = note ?? {};
  const rows = reallocationsOf(seen, moved, {
    author,
    reason,
    date,
    fromOf: firstPlannedAnew(seen.reading),
  });
  let record = seen.record;
  for (const row of rows) {
    const next = addReallocation(record, row);
    if (!next.ok) return refused(next.issues.map((issue) => ({ ...issue, place: null })));
    record = next.value;
  }
  return done([...seen.steps, ...appendRevisions(seen.records, rows, seen.reading.inputs).steps]);
}

/**
 * What an action types with the rows of the record that it needs: none of a plan that is not carried out, or where nothing
 * fixed moves. `isOnRecord`: there are such rows, so that a build has to follow.
 */
export function withRecord(
  reply: ReadReply,
  typed: readonly PlainStep[],
  { note, today }: { readonly note?: ReallocationNote | undefined; readonly today: Day },
): Outcome<{ readonly steps: readonly PlainStep[]; readonly isOnRecord: boolean }> {
  const seen = seenFigures(reply, today);
  if (seen.kind === 'refused') return seen;
  if (seen.value === null) return done({ steps: typed, isOnRecord: false });
  const added = recordMoves(seen.value, movedByTyping(seen.value, { typed }, today), note, today);
  if (added.kind === 'refused') return added;
  return done({ steps: [...typed, ...added.value], isOnRecord: added.value.length > 0 });
}
