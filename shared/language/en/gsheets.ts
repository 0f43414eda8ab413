import type { SheetsAddOnTexts } from '#language/gsheets.ts';

export const sheetsAddOn: SheetsAddOnTexts = {
  openSidebar: 'Open GoalSheet',
  sidebarTitle: 'GoalSheet',
  reading: 'Reading the spreadsheet …',
  sheets: (count) => (count === 1 ? '1 sheet' : `${count} sheets`),
  names: (count) => (count === 1 ? '1 named range of GoalSheet' : `${count} named ranges of GoalSheet`),
  refresh: 'Read again',
};
