import type { TypedChangeIssues } from '#engine/spread/typed.ts';
import type { ChangeTexts, RangeIssues } from '#language/changes/changes.ts';
import type { IssueTexts } from '#language/messages.ts';

export const changes: ChangeTexts = {
  sheet: 'Changes',
  title: 'Changes to ranges',
  help: 'One line for each spread: what was changed, how, and the totals. A change can be undone from its line.',
  columns: {
    number: 'No.',
    when: 'When',
    sheet: 'Sheet',
    range: 'Range',
    what: 'Typed',
    method: 'Method',
    before: 'Old total',
    after: 'New total',
    touched: 'Changed',
    held: 'Kept',
    state: 'State',
    record: 'Cells before and after (for undo)',
  },
  states: { applied: 'done', undone: ['undone', '已撤销'] },
  methods: {
    proportional: 'in proportion',
    equal: 'equal',
    increment: 'same step for each',
    growth: 'growth',
    straightLine: 'straight line',
    pattern: 'pattern',
    reference: 'like other cells',
  },
  portable: { what: 'Formulas', method: 'made portable' },
};

export const changeIssues: IssueTexts<TypedChangeIssues & RangeIssues> = {
  'change.notUnderstood': ({ text }) =>
    `"${text}" is not a change. Type a new total (1200, 500K), a difference (+300), a rate (+10%) or a factor (*1.1).`,
  'change.nothingSelected': () => 'Nothing is selected. Select the cells first.',
  'change.noNumbers': () => 'There is no number in the selection. Select cells with numbers.',
  'change.noFigures': () =>
    'These numbers follow from others. Select numbers of people or teams in the table.',
  'change.noTable': () => 'The target decomposition is missing. Build the plan first.',
  'change.twoGoals': ({ one, other }) =>
    `The selection reaches over two goals, “${one}” and “${other}”. Select numbers of one goal.`,
  'change.crossing': ({ one, other }) =>
    `“${one}” and “${other}” share some of the same months. Select one of them.`,
  'change.topKept': ({ name }) =>
    `The total of “${name}” always stays: everything adds up to it. Select teams, people or months to keep.`,
  'change.typedMonths': ({ name }) =>
    `The months of “${name}” are typed on the Goals sheet. Choose another way to spread the target over the months there or on the Break down page.`,
  'change.tooLarge': ({ total, most, difference }) =>
    `What is kept and the maximum allow ${most} at most; ${total} is ${difference} more. Release some numbers, raise the maximum, or choose a smaller total.`,
  'change.tooSmall': ({ total, least, difference }) =>
    `What is kept and the minimum need ${least} at least; ${total} is ${difference} less. Release some numbers, lower the minimum, or choose a larger total.`,
  'change.signs': () =>
    'Some of the numbers are below 0, so there are no proportions to keep. Choose “Equal amounts” or “Same step for each”.',
  'change.merged': ({ cells }) =>
    `${cells} is merged into one cell, where a number cannot be changed by this. Unmerge it, or leave it out of the selection.`,
  'change.reference': ({ cells, given }) =>
    `The other cells are ${given}, the selected ones ${cells}. Choose as many of one as of the other.`,
  'change.unknown': ({ number }) => `There is no change no. ${number} on the Changes sheet.`,
  'change.undone': ({ number }) => `Change no. ${number} is undone already.`,
  'change.movedOn': ({ number, cell }) =>
    `Change no. ${number} cannot be undone: ${cell} was changed since. Undo the later change first, or correct the cells by hand.`,
  'change.onChangesSheet': () =>
    'The Changes sheet keeps the record and is not itself changed. Select other cells.',
  'change.onRecord': ({ cell }) =>
    `${cell} belongs to the record of the goals, which only Revise writes. Nothing was changed: leave this cell out.`,
  'change.otherValue': ({ cell }) =>
    `${cell} showed another value without GoalSheet’s functions, so all formulas were put back. Try native functions only, or select other cells.`,
};
