import { retargetSteps } from '#actions/changes/retarget-steps.ts';
import type { Asking } from '#actions/changes/spread.ts';
import { type Built, buildChange, changeWorkbook } from '#actions/protocol/change-workbook.ts';
import { messagesFor } from '#actions/protocol/messages-for.ts';
import { done, type Outcome, refused } from '#actions/protocol/outcome.ts';
import { judgedQueries, planQueries } from '#actions/protocol/read-plan.ts';
import type { Day } from '#engine/days/day.ts';
import { type Issue, issuesOf } from '#engine/issue.ts';
import { monthKeys, quartersIn } from '#engine/plan/month-keys.ts';
import { kindOfFigure } from '#engine/revision/figure.ts';
import { movedSince } from '#engine/revision/fixed-figures.ts';
import type { Host, ReadReply } from '#host/host.ts';
import type { PlainStep } from '#host/reply-after.ts';
import { messagesIn } from '#language/by-language/messages.ts';
import type { Messages } from '#language/messages.ts';
import type { LockedGoalIssues } from '#language/revision/revisions.ts';
import type { SidebarIssues } from '#language/sidebar/sidebar-issues.ts';
import { formatIssue } from '#workbook/inputs/format-version.ts';
import type { LocatedIssue } from '#workbook/inputs/locate.ts';
import { figureCells } from '#workbook/merge/figures.ts';
import { nameOfFigure } from '#workbook/sheets/common/figure-name.ts';
import { tableNames } from '#workbook/sheets/generated-names.ts';
import { figuresAsTyped, type MovedFigures } from './as-typed.ts';
import { type ReallocationNote, recordMoves, type SeenFigures, seenFigures } from './on-record.ts';

const issue = issuesOf<LockedGoalIssues & SidebarIssues>();
const nowhere = (each: Issue): LocatedIssue => ({ ...each, place: null });

/** What was put on record, or back: `before` is what was on record. */
export interface Reallocated extends Built {
  readonly moved: readonly MovedView[];
}

/**
 * Puts on record what was typed by hand over fixed figures: who, when, why, from and to; refused without who and why, or
 * where nothing has moved.
 */
export const recordTyped = (host: Host, note: ReallocationNote, today: Day): Promise<Outcome<Reallocated>> =>
  changeMoved(host, today, {
    find: (reply) => movedIn(reply, today),
    steps: ({ seen, moved }) => {
      const steps = recordMoves(seen, moved, note, today);
      return steps.kind === 'refused' ? steps : done({ moved, steps: steps.value });
    },
  });

/**
 * Gives fixed figures back what is on record of them, by a build; also where nothing can be planned from what is typed.
 * Those of people who are no longer on the list stay as they are, with a warning; refused where there are no others.
 */
export const putBackTyped = (host: Host, today: Day): Promise<Outcome<Reallocated>> =>
  changeMoved(host, today, { find: (reply) => movedFigures(reply, today), steps: putBackSteps });

/** `find`: null where the plan is not being carried out. */
interface MovedChange<Found> {
  readonly find: (reply: ReadReply) => Outcome<Found | null>;
  readonly steps: (found: Found, reply: ReadReply) => Outcome<TypedMoves>;
}

/** The figures that something is done about, and what is typed for it. */
interface TypedMoves {
  readonly moved: MovedFigures['moved'];
  readonly steps: readonly PlainStep[];
}

const changeMoved = <Found extends MovedFigures>(
  host: Host,
  today: Day,
  { find, steps }: MovedChange<Found>,
): Promise<Outcome<Reallocated>> =>
  changeWorkbook(host, {
    read: planQueries,
    decide: (reply) => {
      const format = formatIssue(reply);
      if (format) return refused([format]);
      const found = find(reply);
      if (found.kind === 'refused') return found;
      if (found.value === null) return refused([nowhere(issue('execution.notStarted', ['records'], {}))]);
      if (found.value.moved.length === 0) {
        return refused([nowhere(issue('revision.figures.none', ['fixed'], {}))]);
      }
      const typed = steps(found.value, reply);
      if (typed.kind === 'refused') return typed;
      const { moved: figures, steps: written } = typed.value;
      const moved = viewsOf({ ...found.value, moved: figures }, messagesFor(found.value.inputs));
      const result = (names: readonly string[]): Reallocated => ({ moved, written: names });
      return done(buildChange({ today, typed: written, result }), typed.issues);
    },
  });

/** The figures of a plan that are not as they are on record; null: it is not being carried out. */
function movedIn(
  reply: ReadReply,
  today: Day,
): Outcome<(MovedFigures & { readonly seen: SeenFigures }) | null> {
  const found = seenFigures(reply, today);
  if (found.kind === 'refused') return found;
  const seen = found.value;
  if (seen === null) return done(null);
  const { recorded, plan, holds } = seen;
  const { inputs, places } = seen.reading;
  return done({ seen, inputs, places, recorded, moved: movedSince(recorded, plan, holds), names: plan });
}

