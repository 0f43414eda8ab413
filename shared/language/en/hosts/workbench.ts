import type { WorkbenchTexts } from '#language/hosts/workbench.ts';

export const workbench: WorkbenchTexts = {
  product: 'GoalSheet',
  title: 'GoalSheet workbench',
  addIn: 'Add-in',
  excel: 'Excel',
  sheets: 'Google Sheets',
  language: 'Language',
  newWorkbook: 'New',
  sample: 'Sample',
  open: 'Open',
  workbook: 'Workbook',
  fileName: 'GoalSheet',
  download: 'Download',
  grid: 'Spreadsheet',
  pane: 'Add-in',
  loading: 'Opening the workbook …',
  calculating: 'Calculating …',
  notThere: (command) => `This add-in has not been built. Run “${command}”, then load the page again.`,
  wrongCall: (called, reason) => `${called}: ${reason}`,
  failed: (reason) => `That did not work: ${reason}`,
};
