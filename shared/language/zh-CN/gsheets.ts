import type { SheetsAddOnTexts } from '#language/gsheets.ts';

export const sheetsAddOn: SheetsAddOnTexts = {
  openSidebar: '打开目标分解',
  sidebarTitle: '目标分解',
  reading: '正在读取表格……',
  sheets: (count) => `${count} 个工作表`,
  names: (count) => `${count} 个目标分解的命名范围`,
  refresh: '重新读取',
};