/** The same, by what is typed where nothing can be planned from it. Refused with why, if none has moved. */
function movedFigures(reply: ReadReply, today: Day): Outcome<MovedFigures | null> {
  const found = movedIn(reply, today);
  if (found.kind === 'done') return found;
  const typed = figuresAsTyped(reply);
  return typed.kind === 'done' && typed.value && typed.value.moved.length > 0 ? typed : found;
}

/** What is typed so that moved figures are as they are on record: those that were not on record are given up. */
function putBackSteps(found: MovedFigures, reply: ReadReply): Outcome<TypedMoves> {
  const { inputs, places, recorded } = found;
  const anchor = reply.names.find(({ name }) => name === tableNames.decomposition);
  const content = reply.contents.find(({ name }) => name === anchor?.sheet);
  if (!anchor || !content) return done({ moved: [], steps: [] });
  const here = new Set<string | null>([null, ...inputs.members.map(({ key }) => key)]);
  const moved = found.moved.filter(({ member }) => here.has(member));
  const left = leftIssues({ ...found, moved: found.moved.filter(({ member }) => !here.has(member)) });
  if (moved.length === 0) return refused(left.map((each) => ({ ...each, severity: 'error' })));
  const months = monthKeys(inputs);
  const quarters = quartersIn(inputs).map(({ key }) => key);
  const cells = figureCells(content, anchor.area, inputs, months);
  const messages = messagesFor(inputs);
  const steps: PlainStep[] = [];
  for (const [goal, { key, name }] of inputs.goals.entries()) {
    const own = moved.filter((move) => move.goal === key);
    const ofGoal = own.filter(({ member }) => member === null);
    const onRecord = new Map(
      recorded.flatMap((each) =>
        each.goal === key && each.member === null ? [[each.month, each.amount] as const] : [],
      ),
    );
    const isMoved = (periods: readonly string[]): boolean =>
      ofGoal.some(({ month }) => month !== null && periods.includes(month));
    const recordedOf = (periods: readonly string[]): readonly (number | null)[] =>
      periods.map((period) => onRecord.get(period) ?? null);
    if (isMoved(months) && !months.some((month) => onRecord.has(month))) {
      return refused([
        {
          ...issue('revision.figures.method', ['goals', goal, 'monthMethod'], { goal: name }),
          place: places.cell(['goals', goal, 'monthMethod']),
        },
      ]);
    }
    const asked = { inputs, places, messages, goal, sheet: content.name, cells };
    steps.push(
      ...retargetSteps(asked, {
        total: null,
        months: isMoved(months) ? recordedOf(months) : null,
        quarters: isMoved(quarters) ? recordedOf(quarters) : null,
        fixed: own.flatMap(({ member, month, before }) =>
          member !== null && month === null ? [{ member, amount: before }] : [],
        ),
        holds: own.flatMap(({ member, month, before }) =>
          member !== null && month !== null ? [{ member, month: months.indexOf(month), amount: before }] : [],
        ),
      }),
    );
  }
  return done({ moved, steps }, left);
}

/** What is said of fixed figures whose people are no longer on the list: they cannot be given anything. */
function leftIssues({ inputs, moved, names }: MovedFigures): LocatedIssue[] {
  if (moved.length === 0) return [];
  const messages = messagesFor(inputs);
  const figures = moved.map((figure) => `${nameOfFigure(names, figure, messages)}: ${figure.before ?? '–'}`);
  return [nowhere(issue('revision.figures.left', ['fixed'], { figures }, 'warning'))];
}

/** All fixed figures that are not as they are on record; none of a plan that is not carried out. */
export async function readMoved(
  host: Host,
  { language, today }: Asking,
): Promise<Outcome<readonly MovedView[]>> {
  const reply = await host.read(judgedQueries);
  const format = formatIssue(reply);
  if (format) return refused([format]);
  const found = movedFigures(reply, today);
  if (found.kind === 'refused') return found;
  return done(found.value ? viewsOf(found.value, messagesIn[language]) : []);
}

const viewsOf = ({ inputs, moved, names }: MovedFigures, messages: Messages): MovedView[] =>
  moved.map(({ before, after, ...figure }) => {
    const { name = '', measure = '' } = inputs.goals.find(({ key }) => key === figure.goal) ?? {};
    const of = kindOfFigure(figure);
    return { goal: name, name: nameOfFigure(names, figure, messages), of, measure, before, after };
  });

/** A fixed figure that is not as it is on record. */
export interface MovedView {
  readonly goal: string;
  /** `Zhao Min, March`. */
  readonly name: string;
  /** The same where figures add up with each other. */
  readonly of: string;
  readonly measure: string;
  readonly before: number | null;
  readonly after: number | null;
}
