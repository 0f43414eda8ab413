import type { RecordTableTexts } from '#language/plan/inputs.ts';

/** The list of readings. */
export const readings: RecordTableTexts['readings'] = {
  title: '读数',
  columns: {
    date: { header: '日期', help: '读数当天。某日取当日或之前最近的一次。' },
    person: { header: '人员', help: '组织中人员的编号或姓名，不能是单位。' },
    goal: { header: '指标', help: '“目标”表中存量、比率或平均值指标的编号或名称。' },
    number: { header: '数字', help: '存量：当日的数。比率：分子，如续保保费；平均值：金额。' },
    of: { header: '其总数', help: '比率：分母，如应收保费；平均值：个数。存量留空。' },
    note: { header: '备注', help: '' },
    at: { header: '名册序号', help: '' },
    who: { header: '识别出的编号', help: '' },
    goalAt: { header: '指标序号', help: '' },
    code: { header: '代码', help: '' },
    counted: { header: '计入', help: '' },
    reason: { header: '有误之处', help: '' },
    order: { header: '先后', help: '' },
  },
};
