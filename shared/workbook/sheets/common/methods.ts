import { monthMethods, splitMethods } from '#engine/plan/inputs.ts';
import type { FormulaTag, Reference } from '#formula/fx.ts';
import { otherMessages } from '#language/by-language/messages.ts';
import type { Messages } from '#language/messages.ts';

/** The labels of the ways down the organisation and to the months, with the numbers that formulas know them by. */
export interface MethodLabels {
  readonly month: readonly (readonly [string, number])[];
  readonly split: readonly (readonly [string, number])[];
}

/** Labels in all languages, those of the workbook first, so that a formula knows them whatever was typed. */
export function methodLabels(messages: Messages): MethodLabels {
  const all = [messages, ...otherMessages(messages)];
  return {
    month: all.flatMap(({ inputs }) =>
      monthMethods.map(
        (method) => [inputs.choices.monthMethod[method], methodNumber(monthMethods, method)] as const,
      ),
    ),
    split: all.flatMap(({ inputs }) =>
      splitMethods.map(
        (method) => [inputs.choices.splitMethod[method], methodNumber(splitMethods, method)] as const,
      ),
    ),
  };
}

/** The number of a way: its place in its list, from 1. */
export const methodNumber = <Method>(methods: readonly Method[], method: Method): number =>
  methods.indexOf(method) + 1;

/** The number of the way that a cell names, looked up among the labels; the number given where it names none. */
export function methodNumberFormula(
  fx: FormulaTag,
  cell: Reference,
  labels: Reference,
  none: number,
): string {
  const names = { ...labels, lastColumn: labels.column };
  const numbers = { ...labels, column: labels.lastColumn };
  return fx`IFERROR(INDEX(${numbers},MATCH(${cell},${names},0)),${none})`;
}
