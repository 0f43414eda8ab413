import { done, hasErrors, type Outcome, refused } from '#actions/protocol/outcome.ts';
import { nothingClosed } from '#engine/closing/record.ts';
import type { Day } from '#engine/days/day.ts';
import type { PlanInputs } from '#engine/plan/inputs.ts';
import type { ReadReply } from '#host/host.ts';
import type { PlainStep } from '#host/reply-after.ts';
import type { RecordTableKey } from '#language/execution/records.ts';
import type { Messages } from '#language/messages.ts';
import type { InputPlaces } from '#workbook/inputs/places.ts';
import type { InputRow } from '#workbook/inputs/table.ts';
import { appendRevisions } from '#workbook/records/append-revisions.ts';
import { type Appended, appendRows } from '#workbook/records/append-rows.ts';
import { readBaseline } from '#workbook/records/baseline.ts';
import { lackingHandRows } from '#workbook/records/by-hand.ts';
import { type Execution, executionOf } from '#workbook/records/execution.ts';
import { updateFormerMembers } from '#workbook/records/former-members.ts';
import { initialRecords, type NewRecords } from '#workbook/records/initial-records.ts';
import { judgeRevisionRecord } from '#workbook/records/locked-goals.ts';
import type { RecordReading } from '#workbook/records/read.ts';
import { recordContext } from '#workbook/records/record-context.ts';
import { beginnings, revisionRow, setRows } from '#workbook/records/revisions.ts';
import { plainDay, type RecordRows } from '#workbook/records/rows.ts';
import { readKnownPeople } from '#workbook/sheets/execution-workings/known-people.ts';
import { recordSheetKeys, tablesOf } from '#workbook/sheets/input-tables.ts';
import { planRecords, type RecordPlan } from '#workbook/sheets/record-sheets.ts';

/** The records of a plan that is being carried out, and the real day. */
export interface RecordState {
  readonly records: RecordReading;
  /** What sheets that are missing begin with; null: what those of any plan do. */
  readonly beginning: NewRecords | null;
  readonly today: Day;
}

/** Of a plan that begins to be carried out with these records. */
export const newRecordState = (beginning: NewRecords, places: InputPlaces, today: Day): RecordState => ({
  records: {
    rows: beginning,
    places,
    closing: nothingClosed,
    missing: recordSheetKeys,
    issues: [],
    repairs: [],
  },
  beginning,
  today,
});

/** The records after something was added, and the writes that add it. */
export interface RecordUpdate {
  readonly state: RecordState;
  readonly steps: readonly PlainStep[];
}

/**
 * Judges the goals against their record (refused where a cell was typed over, or rows were changed or taken out), and
 * sets goals that are not on record yet: nothing that is carried out stays without a beginning, whichever way it came.
 */
export function verifyBaseline(
  reply: ReadReply,
  inputs: PlanInputs,
  { records, beginning, today }: RecordState,
  messages: Messages,
): Outcome<RecordUpdate> {
  const { rows, places } = records;
  // What begins has no baseline yet; one that still stands somewhere is that of another plan.
  const baseline = beginning ? [] : readBaseline(reply);
  const revisions = { rows: rows.revisions, places };
  const { record, issues } = judgeRevisionRecord(revisions, inputs, baseline, messages);
  if (hasErrors(issues)) return refused(issues);
  const added = beginnings(inputs, record, today, messages.revisions.author);
  const { reading, steps } = appendRevisions(records, added, inputs);
  const begun = beginning && {
    ...beginning,
    revisions: [...beginning.revisions, ...added.map((each) => revisionRow(each))],
  };
  return done({ state: { today, records: reading, beginning: begun }, steps }, issues);
}

/** The records with the people who left since the last build. */
export function withFormerMembers(reply: ReadReply, inputs: PlanInputs, state: RecordState): RecordUpdate {
  const [settings = {}] = state.records.rows.execution;
  const seen = plainDay(settings, 'today') ?? state.today;
  const { reading, steps } = updateFormerMembers(state.records, readKnownPeople(reply), inputs, seen);
  return { state: { ...state, records: reading }, steps };
}

/** Where the records will stand, what sheets that are missing begin with, and what all of them say. */
export interface RecordLayout {
  readonly plan: RecordPlan;
  readonly beginning: NewRecords;
  readonly execution: Execution;
  /** What is added to records that are there. */
  readonly steps: readonly PlainStep[];
}
export function layOutRecords(
  reply: ReadReply,
  inputs: PlanInputs,
  { records, beginning: given, today }: RecordState,
  messages: Messages,
): RecordLayout {
  const beginning = given ?? {
    ...initialRecords(inputs, messages),
    revisions: setRows(inputs, today, messages.revisions.author),
  };
  const kept: RecordRows = { ...records.rows, ...restored(records, beginning) };
  const lacking = lackingHandRows(inputs, kept.byHand, recordContext(inputs, kept, today, messages));
  const hand = withHandRows(withoutReadings({ ...records, rows: kept }, inputs), lacking, inputs);
  const begun = { ...beginning, byHand: hand.reading.rows.byHand as readonly InputRow[] };
  const plan = planRecords(reply, hand.reading, begun, inputs);
  const execution = executionOf(inputs, hand.reading, today, messages);
  return { plan, beginning: begun, execution, steps: hand.steps };
}

/** The sheet of readings is written where there is something to read: a level, a rate or an average. */
const withoutReadings = (reading: RecordReading, { unsummed }: PlanInputs): RecordReading =>
  unsummed.length > 0
    ? reading
    : { ...reading, missing: reading.missing.filter((sheet) => sheet !== 'readings') };

/** The numbers by hand with the rows that they lack; their sheet is written where there is something to type. */
function withHandRows(reading: RecordReading, lacking: readonly InputRow[], inputs: PlanInputs): Appended {
  if (!reading.missing.includes('byHand')) return appendRows(reading, 'byHand', lacking, inputs);
  const byHand = [...reading.rows.byHand, ...lacking];
  const missing = reading.missing.filter((sheet) => sheet !== 'byHand' || byHand.length > 0);
  return { reading: { ...reading, missing, rows: { ...reading.rows, byHand } }, steps: [] };
}

const restored = ({ missing }: RecordReading, beginning: NewRecords): Partial<NewRecords> =>
  Object.fromEntries(missing.flatMap(tablesOf).map((table) => [table, beginning[table as RecordTableKey]]));
