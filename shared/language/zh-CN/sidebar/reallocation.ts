import type { ReallocationTexts } from '#language/sidebar/reallocation.ts';

export const reallocation: ReallocationTexts = {
  step: '调剂',
  title: (figures) => `${figures} 处已固定的数额与记录不符`,
  help: '得分与绩效按这些数额计算：请写明修正人和原因补记，或改回。',
  line: (name, before, after) => `${name}：${before} → ${after}`,
  more: (figures) => `另有 ${figures} 处，见“校验”表`,
  unchanged: '合计不变。',
  record: '补记在案',
  putBack: '改回',
  recorded: '调剂已记录在案，未结账月份已重新安排。',
  wasPutBack: '各数额已与记录一致。',
  note: '记录在案',
  noteHelp: '计划正在执行：调剂已固定的数额，或固定、取消固定，都要写明修正人和原因。',
  author: '修正人',
  reason: '原因',
};
