import type { FunctionDocs } from '#language/functions/docs.ts';
import { shared } from './parameters.ts';

const parameters = {
  total: '要分解的总额，须是 unit 的整数倍。',
  unit: '最小单位：默认 1；100 表示以百为单位，0.01 表示到分。',
} as const;

export const target: Readonly<Record<string, FunctionDocs>> = {
  TARGET_SPLIT: {
    summary: '按权重分解总额，各份之和与总额完全相等。',
    result: '与权重形状相同的各份，均为 unit 的整数倍。其他权重不为 0 时，权重 0 得 0。',
    notes: [
      '最大余数法在总额变大时可能使某一份变小：权重 6、6、2 分 10 得 4、4、2，分 11 得 5、5、1。不允许时请用 "monotone"。',
    ],
    parameters: {
      total: parameters.total,
      weights: '每一份一个权重，0 或更大；空白按 0 计。全为 0 时平均分。',
      unit: parameters.unit,
      method:
        '"fair"（最大余数法，适合人员和地区，默认）、"ordered"（对累计数取整，适合各期）或 "monotone"（总额变大时，任何一份都不会变小）。',
    },
    examples: [
      '一百按票数分解。',
      '结果与权重形状相同：一行。',
      '十二个月。',
      '分 11 时得 5、5、1：谁都不会变少。',
      '精确到分。',
    ],
  },
  TARGET_GRID: {
    summary: '填一张表，各行与各列的合计都与给定的数完全相等。',
    result: '每个行合计一行、每个列合计一列的表格。每格是拟合值向下或向上取到一个单位。',
    notes: ['两边总数不同，或比例中的 0 使合计无法达到，会报错并指出是哪些行和列。'],
    parameters: {
      row_totals: '每一行的合计，例如每人的全年任务；空白按 0 计。',
      column_totals: '每一列的合计，例如每月的任务；总数须与各行相同。',
      pattern: '要遵循的比例，每个行合计一行、每个列合计一列；0 或空白保持为 0。省略时按行 × 列。',
      unit: parameters.unit,
    },
    examples: ['两人、三个月。', '按给定的比例。', '行与列的总数不同。'],
  },
  TARGET_SPREAD: {
    summary: '把新的总额分摊到现有数值上，可锁定单元格，可设上下限。',
    result: '与 values 同形的新数值，合计等于 new_total。锁定或受限的单元格不能承担的部分移到其他单元格。',
    notes: ['若锁定或上下限使总额无法达到，会报错并说明差多少。'],
    parameters: {
      values: '现有数值；空白按 0 计。',
      new_total: '新的合计。',
      method: '"proportional"（按比例，默认）、"equal"（各项相等）或 "increment"（各项变动相同）。',
      held: '锁定不变的单元格，与 values 同形：填 TRUE，或任何非空白、非 0 的内容。',
      minimums: '各项的下限，与 values 同形；空白或 0 表示没有。',
      maximums: '各项的上限，与 values 同形；空白或 0 表示没有。某项要为 0 时，请把它锁定为 0。',
      unit: '各项取为它的整数倍；省略则不取整。',
    },
    examples: ['全部乘以三。', '第二项锁定。', '每项加五。', '精确到分。', '正负抵消的数值没有比例可言。'],
  },
  TARGET_BY_RANK: {
    summary: '按职级分解：每个职级的人均任务、人数与合计。',
    result:
      '每个职级一行：人均任务、人数、职级合计。合计是 unit 的整数倍，加起来与总额完全相等；人均任务严格按倍数成比例，因此不取整。',
    notes: ['职级合计与人均任务 × 人数相差不到一个单位。两个区域都空白或为 0 的职级不列出。'],
    parameters: {
      total: parameters.total,
      headcounts: '各职级的人数，每个职级一格。',
      multiples: '各职级任务为标准的几倍：标准职级为 1，多一半为 1.5。',
      unit: parameters.unit,
    },
    examples: ['主管的任务是标准的两倍。', '职级合计以百为单位。'],
  },
  TARGET_PEEL: {
    summary: '剥洋葱法：按工作日及其权重把总额分到各期。',
    result:
      '每期一行：名称、第一天、最后一天、工作日数（有日权重时为权重之和）、金额。金额之和与总额完全相等；没有工作日的期为 0。',
    notes: [
      '对累计数取整，所以一个季度里各月之和等于该季度的金额。每周从周一开始，在月末截断，所以各周之和等于该月。',
      '名称在各种语言中相同：2026、2026-Q1、FY2026/27、FY2026/27-Q1、P01（零售财年）、2026-03、2026-03-W2、2026-03-05、2026-03-05-am。',
    ],
    parameters: {
      total: parameters.total,
      start: shared.start,
      end: shared.end,
      grain:
        '期的大小："year"（年）、"quarter"（季）、"month"（月）、"week"（周）、"day"（日）或 "half-day"（半天）；或从 start 开始、由 52 或 53 个整周组成的零售财年："4-4-5"、"4-5-4"、"5-4-4" 或 "13x4"。',
      calendar: shared.calendar,
      unit: parameters.unit,
      extra_workdays: shared.extra_workdays,
      year_starts_in: '财年从几月开始，如 4 表示 4 月。省略：1 月；起止日期为整年时，取其第一个月。',
    },
    examples: [
      '一个季度分到各月，按中国日历。',
      '4 月开始的财年：第一季度为 4 月至 6 月。',
      '零售财年的一个季度。',
      '周二至周六营业的门店：一周内每天，精确到分。',
      '周末没有工作日可以承担金额。',
    ],
  },
};
