import { writeXlsx } from 'hucre/xlsx';

/** A one-pixel picture. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/**
 * A workbook as a person has it before we come, written by another library: texts, days, formulas, an error, a
 * hidden and a protected sheet, names, and things that we know nothing about (chart, picture, note, rules).
 */
export function peopleWorkbook(): Promise<Uint8Array> {
  // Once: the other library writes the time of day into the file.
  made ??= make();
  return made;
}

let made: Promise<Uint8Array> | undefined;

function make(): Promise<Uint8Array> {
  return writeXlsx({
    sheets: [
      {
        name: '我的表',
        columns: [{ width: 21 }, {}, { width: 12 }],
        rows: [
          ['项目', '数量', '日期', '备注'],
          ['甲 😀', 12, 46023, '=not a formula'],
          ['乙', 0.5, 46024.5, null],
          ['#N/A', true, null, 'last'],
        ],
        cells: new Map([
          ['1,2', { value: 46023, style: { numFmt: 'yyyy-mm-dd' } }],
          ['2,2', { value: 46024.5, style: { numFmt: 'yyyy-mm-dd' } }],
          ['4,0', { formula: 'SUM(B2:B3)', formulaResult: 12.5 }],
          ['4,1', { formula: '"a"&B2', formulaResult: 'a12' }],
          ['4,2', { formula: 'B2>1', formulaResult: true }],
          ['4,3', { value: 'noted', comment: { author: 'Li', text: 'keep this note' } }],
        ]),
        conditionalRules: [
          {
            type: 'cellIs',
            operator: 'greaterThan',
            priority: 1,
            range: 'B2:B3',
            formula: '5',
            style: { font: { bold: true } },
          },
        ],
        dataValidations: [{ type: 'list', values: ['甲', '乙'], range: 'A2:A3', allowBlank: true }],
        images: [{ data: PIXEL, type: 'png', anchor: { from: { row: 8, col: 0 } } }],
        charts: [
          {
            type: 'column',
            title: 'mine',
            series: [{ name: 's', values: 'B2:B3', categories: 'A2:A3' }],
            anchor: { from: { row: 8, col: 3 }, to: { row: 18, col: 8 } },
          },
        ],
      },
      {
        name: 'Other sheet',
        rows: [['link', 1]],
        cells: new Map([['1,0', { formula: "'我的表'!B2*2", formulaResult: 24 }]]),
      },
      { name: 'Hidden', rows: [['secret']], hidden: true },
      { name: 'Locked', rows: [['fixed']], protection: { sheet: true } },
    ],
    namedRanges: [
      { name: 'MyRange', range: "'我的表'!$A$2:$B$3" },
      { name: 'OneCell', range: "'Other sheet'!$B$1" },
      { name: 'NotAnArea', range: 'SUM(1,2)' },
    ],
  });
}
