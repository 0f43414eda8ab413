import type { SheetsAddOnTexts } from '#language/hosts/gsheets.ts';

export const sheetsAddOn: SheetsAddOnTexts = {
  openSidebar: 'Open GoalSheet',
  sidebarTitle: 'GoalSheet',
  makePortable: 'Make formulas portable',
  closeMonth: 'Close a month',
};
