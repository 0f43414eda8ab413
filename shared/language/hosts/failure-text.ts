import { type HostFailure, isInPreparation } from '#host/host.ts';
import type { FailureTexts } from './commands.ts';

/** So many sheets are named. */
const MOST_NAMES = 5;

/** All that a failure knows, in words: why, and what it has left of the batch. */
export function failureText({ code, params, left }: HostFailure, texts: FailureTexts): string {
  const reason = texts.reasons[code](params);
  // A file is written as a whole or not at all, which its reason says.
  if (code.startsWith('file.')) return reason;
  const sheets = left.filter((name) => !isInPreparation(name));
  const prepared = left.length - sheets.length;
  const named = sheets.slice(0, MOST_NAMES);
  const state =
    sheets.length > 0 ? texts.partlyWritten(named, sheets.length - named.length) : texts.nothingWritten;
  return [reason, state, ...(prepared > 0 ? [texts.inPreparation(prepared)] : [])].join(texts.join);
}
