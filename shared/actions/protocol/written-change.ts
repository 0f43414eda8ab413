import type { Day } from '#engine/days/day.ts';
import type { Host, ReadReply, WriteStep } from '#host/host.ts';
import type { SheetImage } from '#host/sheet.ts';
import type { Moved } from '#workbook/merge/references.ts';

/** A change that was written, and what stood there before: enough to take it back. */
export interface WrittenChange {
  /** Every sheet that the steps touch, as it was read. */
  readonly before: ReadReply;
  readonly steps: readonly WriteStep[];
  /** By sheet, where cells of sheets that were drawn anew stand since; those in place are not listed. */
  readonly moved: ReadonlyMap<string, Moved>;
  /** By name, how sheets looked that went. */
  readonly looks?: ReadonlyMap<string, SheetImage>;
  /** The real day of a build. */
  readonly today?: Day;
}

/** A host whose changes are remembered, so that they can be undone. */
export interface RememberingHost extends Host {
  readonly remember?: (change: WrittenChange) => void;
}

/** The last changes, newest last. They live as long as the pane: a workbook gets nothing for them. */
export interface ChangeHistory {
  readonly remember: (change: WrittenChange) => void;
  readonly newest: () => RememberedChange | null;
  readonly forgetNewest: () => void;
}
interface RememberedChange {
  /** Counts up and is never given twice. */
  readonly id: number;
  readonly change: WrittenChange;
}

/** So many changes can be taken back one after the other. */
const DEPTH = 10;

export function changeHistory(): ChangeHistory {
  let changes: RememberedChange[] = [];
  let last = 0;
  return {
    remember(change) {
      if (change.steps.every(({ step }) => step === 'activate')) return;
      last++;
      changes = [...changes, { id: last, change }].slice(-DEPTH);
    },
    newest: () => changes.at(-1) ?? null,
    forgetNewest() {
      changes = changes.slice(0, -1);
    },
  };
}
