import type { FunctionDocs } from '#language/functions/docs.ts';

const parameters = {
  goal: '目标，一句话，中文或英文，不超过 500 字。',
  past_average: '过去平均数，与目标同一单位。判断 A 时需要；0 表示没有。',
  potential: '在过去平均数之上有理由做到的潜力。判断 A 时需要；0 表示没有。',
  plans: '公司计划名称的区域。判断 R 时需要，除非目标写明服务于什么。',
  today: '查看的日期，用来发现已过的日期；要用当天请写 TODAY()。',
} as const;

export const smart: Readonly<Record<string, FunctionDocs>> = {
  SMART_CHECK: {
    summary: '按规则检查目标是否具体、可量化、能实现、注重结果、有时限（SMART）。',
    result:
      '一行六格：S、M、A、R、T 分别为 ✓（符合）、!（不够明确）、✗（不符合）或 ?（信息不足），然后是一条提示，用目标自身的语言说出首先要补充什么。',
    notes: ['只检查目标怎么写，不评价目标好坏，也不改写。'],
    parameters,
    examples: ['五项齐全。', '中文目标。'],
  },
  SMART_SCORE: {
    summary: '目标通过 SMART 五项中的几项。',
    result: '0 到 5 的整数；空白为 0。',
    parameters,
    examples: ['一句口号。', '还没有目标。'],
  },
};
