import type { RecordSheetKey } from '#language/execution/records.ts';
import type { SheetText } from '#language/plan/inputs.ts';

export const recordSheets: Readonly<Record<RecordSheetKey, SheetText>> = {
  log: {
    name: '实绩日志',
    title: '实绩日志',
    help: '每人每天一行，写下各环节做了多少。有误的行在右侧注明原因，不计入合计。',
  },
  byHand: {
    name: '手工实绩',
    title: '手工填写的实绩',
    help: '日志无法体现的指标，在此逐人逐月填写。月份开始后，所填数字即计入。',
  },
  readings: {
    name: '读数',
    title: '存量、比率与平均值的读数',
    help: '每次读数一行。存量：当日所处的数。比率或平均值：自上一行以来的分子与分母。',
  },
  actionList: {
    name: '行动清单',
    title: '行动清单',
    help: '谁在什么时候做什么。未完成的行动留在这里并结转；执行计划表按周显示。',
  },
  weekPlans: {
    name: '本周计划登记',
    title: '本周计划登记',
    help: '每人每周各项的计划。未填写的，周目标表给出建议数。',
  },
  channelTasks: {
    name: '渠道任务',
    title: '渠道任务',
    help: '各渠道的考核任务与合同任务，以及应收和库存。',
  },
  scores: {
    name: '评分',
    title: '周评分',
    help: '三项标准由本人、上级、同事、客户各评 0–100 分；其余各项来自计划和记录。',
  },
  execution: {
    name: '执行设置',
    title: '执行设置',
    help: '预警阈值、各项权重，以及按哪一天查看。',
  },
  revisions: {
    name: '目标修正',
    title: '目标修正记录',
    help: '目标不轻易动，计划随时可调：先改计划，再改时间，最后才改数额。由向导写入，请勿改动。',
  },
  round: {
    name: '月度流程',
    title: '月度目标分解流程',
    help: '每月八步。遇休息日提前到前一个工作日。填写负责人和完成日期。',
  },
  supervisor: {
    name: '主管时间',
    title: '主管的时间',
    help: '时间占比、一周时间块、实际用时，以及清单完成情况。',
  },
  imports: {
    name: '导入设置',
    title: '来源如何导入',
    help: '来源的每一列对应什么，来源中的姓名指谁。沿用上次导入的设置，可在此处或侧边栏修改。',
  },
  importRejects: {
    name: '导入退回',
    title: '未导入的行',
    help: '按来源原样保留，并写明原因；均未计入任何合计。可在此改正后再导入本表，也可在来源中改正。',
  },
};
