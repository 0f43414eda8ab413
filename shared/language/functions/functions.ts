/**
 * What can be wrong with an argument of a custom function before the engine sees it. `position` counts the cells
 * of a range row by row from 1; 0 where the argument is one cell.
 */
export interface ArgumentIssues {
  'argument.missing': { argument: string };
  'argument.errorCell': { argument: string; position: number; error: string };
  'argument.notNumber': { argument: string; position: number; value: string };
  'argument.notDate': { argument: string; position: number; value: string };
  'argument.ambiguous': {
    argument: string;
    position: number;
    value: string;
    first: string;
    second: string;
  };
  'argument.notOneCell': { argument: string; rows: number; columns: number };
  'argument.choice': { argument: string; value: string; known: string };
  'argument.negative': { argument: string; position: number; value: number };
  'argument.shape': {
    argument: string;
    rows: number;
    columns: number;
    like: string;
    likeRows: number;
    likeColumns: number;
  };
  'argument.unpaired': { argument: string; position: number; other: string };
  'argument.counts': { argument: string; count: number; other: string; otherCount: number };
  'argument.noWeight': { argument: string; other: string };
  'argument.calendars': { argument: string; first: string; second: string };
  'argument.dayTwice': { argument: string; day: string };
  'argument.dayWeight': { argument: string; position: number; value: number; most: number };
  'argument.zeroMinimum': { argument: string; position: number; value: number };
  'argument.result': { argument: string };
}

/** What is said about custom functions beside their issues. */
export interface FunctionTexts {
  /** A sentence that does not begin with the parameters it is about, after their names. */
  readonly about: (parameters: string, sentence: string) => string;
  /** The sentence, and that the 0 it speaks of may be a blank cell; `position` counts from 1, 0: the only cell. */
  readonly blankAsZero: (sentence: string, position: number) => string;
}
