import { callFunction, explainCall } from '#functions/call.ts';
import type { FunctionId } from '#functions/catalogue/index.ts';
import { type DateWays, type FunctionValue, fromValue, serialDates } from '#functions/marshal.ts';
import { en } from '#language/en/index.ts';
import type { Messages } from '#language/messages.ts';
import { parseCall } from './formula-text.ts';

/** Days come out as ISO texts. */
export const isoDates: DateWays = { ...serialDates, cellOf: (day) => day };

/** The outcome of a call, the reason in words. */
export function call(id: FunctionId, args: readonly unknown[], messages: Messages = en) {
  const outcome = callFunction(id, args, serialDates);
  return outcome.ok ? outcome : { ...outcome, message: explainCall(id, outcome.issues, messages) };
}

/** What a written formula gives: its value, or the text of its error. */
export function resultOf(formula: string, dates: DateWays = serialDates): unknown {
  const { id, args } = parseCall(formula);
  const outcome = callFunction(id as FunctionId, args, dates);
  return outcome.ok ? outcome.value : outcome.error;
}

/** An expected value as it comes out of a call. */
export const expected = (value: FunctionValue): unknown => fromValue(value, serialDates);

/** The message of a call that fails. */
export function messageOf(id: FunctionId, args: readonly unknown[], messages: Messages = en): string {
  const outcome = call(id, args, messages);
  if (outcome.ok) throw new Error(`${id} gave ${JSON.stringify(outcome.value)}`);
  return outcome.message;
}

/** All numbers in the value to so many digits. */
export const toDigits = (value: unknown, digits: number): unknown =>
  JSON.parse(JSON.stringify(value), (_, each) =>
    typeof each === 'number' ? Number(each.toPrecision(digits)) : each,
  );
