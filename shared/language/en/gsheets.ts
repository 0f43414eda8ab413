import type { SheetsAddOnTexts } from '#language/gsheets.ts';

export const sheetsAddOn: SheetsAddOnTexts = {
  openSidebar: 'Open GoalSheet',
  sidebarTitle: 'GoalSheet',
  makePortable: 'Make formulas portable',
};
