import type { IssueTexts } from '#language/messages.ts';
import type { LockedGoalIssues, RevisionTexts } from '#language/revision/revisions.ts';
import { didYouMean } from '#language/zh-CN/plan/did-you-mean.ts';

const fields = { total: '数额', start: '开始日期', end: '结束日期' } as const;

export const lockedGoalIssues: IssueTexts<LockedGoalIssues> = {
  'revision.lockedCell': ({ field, recorded }) =>
    `计划执行期间，目标的${fields[field]}已经定死（目标写在水泥上），记录是 ${recorded}。请通过“修正”更改：先改计划，再改时间，最后改数额。`,
  'revision.rates.unreadable': ({ header, value }) =>
    `“${header}”中的“${value}”不是一组转化率。请写成 15% 60% 15% 的样子。`,
  'revision.goalUnknown': ({ goal, suggested }) =>
    `计划里没有目标“${goal}”。${didYouMean(suggested)}请从目标表中选择。`,
  'revision.baseline.missing': () =>
    '核对表上没有目标的封存记录，本次生成已按修正记录重新封存。请把修正记录核对一遍。',
  'execution.noPlan': () => '这个工作簿里还没有计划。请先新建计划，再开始执行。',
  'execution.alreadyStarted': () => '这份计划已经在执行。如需更新，请重新生成。',
};

export const revisionTexts: RevisionTexts = {
  author: '生成',
  lockedTitle: '目标写在水泥上',
  lockedMessage: '计划正在执行：请通过“修正”更改，先改计划，再改时间，最后改数额。此处只能输入记录中的值。',
  recordTitle: '修正记录',
  recordMessage: '这份记录由“修正”写入，各行不改动，也不删除。',
  checks: {
    title: '目标写在水泥上：记录与现状',
    firstDay: '计划开始日期',
    lastDay: '计划结束日期',
    amount: (goal) => `${goal}：数额`,
    rows: (goal) => `${goal}：记录行数`,
    baselineAmount: (goal) => `${goal}：封存的数额`,
    baselineEnd: (goal) => `${goal}：封存的结束日期`,
    typedNote: '有差额即被直接改写：请改回应有的值，或走修正。',
    baselineNote: '有差额即记录被删改：请恢复原来的行。',
    baseline: { goal: '封存的目标', rows: '行数', amount: '数额', end: '结束日期' },
  },
};
