import type { WorkbenchTexts } from '#language/hosts/workbench.ts';

export const workbench: WorkbenchTexts = {
  product: '目标分解',
  title: '目标分解工作台',
  addIn: '加载项',
  excel: 'Excel',
  sheets: 'Google 表格',
  language: '语言',
  newWorkbook: '新建',
  sample: '示例',
  open: '打开',
  workbook: '工作簿',
  fileName: '目标分解',
  download: '下载',
  grid: '电子表格',
  pane: '加载项',
  loading: '正在打开工作簿……',
  calculating: '正在计算……',
  notThere: (command) => `这个加载项还没有构建。请运行“${command}”，然后重新加载页面。`,
  wrongCall: (called, reason) => `${called} 未能计算：${reason}`,
  failed: (reason) => `没有成功：${reason}`,
};
