/// <reference types="google-apps-script" />

type Plain = string | number | boolean | null | undefined;
type Given<T> = T extends Plain ? T : T extends readonly (infer I)[] ? Given<I>[] : unknown;
type Google<T> = 0 extends 1 & T
  ? unknown
  : T extends Plain
    ? T
    : T extends readonly (infer I)[]
      ? Google<I>[]
      : unknown;
type Arguments<A> = { [I in keyof A]: Given<A[I]> };

/**
 * Methods of one of Google's classes as a stand-in has them: same names, same plain arguments and results; other
 * objects of Google's may be anything.
 */
export type Answers<T, Methods extends keyof T> = {
  [M in Methods]: T[M] extends (...args: infer A) => infer R
    ? (...args: Arguments<A> extends readonly unknown[] ? Arguments<A> : never) => Google<R>
    : unknown;
};

export type GoogleRange = GoogleAppsScript.Spreadsheet.Range;
export type GoogleSheet = GoogleAppsScript.Spreadsheet.Sheet;
export type GoogleSpreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
