import type { Started } from '#actions/execution/start-execution.ts';
import type { Reallocated } from '#actions/revision/reallocate.ts';
import type { Revised } from '#actions/revision/revision-types.ts';
import type { CommandMessages } from '#language/by-language/command-messages.ts';
import { ratesText } from '#workbook/records/rates-text.ts';

/** What began to be carried out, with every goal as it went on record. */
export const startedLines = (
  { author, goals }: Started,
  day: string,
  { commands }: CommandMessages,
): string[] => [
  commands.changed.started(day, author),
  ...goals.map(({ name, total, measure }) => commands.changed.goal(name, total, measure)),
];

/** What was revised: the goal, the step, from and to, and from which month on. */
export function revisedLines({ name, from, rows }: Revised, { commands }: CommandMessages): string[] {
  const texts = commands.changed;
  const [row] = rows;
  if (!row?.before || row.step === 'reallocation') return [];
  const { before, after, step, author, reason } = row;
  const changes = {
    plan: [
      ...(before.averageDeal === after.averageDeal
        ? []
        : [texts.averageDeal(before.averageDeal, after.averageDeal)]),
      ...differing(before.rates, after.rates, ratesText).map((pair) => texts.rates(...pair)),
      ...differing(before.actions, after.actions, (text) => text.trim()).map((pair) =>
        texts.actions(...pair),
      ),
    ],
    time: [texts.end(before.end, after.end)],
    amount: [texts.total(before.total, after.total)],
  };
  const head = texts.revised(name, step, author, reason);
  return [head, ...changes[step], texts.from(from)];
}

/** Both as texts; none where these are the same. */
function differing<T>(before: T, after: T, textOf: (value: T) => string): [string, string][] {
  const [one, other] = [textOf(before), textOf(after)];
  return one === other ? [] : [[one, other]];
}

/** What was put on record, or back; `note`: who put it on record, and why. */
export function reallocatedLines(
  { moved }: Reallocated,
  note: { readonly author: string; readonly reason: string } | null,
  { commands: { changed: texts } }: CommandMessages,
): string[] {
  const head = note
    ? texts.recorded(moved.length, note.author.trim(), note.reason.trim())
    : texts.putBack(moved.length);
  const figures = moved.map(({ goal, name, before, after }) =>
    note ? texts.figure(goal, name, before, after) : texts.figure(goal, name, after, before),
  );
  return [head, ...figures];
}
