import type { IssueTexts } from '#language/messages.ts';
import type { LockedGoalIssues, RevisionTexts } from '#language/revision/revisions.ts';
import { didYouMean } from '#language/zh-CN/plan/did-you-mean.ts';

const fields = { total: '数额', start: '开始日期', end: '结束日期' } as const;

export const lockedGoalIssues: IssueTexts<LockedGoalIssues> = {
  'revision.lockedCell': ({ field, recorded }) =>
    `计划执行期间，目标的${fields[field]}已锁定，记录为 ${recorded}。请通过“修正”更改：先改计划，再改时间，最后改数额。`,
  'revision.rates.unreadable': ({ header, value }) =>
    `“${header}”中的“${value}”不是一组转化率。请写成 15% 60% 15% 的样子。`,
  'revision.figures.unreadable': ({ header, value }) =>
    `“${header}”中的“${value}”看不出调剂的是谁的数额。请从版本记录恢复。`,
  'revision.figures.moved': ({ goal, figures, more, change }) =>
    `“${goal}”已固定的数额与记录不符：${figures.join('；')}${more > 0 ? `；另有 ${more} 处` : ''}。${change === 0 ? '合计不变。' : `合计比记录${change > 0 ? '多' : '少'} ${Math.abs(change).toLocaleString('zh-CN')}。`}请在“修正目标”页补记，或改回。`,
  'revision.figures.none': () => '已固定的数额与记录一致，无需补记，也无需改回。',
  'revision.figures.left': ({ figures }) =>
    `以下数额的人员已不在“组织”表中，无法改回：${figures.join('；')}。请补记这一变动（写明修正人和原因）；或在“组织”表重新填上此人和离岗日期，再改回。`,
  'revision.figures.method': ({ goal }) =>
    `“${goal}”记录在案时未按月固定，无法逐月改回。请在“目标”表把“分月方法”选回原来的方法。`,
  'revision.unsummed': ({ goal, kind }) =>
    `“${goal}”是${{ level: '存量', rate: '比率', average: '平均值' }[kind]}：只有可累计的目标按步骤修正。请直接在“目标”表修改并重新生成，不会留下修正记录。`,
  'revision.goalUnknown': ({ goal, suggested }) =>
    `计划里没有目标“${goal}”。${didYouMean(suggested)}请从目标表中选择。`,
  'revision.baseline.missing': () =>
    '“校验”表上没有目标的封存记录，本次生成已按修正记录重新封存。请把修正记录核对一遍。',
  'execution.noPlan': () => '这个工作簿里还没有计划。请先新建计划，再开始执行。',
  'execution.nothingTracked': () =>
    '没有可相加的目标，而日志及其各表至少需要一个。请先添加类型为“累计（可相加）”的目标，再开始执行；存量、比率和平均值随后在“读数”表填写。',
  'execution.alreadyStarted': () => '这份计划已经在执行。如需更新，请重新生成。',
};

export const revisionTexts: RevisionTexts = {
  author: '生成',
  lockedTitle: '目标已锁定',
  lockedMessage: '计划正在执行：请通过“修正”更改，先改计划，再改时间，最后改数额。此处只能输入记录中的值。',
  recordTitle: '修正记录',
  recordMessage: '这份记录由“修正”写入，各行不改动，也不删除。',
  checks: {
    title: '目标锁定：记录与现状',
    firstDay: '计划开始日期',
    lastDay: '计划结束日期',
    amount: (goal) => `${goal}：数额`,
    rows: (goal) => `${goal}：记录行数`,
    baselineAmount: (goal) => `${goal}：封存的数额`,
    baselineEnd: (goal) => `${goal}：封存的结束日期`,
    typedNote: '有差额即被直接改写：请改回应有的值，或走修正。',
    baselineNote: '有差额即记录被删改：请恢复原来的行。',
    fixed: {
      title: '已固定的年与月：记录与现状',
      figure: (goal, figure) => `${goal}：${figure}`,
      movedNote: '有差额：请在“修正目标”页补记，或改回。',
      newNote: '已固定而未记录：请在“修正目标”页补记，或取消固定。',
      sum: (goal) => `${goal}：以上各行之和`,
      sumNote: '无差额：只是此增彼减。',
      years: (goal) => `${goal}：固定目标的个数`,
      yearsNote: '有差额，说明上次生成后新增或取消了固定；重新生成后可看到是谁的。',
      goal: '目标编号',
      whose: '对象与期间',
      recorded: '记录',
    },
    baseline: { goal: '封存的目标', rows: '行数', amount: '数额', end: '结束日期' },
  },
};
