import type { ClosingRecord } from '#engine/closing/record.ts';
import type { Day } from '#engine/days/day.ts';
import {
  type Host,
  HostFailure,
  type ReadBatch,
  type ReadReply,
  type WriteReply,
  type WriteStep,
} from '#host/host.ts';
import { type PlainStep, replyAfter, withContents } from '#host/reply-after.ts';
import type { SheetImage } from '#host/sheet.ts';
import type { GeneratedSheetKey } from '#language/plan/tables.ts';
import type { LocatedIssue } from '#workbook/inputs/locate.ts';
import { bringUp } from '#workbook/migrations/bring-up.ts';
import type { NewRecords } from '#workbook/records/initial-records.ts';
import { type GeneratedSheets, generateSheets } from './generate-sheets.ts';
import { generatedSheetSteps } from './generated-sheet-steps.ts';
import { done, type Outcome, refused } from './outcome.ts';
import { readPlan, withRestOfPlan } from './read-plan.ts';
import { newRecordState, type RecordState } from './record-state.ts';
import { undoSteps } from './undo-steps.ts';
import { reshapedSheets, updateUserReferences, userSheetQueries } from './update-user-references.ts';
import type { RememberingHost, WrittenChange } from './written-change.ts';

// The one way to change a workbook: what is needed is read once, the change is put over what was read, all is judged and
// drawn as if it had been typed, and then everything is written in one batch, or nothing.

/** What an action makes of what it read. `T`: what it answers when all is written. */
export type Change<T> = CellChange<T> | BuildChange<T>;

/** What is written as it is: cells of people's own, or sheets that go; no sheet is drawn. */
export interface CellChange<T> {
  readonly kind: 'cells';
  readonly steps: readonly WriteStep[];
  readonly result: T;
  /** How sheets look that go, by their names, for the undo; others come back plain. */
  readonly looks?: ReadonlyMap<string, SheetImage>;
  /** What is looked at after the writing. */
  readonly confirm?: Confirmation;
}

/** What only the host can tell: how it calculates what was written. An issue: then all is put back, and refused. */
export interface Confirmation {
  readonly read: ReadBatch;
  readonly against: (reply: ReadReply) => LocatedIssue | null;
}

/** What is typed, and the build that follows from it. */
export interface BuildChange<T> {
  readonly kind: 'build';
  /** The real day. */
  readonly today: Day;
  /** Cells, new sheets and names; what lies on a generated sheet only says what the build is to see there. */
  readonly typed: readonly PlainStep[];
  /** The records of a plan that begins to be carried out with this build; null: those of the workbook, if any. */
  readonly beginning: NewRecords | null;
  /** What is said of closed months from now on; null: what the workbook says. */
  readonly closing: ClosingRecord | null;
  /** The generated sheet that is brought into view; null: what a person sees stays in view. */
  readonly show: GeneratedSheetKey | null;
  /** `written`: the names of all sheets that were. */
  readonly result: (written: readonly string[]) => T;
}

export interface Built {
  /** Names of the sheets that were written. */
  readonly written: readonly string[];
}

export const built = (written: readonly string[]): Built => ({ written });

/** A build of what stands in the workbook, with what is typed into it besides. */
export const buildChange = <T>(
  change: Pick<BuildChange<T>, 'today' | 'result'> &
    Partial<Pick<BuildChange<T>, 'typed' | 'beginning' | 'closing' | 'show'>>,
): BuildChange<T> => ({
  kind: 'build',
  typed: [],
  beginning: null,
  closing: null,
  show: null,
  ...change,
});

/** A question to the workbook and the decision that follows; `decide` writes nothing. */
export interface Request<T> {
  /** What the decision needs; a build reads the rest by itself. */
  readonly read: ReadBatch;
  readonly decide: (reply: ReadReply) => Outcome<Change<T>> | Promise<Outcome<Change<T>>>;
}

/** All that a change would write. */
export interface Prepared<T> {
  readonly steps: readonly WriteStep[];
  readonly result: (written: readonly string[]) => T;
  readonly confirm: Confirmation | null;
  /** What stood there before. */
  readonly undo: Omit<WrittenChange, 'steps'>;
}

/** A change that was put over what was read, judged and drawn. */
export interface Drawn {
  readonly steps: readonly WriteStep[];
  /** The reply with what is typed. */
  readonly reply: ReadReply;
  readonly generated: GeneratedSheets;
}

/** Reads, decides and writes. Refused with nothing written; rejects as the host does, which says what it has left. */
export async function changeWorkbook<T>(host: RememberingHost, request: Request<T>): Promise<Outcome<T>> {
  const prepared = await prepareChange(host, request);
  return prepared.kind === 'refused' ? prepared : writeChange(host, prepared);
}

