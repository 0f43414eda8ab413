import type { FunctionGuideTexts } from '#language/functions/docs.ts';

export const guide: FunctionGuideTexts = {
  title: '函数',
  help: '可在任何工作簿的公式中使用。点开函数，可查看参数、插入示例。',
  groups: {
    funnel: '销售漏斗',
    target: '目标分解',
    progress: '工作日与进度',
    smart: 'SMART 检查',
  },
  optional: '可省略',
  defaultsTo: (value) => `可省略，默认 ${value}`,
  own: '用本工作簿的数据。',
  insert: '插入',
  insertNamed: (formula) => `把 ${formula} 插入选中的单元格`,
  inserted: (cell) => `公式已写入 ${cell}。`,
  filled: (cell) => `${cell} 里已有内容，要替换吗？`,
  holds: (content) => `现有内容：${content}`,
  replace: '替换',
  keep: '保留原内容',
};
