import type { GoalAsked, JudgedGoal } from '#actions/goals/judge-goals.ts';
import type { Result } from '#engine/issue.ts';
import type {
  DefinedName,
  HostFailureCode,
  ReadBatch,
  ReadReply,
  WriteBatch,
  WriteReply,
  WriteStep,
} from '#host/host.ts';

/**
 * What travels between the sidebar and the script: one endpoint, JSON text both ways. A small batch is one `write`.
 * A large one begins, puts its sheets one or a few at a time, and finishes; each part is an execution of its own,
 * far from Google's limit of six minutes, and nobody else writes in between.
 */
export interface Calls {
  read: { params: ReadBatch; result: PartialReply };
  /** Where the selection is, as text. */
  selected: { params: null; result: string | null };
  write: { params: WriteBatch; result: WriteReply };
  begin: { params: Outline; result: Begun };
  put: { params: { readonly token: string; readonly contents: readonly PlacedContent[] }; result: null };
  finish: { params: { readonly token: string; readonly steps: readonly OutlineStep[] }; result: null };
  /** Gives up after a failure, so that others need not wait. */
  abandon: { params: { readonly token: string }; result: null };
  /** Who opens the sidebar: the language, and the drafts of the last time. */
  user: { params: null; result: { readonly locale: string; readonly drafts: string | null } };
  keepDrafts: { params: string; result: boolean };
  /** The script that the sidebar runs beside its page. */
  actions: { params: null; result: string };
  /** The SMART rules, which the script has for its custom functions. */
  judge: { params: readonly GoalAsked[]; result: readonly Result<JudgedGoal>[] };
}

export type CallName = keyof Calls;

/** What was read, and the sheets that were too much for one reply, to be asked for by title. */
export interface PartialReply extends ReadReply {
  readonly later: readonly string[];
}

/** The steps of a batch without what fills cells. */
interface Outline {
  readonly steps: readonly OutlineStep[];
}

export type OutlineStep =
  | Exclude<WriteStep, { readonly step: 'sheet' | 'cells' }>
  | {
      readonly step: 'sheet';
      readonly previous: string | null;
      readonly name: string;
      readonly position: number;
    }
  | { readonly step: 'cells'; readonly sheet: string };

export type ContentStep = Extract<WriteStep, { readonly step: 'sheet' | 'cells' }>;

/** What fills a sheet, that sheet's name after the whole batch, and the names that will lie on it. */
export interface PlacedContent {
  readonly sheet: string;
  readonly content: ContentStep;
  readonly names: readonly DefinedName[];
}

interface Begun {
  readonly token: string;
  /** For each step the name that its sheet has once all sheets are in place; null: it fills no cells. */
  readonly sheets: readonly (string | null)[];
}

export interface Request<Name extends CallName = CallName> {
  readonly method: Name;
  readonly params: Calls[Name]['params'];
}

export type Response<Name extends CallName = CallName> =
  | { readonly ok: true; readonly result: Calls[Name]['result'] }
  | { readonly ok: false; readonly error: FailureData };

/** A HostFailure as data. */
export interface FailureData {
  readonly code: HostFailureCode;
  readonly params: Readonly<Record<string, string | number>>;
  readonly left: readonly string[];
}
