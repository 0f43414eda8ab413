import type { RemovePageTexts } from '#language/sidebar/remove.ts';

export const removePage: RemovePageTexts = {
  help: 'The sheets of the plan go with all that is on them. Your own sheets stay. Undo brings everything back while this pane is open.',
  sheets: (count) => (count === 1 ? '1 sheet goes' : `${count} sheets go`),
  rows: (rows) => (rows === 1 ? '1 row typed in' : `${rows} rows typed in`),
  yours: 'Yours, and goes with them',
  yoursHelp: 'Copy what you want to keep to a sheet of your own first.',
  own: (cells, cell) =>
    cells === 1 ? `1 cell beside our tables, ${cell}` : `${cells} cells beside our tables, from ${cell} on`,
  kept: (months) => (months === 1 ? '1 number kept by hand' : `${months} numbers kept by hand`),
  ownNames: (names) => `Names for these cells: ${names}`,
  nothingYours: 'There are no notes or columns of your own on these sheets.',
  formulas: (count) =>
    count === 1
      ? '1 formula on your sheets refers to the plan'
      : `${count} formulas on your sheets refer to the plan`,
  fate: 'What becomes of them',
  fates: { values: 'Keep the values they show now', broken: 'Leave them as formulas, with #REF!' },
  more: (count) => `and ${count} more`,
  apply: 'Remove the plan',
};
