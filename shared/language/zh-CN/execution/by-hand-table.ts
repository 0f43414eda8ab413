import type { RecordTableTexts } from '#language/plan/inputs.ts';

/** The list of numbers typed by hand. */
export const byHand: RecordTableTexts['byHand'] = {
  title: '手工实绩',
  columns: {
    goal: { header: '指标', help: '手工跟踪的指标编号。生成时为每人写入一行。' },
    goalName: { header: '指标名称', help: '' },
    person: { header: '人员', help: '人员的编号或姓名。' },
    personName: { header: '姓名', help: '' },
    months: {
      header: '第 {n} 月',
      help: '此人当月的实绩；当月未结束时填至今完成数。负数为冲减。同一人同一指标的多行相加。',
    },
    reason: { header: '不计入的原因', help: '' },
    goalAt: { header: '指标序号', help: '' },
    at: { header: '序号', help: '' },
    who: { header: '识别出的编号', help: '' },
    code: { header: '代码', help: '' },
    numbers: { header: '个数', help: '' },
    counted: { header: '计入 {n}', help: '' },
  },
};

/** What each goal is tracked by. */
export const measures: RecordTableTexts['measures'] = {
  title: '指标的跟踪口径',
  columns: {
    goal: { header: '指标编号', help: '指标的编号。未列出的指标按名称跟踪。' },
    goalName: { header: '指标名称', help: '' },
    measure: {
      header: '跟踪口径',
      help: '按日志的金额、某个环节的次数，或日志中的专列（列名即指标名）。手工跟踪：在“手工实绩”表中逐月填写，下次生成时建立该表。',
    },
    tracked: { header: '对应', help: '' },
    code: { header: '口径代码', help: '' },
  },
};
