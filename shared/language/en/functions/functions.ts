import type { ArgumentIssues, FunctionTexts } from '#language/functions/functions.ts';
import type { IssueTexts } from '#language/messages.ts';

export const argumentIssues: IssueTexts<ArgumentIssues> = {
  'argument.missing': ({ argument }) => `${argument}: there is no value. Give one; the cell may be blank.`,
  'argument.errorCell': ({ argument, position, error }) =>
    `${argument}: ${holds(position)} the error ${error}. Mend that cell first.`,
  'argument.notNumber': ({ argument, position, value }) =>
    `${argument}: ${holds(position)} “${value}”, which is not a number. Write a number such as 12 or 10%.`,
  'argument.notDate': ({ argument, position, value }) =>
    `${argument}: ${holds(position)} “${value}”, which is not a date. Write a date, or a text such as 2026-01-05.`,
  'argument.ambiguous': ({ argument, position, value, first, second }) =>
    `${argument}: ${holds(position)} “${value}”, which can be ${first} or ${second}. Write the one that is meant.`,
  'argument.notOneCell': ({ argument, rows, columns }) =>
    `${argument}: a range of ${rows} × ${columns} cells is too much. Give a single cell.`,
  'argument.choice': ({ argument, value, known }) =>
    `${argument}: “${value}” is not known. Write one of ${known}.`,
  'argument.negative': ({ argument, position, value }) =>
    `${argument}: ${holds(position)} ${value}, less than 0. Write 0 or more.`,
  'argument.shape': ({ argument, rows, columns, like, likeRows, likeColumns }) =>
    `${argument}: it has ${rows} × ${columns} cells, but ${like} has ${likeRows} × ${likeColumns}. Choose a range of the same shape.`,
  'argument.unpaired': ({ argument, position, other }) =>
    `${argument}: cell ${position} is blank, but the same cell of ${other} is not. Fill both or clear both.`,
  'argument.counts': ({ argument, count, other, otherCount }) =>
    `${argument}: it has ${count} cells, but ${other} has ${otherCount}. Choose ranges of the same length.`,
  'argument.noWeight': ({ argument, other }) =>
    `${argument}: with ${other} nobody is left to carry the total. At least one row needs both above 0.`,
  'argument.calendars': ({ argument, first, second }) =>
    `${argument}: it holds two calendars, ${first} and ${second}. Name one, or one and CN; the other cells are days off.`,
  'argument.dayTwice': ({ argument, day }) =>
    `${argument}: ${day} has two weights. Leave one of the two rows out.`,
  'argument.dayWeight': ({ argument, position, value, most }) =>
    `${argument}: ${holds(position)} ${value} as the weight of a day. Write 0 (a day off) to ${most}; a usual day is 1.`,
  'argument.zeroMinimum': ({ argument, position, value }) =>
    `${argument}: ${holds(position)} 0, which counts as none since a blank cell can arrive as 0, and the value falls to ${value}. Hold that cell, or leave its minimum out.`,
  'argument.result': ({ argument }) =>
    `${argument}: the result is too large to calculate. Look for a slipped decimal point.`,
};

const holds = (position: number): string => (position === 0 ? 'this is' : `cell ${position} holds`);

export const functionTexts: FunctionTexts = {
  about: (parameters, sentence) => `${parameters}: ${sentence}`,
  blankAsZero: (sentence, position) =>
    position === 0
      ? `${sentence} A blank cell can arrive as 0.`
      : `${sentence} It stands in cell ${position}; a blank cell can arrive as 0.`,
};
