import type { AttendanceTexts } from '#language/execution/attendance.ts';

export const attendance: AttendanceTexts = {
  month: '月份',
  monthNote: '留空：今天所在的月份。',
  day: '日期',
  dayNote: '留空：该月截至今天的最后一个工作日。',
  counted: '统计起止',
  countedNote: '该月截至今天。',
  onDay: '当日',
  inMonth: '本月累计',
  grid: '每日出勤：✓ 有计入的记录，· 没有；休息日以底色标出',
  inPost: '在岗人数',
  present: '出勤',
  amount: '金额',
  withResult: '举绩人数',
  due: '应出勤天数',
  attended: '出勤天数',
  rate: '出勤率',
  visitsPerDay: (visits) => `日均${visits}`,
  resultRate: '举绩率',
  averageDeal: '件均',
};
