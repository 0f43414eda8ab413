import type { PlanTableTexts } from '#language/plan/inputs.ts';

/** Columns of the goals that a person types months and quarters into. */
export const monthColumns = {
  months: {
    header: '第{n}月',
    help: '“按月固定”填的月份不变，空着的月份按工作日分配余下部分；“按月权重”填整月的相对比重，第十二个月之后留空的月份沿用一年前的比重；其他方法留空。',
  },
  quarters: {
    header: '第{n}季度合计',
    help: '该季度的合计，从计划的第一个季度数起（首季可能不足三个月）。季内各月按分月方法分配，其余季度分配剩余部分。留空按分月方法。',
  },
} satisfies PlanTableTexts['goals']['columns'];
