import { isRecreation } from '#actions/plan/recreate.ts';
import { type Repair, repairOf } from '#actions/plan/repair.ts';
import type { Outcome } from '#actions/protocol/outcome.ts';
import type { Severity } from '#engine/issue.ts';
import { cellName } from '#formula/address.ts';
import { HostFailure } from '#host/host.ts';
import { failureText } from '#language/hosts/failure-text.ts';
import { describe, type Messages } from '#language/messages.ts';
import type { LocatedIssue } from '#workbook/inputs/locate.ts';

/** An issue put into words, with the cell it is about. */
export interface Notice {
  readonly severity: Severity;
  readonly text: string;
  readonly place: NoticePlace | null;
  /** What mends it at one press. */
  readonly repair?: Repair;
}
export interface NoticePlace {
  readonly sheet: string;
  /** `D6`. */
  readonly cell: string;
}

/**
 * What an action answers to a person: plain JSON, every issue in words. `change`: the workbook was changed, and this
 * change can be taken back.
 */
export type Reply<T> = Outcome<T, Notice> & { readonly change?: number };

export function noticeOf(located: LocatedIssue, messages: Messages): Notice {
  const { place, ...issue } = located;
  const repair = repairOf(located, messages);
  return {
    severity: issue.severity,
    text: describe(issue, messages),
    place: place && { sheet: place.sheet, cell: cellName(place.row, place.column) },
    ...(repair && { repair }),
  };
}

/** The issues in words; what one press mends is told once. */
function noticesOf(issues: readonly LocatedIssue[], messages: Messages): readonly Notice[] {
  const mended = new Set<string>();
  return issues
    .map((issue) => noticeOf(issue, messages))
    .filter(({ repair }) => {
      if (!repair || !isRecreation(repair)) return true;
      const what = JSON.stringify(repair);
      const isKnown = mended.has(what);
      mended.add(what);
      return !isKnown;
    });
}

/**
 * Waits for an action and puts its issues into words; what the host itself could not do is one of them, with all that
 * the failure knows. Our own bugs go on as they are.
 */
export async function replyTo<T>(action: Promise<Outcome<T>>, messages: Messages): Promise<Reply<T>> {
  try {
    const outcome = await action;
    return { ...outcome, issues: noticesOf(outcome.issues, messages) };
  } catch (error) {
    if (!(error instanceof HostFailure)) throw error;
    const text = failureText(error, messages.failures);
    return { kind: 'refused', issues: [{ severity: 'error', text, place: null }] };
  }
}
