import type { CellContent, SheetImage } from '#host/sheet.ts';
import { plainPrint } from '#workbook/style/sheet-draft.ts';

/** A sheet with nothing special, to be spread over. */
export const plainSheet = (name: string, cells: readonly (readonly CellContent[])[]): SheetImage => ({
  name,
  cells,
  styles: [],
  columnWidths: [],
  rowHeights: [],
  rowGroups: [],
  columnGroups: [],
  freeze: { rows: 0, columns: 0 },
  gridlines: true,
  tabColor: '1F4E79',
  validations: [],
  conditionalFormats: [],
  filter: null,
  charts: [],
  print: plainPrint,
});

export const area = (row: number, column: number, rows = 1, columns = 1) => ({ row, column, rows, columns });

/** Every feature that a sheet of ours can have. */
export const richSheet = (name: string): SheetImage => ({
  ...plainSheet(name, [
    ['目标', 'Plan', '=1+1', '-5', '+x', '@home', "'quoted"],
    [1, 2.5, true, null, '', '中文 😀 <&>" \n2', ' spaced '],
    [
      { formula: 'SUM(A2:B2)', value: 3.5 },
      { formula: 'IF(A2>0,"好 & <ok>","")', value: '好 & <ok>' },
      { formula: 'A2>5', value: false },
      { formula: 'IF(A2>5,1,"")', value: '' },
      { formula: 'E9', value: 0 },
    ],
    [46023, -0.1, 1e-7, 1.5e300, 123456789012345],
  ]),
  styles: [
    { area: area(0, 0, 1, 7), style: { bold: true, fill: 'DDEBF7', wrap: true } },
    { area: area(0, 1, 1, 2), style: { fill: 'FFFFFF', color: 'C00000', align: 'center' } },
    {
      area: area(1, 0, 3, 2),
      style: { numberFormat: '#,##0.00', borderBottom: { line: 'double', color: '000000' } },
    },
    { area: area(3, 0), style: { numberFormat: 'yyyy-mm-dd', unlocked: true, indent: 1 } },
  ],
  columnWidths: [20, null, 9.5],
  rowHeights: [{ row: 0, height: 30 }],
  rowGroups: [
    { from: 1, to: 3, level: 1 },
    { from: 2, to: 3, level: 2 },
  ],
  columnGroups: [{ from: 1, to: 2, level: 1 }],
  freeze: { rows: 1, columns: 1 },
  gridlines: false,
  validations: [
    {
      area: area(1, 0),
      rule: { kind: 'whole', minimum: 1, maximum: 9 },
      title: '数字',
      message: 'From 1 to 9',
    },
    { area: area(1, 1), rule: { kind: 'list', values: ['是', 'no "x"'] }, title: '', message: '' },
    { area: area(1, 2), rule: { kind: 'listOf', range: '$A$1:$B$1' }, title: 't', message: 'm'.repeat(300) },
    { area: area(1, 3), rule: { kind: 'date', from: 46023, to: 46100 }, title: 't', message: 'm' },
    { area: area(1, 4), rule: { kind: 'number', minimum: 0, maximum: null }, title: 't', message: 'm' },
  ],
  conditionalFormats: [
    { area: area(1, 0, 3, 2), formula: 'A2<0', style: { color: 'C00000', fill: 'FFC7CE' } },
  ],
  filter: area(0, 0, 4, 5),
  charts: [
    {
      kind: 'line',
      title: '走势 & plan',
      categories: area(0, 0, 1, 2),
      series: [{ name: '甲', values: area(1, 0, 1, 2) }],
      area: area(6, 0, 12, 5),
    },
    {
      kind: 'bar',
      title: '',
      categories: area(0, 0, 1, 2),
      series: [
        { name: 'a', values: area(1, 0, 1, 2) },
        { name: 'b', values: area(3, 0, 1, 2) },
      ],
      area: area(6, 6, 12, 5),
    },
  ],
  print: { landscape: true, paper: 'a3', pagesWide: 2, titleRows: 1, titleColumns: 1, footer: '&P / &N' },
});
