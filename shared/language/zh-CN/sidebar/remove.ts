import type { RemovePageTexts } from '#language/sidebar/remove.ts';

export const removePage: RemovePageTexts = {
  help: '计划的各张工作表连同上面的内容一起移除，您自己的工作表不受影响。侧边栏关闭之前，可以用“撤销”全部恢复。',
  sheets: (count) => `将移除 ${count} 张工作表`,
  rows: (rows) => `已填写 ${rows} 行`,
  yours: '会一起移除的您自己的内容',
  yoursHelp: '想保留的内容，请先复制到您自己的工作表。',
  own: (cells, cell) => `表格以外有 ${cells} 个单元格，从 ${cell} 起`,
  kept: (months) => `手工锁定的数字 ${months} 个`,
  ownNames: (names) => `指向这些单元格的名称：${names}`,
  nothingYours: '这些工作表上没有您自己的备注或列。',
  formulas: (count) => `您的工作表里有 ${count} 个公式引用了计划`,
  fate: '如何处理这些公式',
  fates: { values: '保留现在显示的数值', broken: '保留公式，引用处变为 #REF!' },
  more: (count) => `还有 ${count} 个`,
  apply: '移除计划',
};
