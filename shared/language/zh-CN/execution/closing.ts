import type { ClosingIssues } from '#engine/closing/issues.ts';
import type { ClosingTexts } from '#language/execution/closing.ts';
import type { IssueTexts } from '#language/messages.ts';

export const closingIssues: IssueTexts<ClosingIssues> = {
  'closing.author.missing': () => '请填写由谁结账或反结账，将记录在案。',
  'closing.reason.missing': () => '请填写反结账的原因，将记录在案。',
  'closing.unknownMonth': ({ month }) => `计划中没有“${month}”这个月。请按 2026-01 的格式填写计划内的月份。`,
  'closing.notOver': ({ month, today }) =>
    `${month} 在 ${today} 尚未结束。请在该月最后一天之后结账，或在执行设置中将“今天”设为该月最后一天。`,
  'closing.earlierFirst': ({ month, first }) => `${month} 不能先于 ${first} 结账。请先结 ${first}。`,
  'closing.already': ({ month }) => `${month} 已经结账。如需更改，请先反结账。`,
  'closing.allClosed': () => '计划的所有月份均已结账。',
  'closing.openRejects': ({ month, rows }) =>
    `“导入退回”表中有 ${rows} 行属于 ${month} 或日期无法识别。结账后再改正导入的，计入第一个未结账的月份。`,
  'closing.notClosed': ({ month }) => `${month} 尚未结账，无需反结账。`,
  'closing.laterFirst': ({ month, last }) =>
    `${last} 也已结账，${month} 不能先于它反结账。请先将 ${last} 反结账。`,
  'closing.replanClosed': ({ month, first }) =>
    `${month} 已结账，不能从该月起重排。请选择 ${first} 或之后的月份，或先反结账。`,
  'closing.record.altered': () =>
    '“已结账月份”表与封存时不一致：有内容被改写或删除。请用表格的撤销功能或版本记录恢复。',
  'closing.record.gone': () =>
    '本计划有已结账的月份，但“已结账月份”表不见了。请用表格的撤销功能或版本记录恢复。',
  'closing.record.order': ({ month }) =>
    `结账记录在 ${month} 处顺序不对：月份须依次结账，反结账须从最后一个月往前。`,
  'closing.memberGone': ({ member, month }) =>
    `“${member}”在 ${month} 有保持不变的计划，但已不是组织中的人员。请重新列入并填写离任日期，或将该月反结账。`,
  'closing.beyondYear': ({ member, target, held, excess }) =>
    `“${member}”的目标将为 ${target}，而已结账月份已有 ${held}，多出 ${excess}。请提高目标总额，或减少他人的数额。`,
  'closing.noRoom': ({ goal, quarter, left }) =>
    `“${goal}”${quarter === 0 ? '填写的各月' : `第${quarter}季度合计`}与已关账月份不符：${left < 0 ? `还差 ${-left}` : `剩余 ${left} 没有月份可分`}。请在“目标”表修改填写的数，或重新打开月份。`,
  'closing.heldOver': ({ member, month, closed, held }) =>
    `“${member}”的 ${month} 已按计划 ${closed} 结账，而该处填写了 ${held}。请改回 ${closed}，或将该月反结账。`,
};

export const closingTexts: ClosingTexts = {
  steps: { closed: '结账', reopened: '反结账', replanned: '自该月起重排' },
  countsIn: '事后更正计入',
  nowhere: '本计划无可计入的月份',
  history: '结账与反结账记录',
  pay: '得分与绩效',
  figures: '计划与实绩',
  columns: {
    month: '月份',
    step: '事项',
    date: '日期',
    author: '经办人',
    reason: '原因',
    who: '人员编号',
    name: '姓名',
    goal: '指标',
    plan: '计划',
    actual: '结账实绩',
    carried: '事后更正',
    score: '得分',
    pay: '绩效',
    behaviour: '行为分',
  },
  checks: {
    title: '已结账月份：封存与现值核对',
    rows: '已结账月份的行数',
    plan: '计划合计',
    actual: '实绩合计',
    pay: '绩效合计',
    sealNote: '有差异：“已结账月份”表被改写过。',
    ofGoal: (goal) => `${goal}：已结账月份的计划`,
    ofGoalNote: '有差异：上次生成之后输入有改动，重新生成即恢复。',
    carried: '有事后更正的行数',
    carriedNote: '结账后日志在已结账月份内有变动，差额计入第一个未结账月份。',
    seal: { rows: '封存行数', plan: '计划', actual: '实绩', pay: '绩效', print: '封存码' },
  },
};
