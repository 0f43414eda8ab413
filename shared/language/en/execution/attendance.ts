import type { AttendanceTexts } from '#language/execution/attendance.ts';

export const attendance: AttendanceTexts = {
  month: 'Month',
  monthNote: 'Empty: the month of today.',
  day: 'Day',
  dayNote: 'Empty: the last working day of the month that has come.',
  counted: 'Counted from, to',
  countedNote: 'The month as far as it has come.',
  onDay: 'On that day',
  inMonth: 'In the month so far',
  grid: 'Days of the month: ✓ there was a counted row, · there was none; days off are shaded',
  inPost: 'In post',
  present: 'Present',
  amount: 'Amount',
  withResult: 'With a result',
  due: 'Days due',
  attended: 'Days attended',
  rate: 'Attendance',
  visitsPerDay: (visits) => `${visits} a day`,
  resultRate: 'Result rate',
  averageDeal: 'Average deal',
};
