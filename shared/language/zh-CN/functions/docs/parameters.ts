/** Parameters that functions of several kinds share. */
export const shared = {
  target: '要达到的金额，0 或更大。',
  start: '第一天。',
  end: '最后一天（含当天）。',
  calendar:
    '工作日历："weekdays"（周一至周五，默认）、"six-day"（周一至周六）、"everyday"（每天）、"CN"（中国法定节假日与调休），或一个区域：在周一至周五之外的休息日；区域中可写日历代码（一种周历可与 "CN" 并用）。日权重：周一至周日七个数字，如 {1,1,1,1,1,2,0}；或两列：日期或星期（如“周六”）及其权重，0 为休息。',
  extra_workdays: '加班日区域：虽逢周末或节假日仍上班的日期。',
} as const;
