import { closeMonth, reopenMonth } from '#actions/closing/close-month.ts';
import type { ClosingRequest } from '#actions/closing/closing-types.ts';
import { startExecution } from '#actions/execution/start-execution.ts';
import { buildPlan } from '#actions/plan/build.ts';
import type { Outcome } from '#actions/protocol/outcome.ts';
import type { ReallocationNote } from '#actions/revision/on-record.ts';
import { putBackTyped, recordTyped } from '#actions/revision/reallocate.ts';
import type { Day } from '#engine/days/day.ts';
import type { Host } from '#host/host.ts';
import type { CommandMessages } from '#language/by-language/command-messages.ts';
import { reallocatedLines, revisedLines, startedLines } from './changed.ts';
import { type Revising, runRevising } from './revise.ts';

/** What changes a workbook as a whole. */
export type WritingCommand =
  | { readonly command: 'build' }
  | { readonly command: 'start'; readonly author: string }
  | { readonly command: 'close' | 'reopen'; readonly closing: ClosingRequest }
  | { readonly command: 'revise'; readonly revising: Revising }
  | { readonly command: 'reallocate'; readonly note: ReallocationNote | null };

/** What a command wrote, and has changed, for people. */
export interface Written {
  readonly written: readonly string[];
  readonly lines: readonly string[];
}

/** Does it to a workbook. */
export async function written(
  call: WritingCommand,
  host: Host,
  today: Day,
  messages: CommandMessages,
): Promise<Outcome<Written>> {
  const { changed } = messages.commands;
  switch (call.command) {
    case 'build':
      return told(await buildPlan(host, today), () => []);
    case 'start':
      return told(await startExecution(host, { today, author: call.author }), (started) =>
        startedLines(started, today, messages),
      );
    case 'close':
      return told(await closeMonth(host, call.closing, today), ({ month }) => [
        changed.closed(month, call.closing.author.trim()),
      ]);
    case 'reopen': {
      const { author, reason } = call.closing;
      return told(await reopenMonth(host, call.closing, today), ({ month }) => [
        changed.reopened(month, author.trim(), reason.trim()),
      ]);
    }
    case 'reallocate': {
      const { note } = call;
      const moved = note ? await recordTyped(host, note, today) : await putBackTyped(host, today);
      return told(moved, (moved) => reallocatedLines(moved, note, messages));
    }
    case 'revise':
      return told(await runRevising(host, call.revising, today, messages), (revised) =>
        revisedLines(revised, messages),
      );
  }
}

const told = <T extends Pick<Written, 'written'>>(
  outcome: Outcome<T>,
  linesOf: (value: T) => readonly string[],
): Outcome<Written> =>
  outcome.kind === 'refused'
    ? outcome
    : { ...outcome, value: { written: outcome.value.written, lines: linesOf(outcome.value) } };
