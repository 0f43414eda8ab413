import type { Day } from '#engine/days/day.ts';
import { issuesOf } from '#engine/issue.ts';
import type { PlanInputs } from '#engine/plan/inputs.ts';
import type { Host, ReadBatch, ReadReply, SheetQuery, WriteStep } from '#host/host.ts';
import { type PlainStep, withContents } from '#host/reply-after.ts';
import type { GeneratedSheetKey } from '#language/plan/tables.ts';
import type { LockedGoalIssues } from '#language/revision/revisions.ts';
import { formatIssue } from '#workbook/inputs/format-version.ts';
import type { LocatedIssue } from '#workbook/inputs/locate.ts';
import type { InputPlaces } from '#workbook/inputs/places.ts';
import { type InputReading, inputQueries, readInputs } from '#workbook/inputs/read.ts';
import { type BroughtUp, bringUp } from '#workbook/migrations/bring-up.ts';
import { judgeSettings } from '#workbook/records/judge-settings.ts';
import { readRecords, recordQueries } from '#workbook/records/read.ts';
import { tableKeys, tableNames } from '#workbook/sheets/generated-names.ts';
import { done, hasErrors, type Outcome, refused } from './outcome.ts';
import type { RecordState } from './record-state.ts';

/** What people type: the input sheets and the records. */
export const typedQueries: ReadBatch = { sheets: [...inputQueries.sheets, ...recordQueries.sheets] };

const trackIssue = issuesOf<LockedGoalIssues>();

const generated = (keys: readonly GeneratedSheetKey[]): readonly SheetQuery[] =>
  keys.map((key) => ({ by: 'anchor', name: tableNames[key] }));

/**
 * What a plan is judged by: what people type, the months that they hold on the decomposition, whom the last build knew, and
 * the Checks sheet.
 */
export const judgedQueries: ReadBatch = {
  sheets: [...typedQueries.sheets, ...generated(['decomposition', 'checks', 'executionWorkings'])],
};

/** What a build needs to see: what people type, and the generated sheets. */
export const planQueries: ReadBatch = { sheets: [...typedQueries.sheets, ...generated(tableKeys)] };

/** The reply with all other sheets that a build needs to see. */
export async function withRestOfPlan(host: Host, reply: ReadReply): Promise<ReadReply> {
  const known = new Set(reply.contents.map(({ name }) => name));
  const isMissing = (wanted: string): boolean =>
    reply.names.some(({ name, sheet }) => name.toLowerCase() === wanted.toLowerCase() && !known.has(sheet));
  const sheets = planQueries.sheets.filter((query) => query.by === 'anchor' && isMissing(query.name));
  return sheets.length === 0 ? reply : withContents(reply, (await host.read({ sheets })).contents);
}

/** Reads what is asked for; a workbook of an older format whole, since it is brought up from all of it. */
export async function readToLook(host: Host, queries: ReadBatch): Promise<ReadReply> {
  const reply = await host.read(queries);
  return formatIssue(reply)?.code === 'input.version.older' ? withRestOfPlan(host, reply) : reply;
}

/** A plan as its workbook holds it, and its records. */
export interface PlanReading {
  /** What was read, in the format of this program. */
  readonly reply: ReadReply;
  readonly inputs: PlanInputs;
  readonly places: InputPlaces;
  /** Null: it is not being carried out yet. */
  readonly state: RecordState | null;
  /** What brings a workbook of an older format up, to be written before anything else; often none. */
  readonly broughtUp: readonly PlainStep[];
  readonly repairs: readonly WriteStep[];
}

/**
 * Reads inputs and records from a reply to {@link planQueries}, whatever the workbook's format; refused with any
 * mistake in them. Where it is of this program's format {@link typedQueries} are enough.
 */
export const readPlan = (found: ReadReply, today: Day): Outcome<PlanReading> =>
  readPlanAsFar(found, today).reading;

/** Input sheets without mistakes, whatever the records hold. */
export type SoundInputs = Pick<PlanReading, 'reply' | 'inputs' | 'places'>;

/** The same for whoever shows what can be shown of a plan that is refused. `sound` is null where its inputs are. */
export function readPlanAsFar(
  found: ReadReply,
  today: Day,
): { readonly reading: Outcome<PlanReading>; readonly sound: SoundInputs | null } {
  const broughtUp = bringUp(found);
  const { reply } = broughtUp;
  const { inputs, places, issues, repairs } = readInputs(reply);
  if (!inputs || hasErrors(issues)) return { reading: refused(issues), sound: null };
  const sound = { reply, inputs, places };
  return { reading: withRecords(sound, { broughtUp, issues, repairs, today }), sound };
}

interface BesideInputs extends Pick<InputReading, 'issues' | 'repairs'> {
  readonly broughtUp: BroughtUp;
  readonly today: Day;
}

function withRecords(
  { reply, inputs, places }: SoundInputs,
  { broughtUp, today, ...found }: BesideInputs,
): Outcome<PlanReading> {
  const records = readRecords(reply, inputs, places);
  const issues: LocatedIssue[] = [...broughtUp.issues, ...found.issues, ...(records?.issues ?? [])];
  if (hasErrors(issues)) return refused(issues);
  if (records && inputs.goals.length === 0) {
    const issue = trackIssue('execution.nothingTracked', ['goals'], {});
    issues.push({ ...issue, place: places.nearest(['goals']) });
  }
  if (records) issues.push(...judgeSettings(records, inputs));
  if (hasErrors(issues)) return refused(issues);
  const repairs = [...found.repairs, ...(records?.repairs ?? [])];
  const state = records && { records, beginning: null, today };
  return done({ reply, inputs, places, state, broughtUp: broughtUp.steps, repairs }, issues);
}
