import type { ExecutionSheetKey } from '#language/execution/execution-tables.ts';
import type { SheetText } from '#language/plan/inputs.ts';

export const executionSheets: Readonly<Record<ExecutionSheetKey, SheetText>> = {
  tracking: {
    name: '追踪',
    title: '追踪表：计划、实绩、差额',
    help: '选择指标和期间。进度比 = 实绩 ÷ 截至应完成，预警等级由它得出。',
  },
  standing: {
    name: '存量比率追踪',
    title: '存量、比率与平均值：目标与实际',
    help: '选择期间。存量取最近一次读数；比率为分子合计 ÷ 分母合计，既不相加也不取简单平均。没有读数的期间留空。',
  },
  leaks: {
    name: '转化漏点',
    title: '转化漏点：成交流失在哪一步',
    help: '自己的转化率与计划对比。各步损失之和等于计划成交减实际成交。',
  },
  attendance: {
    name: '出勤拜访举绩',
    title: '二会：出勤、拜访、举绩表',
    help: '选择月份和日期。日志中有计入的行即为出勤。',
  },
  progress: {
    name: '任务进度',
    title: '任务进度图',
    help: '计划、实绩、预测的累计，以及排名。',
  },
  executionPlan: {
    name: '执行计划表',
    title: '执行计划表',
    help: '选择人员或单位、周或月。上为数字，下为行动；可打印为一页。',
  },
  weekForms: {
    name: '周目标',
    title: '周目标表',
    help: '所有人的周目标：选择周，按人员筛选。本周计划取登记值，未登记的给出建议。',
  },
  evaluation: {
    name: '评估',
    title: '考核评估表',
    help: '完成度、质量、成长、协作按周评分，汇总到月，含最低标准与绩效。',
  },
  supervisorTable: {
    name: '主管时间表',
    title: '主管的时间与清单',
    help: '计划与实际用时、两个固定时间块，以及清单未完成项。',
  },
  closedMonths: {
    name: '已结账月份',
    title: '已结账月份',
    help: '各月结账时的计划、实绩、得分与绩效。之后补记的日志不改变这些数字，差额计入第一个未结账月份。',
  },
  executionWorkings: {
    name: '执行底稿',
    title: '执行底稿',
    help: '记录中可填写的人员、各期间的工作日与原因，供公式读取。',
  },
};
