import { expect, it } from 'vitest';
import { isFormula } from '#host/sheet.ts';
import { en } from '#language/en/index.ts';
import { readAll } from '../parity/built.ts';
import { scored } from './scored.ts';
import { describeSheets } from './sheets.ts';

describeSheets(
  'weeks that begin on Sunday or Saturday',
  (language) => scored(language, language === 'en' ? 'sunday' : 'saturday'),
  [],
);

it('the supervisor’s timetable begins on that day too, its days one after the other', async () => {
  const { contents } = await readAll(await scored('en', 'sunday'));
  const { cells } = contents.find(({ name }) => name === en.tables.sheets.supervisorTable.name)!;
  const at = cells.findIndex(([key]) => key === 'weekday');
  const { weekdays } = en.execution;
  expect(cells[at]?.slice(2, 9)).toEqual([7, 1, 2, 3, 4, 5, 6].map((weekday) => weekdays[weekday as 1]));
  const dates = cells[at + 1]!.slice(2, 9).map((cell) => (isFormula(cell) ? Number(cell.value) : 0));
  expect(dates.map((date) => date - dates[0]!)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  // Serial numbers of Sundays are 1 more than a multiple of 7.
  expect(dates[0]! % 7).toBe(1);
});
