/** Parameters that functions of several kinds share. */
export const shared = {
  target: '要达到的金额，0 或更大。',
  start: '第一天。',
  end: '最后一天（含当天）。',
  calendar:
    '工作日历："weekdays"（周一至周五，默认）、"six-day"（周一至周六）、"everyday"（每天）、"CN"（中国法定节假日与调休），或一个区域：在周一至周五之外的休息日；区域中有一格写日历代码时，以该日历为准。',
  extra_workdays: '加班日区域：虽逢周末或节假日仍上班的日期。',
} as const;
