/** What the workbench's page says around the grid and the add-in. */
export interface WorkbenchTexts {
  readonly product: string;
  readonly title: string;
  readonly addIn: string;
  readonly excel: string;
  readonly sheets: string;
  readonly language: string;
  readonly newWorkbook: string;
  readonly sample: string;
  readonly open: string;
  readonly workbook: string;
  readonly fileName: string;
  readonly download: string;
  readonly grid: string;
  readonly pane: string;
  readonly loading: string;
  readonly calculating: string;
  readonly notThere: (command: string) => string;
  readonly wrongCall: (called: string, reason: string) => string;
  readonly failed: (reason: string) => string;
}
