import type { SheetsAddOnTexts } from '#language/hosts/gsheets.ts';

export const sheetsAddOn: SheetsAddOnTexts = {
  openSidebar: '打开目标分解',
  sidebarTitle: '目标分解',
  makePortable: '转为通用公式',
  closeMonth: '月度结账',
};
