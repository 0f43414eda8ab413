import type { Outcome } from '#actions/protocol/outcome.ts';
import type { Severity } from '#engine/issue.ts';
import { cellName } from '#formula/address.ts';
import { HostFailure } from '#host/host.ts';
import { describe, type Messages } from '#language/messages.ts';
import type { LocatedIssue } from '#workbook/inputs/locate.ts';

/** An issue put into words, with the cell it is about. */
export interface Said {
  readonly severity: Severity;
  readonly text: string;
  readonly place: SaidPlace | null;
}
export interface SaidPlace {
  readonly sheet: string;
  /** `D6`. */
  readonly cell: string;
}

/** What an action answers to a person: plain JSON, every reason in words. */
export type Reply<T> =
  | { readonly kind: 'done'; readonly value: T; readonly said: readonly Said[] }
  | { readonly kind: 'refused'; readonly said: readonly Said[] };

export const inWords = ({ place, ...issue }: LocatedIssue, messages: Messages): Said => ({
  severity: issue.severity,
  text: describe(issue, messages),
  place: place && { sheet: place.sheet, cell: cellName(place.row, place.column) },
});

/** The outcome with its issues in words. */
function replyOf<T>(outcome: Outcome<T>, messages: Messages): Reply<T> {
  const said = outcome.issues.map((issue) => inWords(issue, messages));
  return outcome.kind === 'done' ? { kind: 'done', value: outcome.value, said } : { kind: 'refused', said };
}

/** Waits for an action; what the host itself could not do is said as well. Our own bugs go on as they are. */
export async function answered<T>(action: Promise<Outcome<T>>, messages: Messages): Promise<Reply<T>> {
  try {
    return replyOf(await action, messages);
  } catch (error) {
    if (!(error instanceof HostFailure)) throw error;
    const text = messages.failures[error.code](error.params);
    return { kind: 'refused', said: [{ severity: 'error', text, place: null }] };
  }
}