/** All but the writing. */
export async function prepareChange<T>(
  host: Host,
  { read, decide }: Request<T>,
): Promise<Outcome<Prepared<T>>> {
  const first = await host.read(read);
  const decided = await decide(first);
  if (decided.kind === 'refused') return decided;
  const change = decided.value;
  if (change.kind === 'cells') {
    const { steps, result, confirm = null, looks } = change;
    const undo = { before: first, moved: new Map(), ...(looks && { looks }) };
    return done({ steps, result: () => result, confirm, undo }, decided.issues);
  }
  const whole = await withRestOfPlan(host, first);
  const drawn = drawChange(whole, change);
  if (drawn.kind === 'refused') return refused([...decided.issues, ...drawn.issues]);
  const { reply, generated, steps } = drawn.value;
  const userSheets = userSheetQueries(reply, generated);
  const { contents } = userSheets.length > 0 ? await host.read({ sheets: userSheets }) : { contents: [] };
  const references = updateUserReferences(withContents(reply, contents), generated);
  const all = [...steps, ...references, ...shown(change, generated)];
  const before = withContents(whole, contents);
  const undo = { before, moved: reshapedSheets(whole, generated), today: change.today };
  return done({ steps: all, result: change.result, confirm: null, undo }, [
    ...decided.issues,
    ...drawn.issues,
  ]);
}

/** Writes what was prepared, in one batch. */
export async function writeChange<T>(
  host: RememberingHost,
  { value: { steps, result, confirm, undo }, issues }: Outcome<Prepared<T>> & { readonly kind: 'done' },
): Promise<Outcome<T>> {
  const change = { steps, ...undo };
  const { written } = steps.length > 0 ? await host.write({ steps }) : { written: [] };
  if (confirm && written.length > 0) {
    try {
      const now = await host.read(confirm.read);
      const issue = confirm.against(now);
      if (issue) {
        await undoChange(host, change, now);
        return refused([issue]);
      }
    } catch (error) {
      // What was written stands: it could not be looked at, or not be put back.
      if (!(error instanceof HostFailure)) throw error;
      throw new HostFailure(error.code, error.params, [...new Set([...written, ...error.left])]);
    }
  }
  if (steps.length > 0) host.remember?.(change);
  return done(result(written), issues);
}

/** Writes what stood before a change. `now`: names and sheets as they are. */
export const undoChange = (host: Host, change: WrittenChange, now: ReadReply): Promise<WriteReply> =>
  host.write({ steps: undoSteps({ ...change, looks: looksBefore(change) }, now) });

/**
 * How sheets looked before a change, by name: those that a build drew anew as one draws what stood there, where that leaves
 * every row and column in its place.
 */
function looksBefore({ before, looks = new Map(), today }: WrittenChange): ReadonlyMap<string, SheetImage> {
  const drawn = today && drawChange(before, buildChange({ today, result: built }));
  if (!drawn || drawn.kind === 'refused') return looks;
  const { generated, steps } = drawn.value;
  const moved = reshapedSheets(before, generated);
  const images = steps.flatMap((step) =>
    step.step === 'sheet' && step.previous !== null && !moved.has(step.previous)
      ? [[step.previous, step.image] as const]
      : [],
  );
  return new Map([...images, ...looks]);
}

/** Puts the change over the reply, judges and draws; writes nothing, and reads nothing more. */
export function drawChange(
  reply: ReadReply,
  { today, typed, beginning, closing }: BuildChange<unknown>,
): Outcome<Drawn> {
  const { reply: current, steps: broughtUp, issues: older } = bringUp(reply);
  const changed = replyAfter(current, typed);
  const reading = readPlan(changed, today);
  if (reading.kind === 'refused') return reading;
  const { inputs, places, state, repairs } = reading.value;
  const records = beginning ? newRecordState(beginning, places, today) : withClosing(state, closing);
  const generated = generateSheets(changed, inputs, places, records);
  if (generated.kind === 'refused') return refused([...older, ...reading.issues, ...generated.issues]);
  const drawnSheets = new Set(generated.value.sheets.map(({ table }) => table.image.name));
  const steps = [
    ...broughtUp,
    ...typed.filter((step) => step.step !== 'cells' || !drawnSheets.has(step.sheet)),
    ...repairs,
    ...generatedSheetSteps(changed, generated.value),
  ];
  return done({ steps, reply: changed, generated: generated.value }, [
    ...older,
    ...reading.issues,
    ...generated.issues,
  ]);
}

/** The records with other closed months. */
const withClosing = (state: RecordState | null, closing: ClosingRecord | null): RecordState | null =>
  state && closing ? { ...state, records: { ...state.records, closing } } : state;

function shown({ show }: BuildChange<unknown>, { sheets }: GeneratedSheets): readonly WriteStep[] {
  const sheet = sheets.find(({ table }) => table.key === show);
  return sheet ? [{ step: 'activate', sheet: sheet.table.image.name }] : [];
}
