import { beforeAll, describe, expect, it } from 'vitest';
import { openLocalWorkbook } from '#file-host/local-workbook.ts';
import type { ReadReply } from '#host/host.ts';
import type { Scalar } from '#host/sheet.ts';
import { area, plainSheet } from '../contract/sheet-image.ts';
import { recalculateWithIronCalc } from './recalculate-ironcalc.ts';
import { recalculateWithLibreOffice } from './recalculate-libreoffice.ts';
import { compareFormulas, describeDifference, type Recalculated } from './recalculated.ts';

/**
 * The formula language of generated sheets: what gives the same value in LibreOffice and in IronCalc. The inputs:
 * `参数 表` A1:A4 (nums) 3, 5, 2, 7; B1:B4 texts; C1:C5 (days off) 2026-01-01, 2026-01-02 and blanks; A6:C6 1, 2, 4.
 */
const P = "'参数 表'!";
const inputs: Scalar[][] = [
  [3, '甲', 46023, '0000011'],
  [5, '乙', 46024],
  [2, '甲'],
  [7, '丙'],
  [],
  [1, 2, 4],
];
const both: readonly (readonly [formula: string, value: Scalar])[] = [
  ['ROUND(5/2,0)', 3],
  ['ROUND(-5/2,0)', -3],
  ['ROUND(1234567890123*7/11,0)', 785634111896],
  ['ROUND(9007199254740991/2,0)', 4503599627370496],
  ['ROUNDUP(7/3,0)', 3],
  ['INT(-5/2)', -3],
  ['INT(9007199254740991/3)', 3002399751580330],
  ['MOD(-1,3)', 2],
  ['ABS(-2)', 2],
  ['SIGN(-2)', -1],
  ['0.1+0.2=0.3', true],
  ['-2^2', 4],
  [`SUM(${P}A1:B4)`, 17],
  [`SUM(${P}A1:A2,${P}A4,10,nums,1,2,3)`, 48],
  [`SUM(${Array.from({ length: 40 }, (_, i) => i + 1).join(',')})`, 820],
  [`SUM(INDEX(${P}A1:B4,0,1))`, 17],
  [`SUM(INDEX(${P}A6:C6,1,0))`, 7],
  ['MIN(nums,1)', 1],
  ['MAX(nums,9)', 9],
  ['LARGE(nums,2)', 5],
  ['RANK(5,nums)', 2],
  ['IF(1>2,"a","b")', 'b'],
  [`IF(${P}D5="","",1)`, ''],
  ['IF(AND(1=1,OR(2>3,4>3)),IF(1<0,1,2),3)', 2],
  ['IFERROR(1/0,7)', 7],
  ['IFERROR(MATCH("zz",nums,0),"无")', '无'],
  ['ISNUMBER(MATCH(5,nums,0))', true],
  ['ISNUMBER("a")', false],
  [`INDEX(${P}A1:B4,2,2)`, '乙'],
  [`INDEX(${P}A1:C6,MATCH("丙",${P}B1:B4,0),MATCH(2,${P}A6:C6,0))`, '丙'],
  [`MATCH(4,${P}A6:C6,1)`, 3],
  [`MATCH(1,INDEX((${P}B1:B4="甲")*(nums=2),0),0)`, 3],
  ['CHOOSE(WEEKDAY(46023,2),1,2,3,40)', 40],
  [`SUMIF(${P}B1:B4,"甲",nums)`, 5],
  [`SUMIFS(nums,${P}B1:B4,${P}B1,nums,">"&${P}A3)`, 3],
  [`SUMIFS(nums,${P}B1:B4,"<>甲")`, 12],
  [`COUNTIFS(nums,">="&one,nums,"<="&7)`, 2],
  [`COUNTIF(nums,">"&${P}A1)`, 2],
  [`COUNTIF(${P}B1:B4,"甲")`, 2],
  ['COUNTIF(daysoff,"")', 3],
  ['SUMPRODUCT(nums,nums)', 87],
  [`SUMPRODUCT(nums*${P}A6:C6)`, 119],
  [`SUMPRODUCT((nums>2)*(${P}A6:C6>1)*nums*${P}A6:C6)`, 90],
  [`SUMPRODUCT((nums>${P}A6:C6)*1)`, 9],
  [`SUMPRODUCT((${P}B1:B4="甲")*(${P}A6:C6=2)*nums)`, 5],
  [`SUMPRODUCT(INT(nums*${P}A6:C6/3))`, 35],
  [`SUMPRODUCT(ABS(nums-${P}A6:C6))`, 29],
  ['SUMPRODUCT(SIGN(nums-4))', 0],
  ['SUMPRODUCT(INT(nums*3/10+1/2)-INT(nums/10+1/2))', 4],
  ['SUMPRODUCT(nums-INT(nums/2)*2)', 3],
  ['SUMPRODUCT((daysoff<>"")*1)', 2],
  ['SUMPRODUCT((daysoff>=46023)*(daysoff<=46053)*(WEEKDAY(daysoff,2)<6))', 2],
  ['NETWORKDAYS.INTL(46023,46053,"0000011",daysoff)', 20],
  [`NETWORKDAYS.INTL(46023,46053,"0000011",${P}C1:C5)`, 20],
  [`NETWORKDAYS.INTL(46023,46053,"0000011",${P}E1:E5)`, 22],
  [`NETWORKDAYS.INTL(46023,46053,${P}D1,daysoff)`, 20],
  ['NETWORKDAYS.INTL(46023,46053,"0000000",daysoff)', 29],
  ['NETWORKDAYS.INTL(46023,46053,"1111111",daysoff)', 0],
  ['NETWORKDAYS.INTL(46053,46023,"0000011",daysoff)', -20],
  ['NETWORKDAYS.INTL(MAX(46023,46030),MIN(46053,46040),"0000011",daysoff)', 7],
  ['DATE(2026,14,1)', 46419],
  ['EOMONTH(46023,-1)', 46022],
  ['EDATE(46053,1)', 46081],
  ['WEEKDAY(46023,2)', 4],
  ['YEAR(46023)*100+MONTH(46023)', 202601],
  ['TEXT(46023,"yyyy-mm-dd")', '2026-01-01'],
  ['TEXT(1234.5,"#,##0.00")', '1,234.50'],
  ['TEXT(1/4,"0.0%")', '25.0%'],
  ['TEXT(-3,"+0;-0;0")', '-3'],
  [`${P}$A$1&"件"`, '3件'],
  ['"a"="A"', true],
  [`${P}D5+1`, 1],
  ['one*2', 10],
  ["'O''Brien & Co'!A1+1", 43],
  ["'2026'!A1", 7],
  ["'😀'!A1", 8],
  ['参数!A1', 9],
];
/** Right in LibreOffice (and Excel), wrong in IronCalc: generated formulas do without them. */
const notInIronCalc: readonly (readonly [formula: string, value: Scalar, instead: string])[] = [
  ['SUMPRODUCT(--(nums>2),nums)', 15, 'SUMPRODUCT((nums>2)*nums)'],
  ['SUMPRODUCT(ROUND(nums/2,0))', 10, 'SUMPRODUCT(INT(nums/2+1/2))'],
  ['SUMPRODUCT(MOD(nums,2))', 3, 'SUMPRODUCT(nums-INT(nums/2)*2)'],
  ['SUMPRODUCT(nums*(ROW(nums)<3))', 8, 'SUMIFS(nums,nums,">2",nums,"<7")'],
  ['SUM(INDEX(nums,2):INDEX(nums,4))', 14, 'SUM(nums)-INDEX(nums,1)'],
  ['SUMPRODUCT(COUNTIF(nums,nums))', 4, 'SUMPRODUCT((nums=nums)*1)'],
];

describe('formulas of generated sheets', () => {
  let reply: ReadReply;
  let libreOffice: Recalculated;
  let ironCalc: Recalculated;

  beforeAll(async () => {
    const { host, save } = await openLocalWorkbook(null);
    const column = (rows: readonly (readonly [string, Scalar, ...unknown[]])[]) =>
      rows.map(([formula, value]) => [{ formula, value }]);
    const sheets = [
      plainSheet('参数 表', inputs),
      plainSheet("O'Brien & Co", [[42]]),
      plainSheet('2026', [[7]]),
      plainSheet('😀', [[8]]),
      plainSheet('参数', [[9]]),
      plainSheet('both', column(both)),
      plainSheet('instead', column(notInIronCalc.map(([, value, instead]) => [instead, value]))),
      plainSheet('avoided', column(notInIronCalc)),
    ];
    const names = { nums: area(0, 0, 4), daysoff: area(0, 2, 5), one: area(1, 0) };
    await host.write({
      steps: [
        ...sheets.map((image, position) => ({ step: 'sheet' as const, previous: null, image, position })),
        ...Object.entries(names).map(([name, at]) => ({
          step: 'name' as const,
          name: { name, sheet: '参数 表', area: at },
        })),
      ],
    });
    reply = await host.read({ sheets: [{ by: 'all' }] });
    libreOffice = (await recalculateWithLibreOffice([{ name: 'functions', bytes: await save() }])).get(
      'functions',
    )!;
    ironCalc = recalculateWithIronCalc(reply);
  });

  const differences = (sheet: string, recalculated: Recalculated) =>
    compareFormulas({ contents: reply.contents.filter(({ name }) => name === sheet) }, recalculated).map(
      describeDifference,
    );

  it('have the same value in LibreOffice', () => {
    expect(differences('both', libreOffice)).toEqual([]);
    expect(differences('instead', libreOffice)).toEqual([]);
  });
  it('have the same value in IronCalc', () => {
    expect(differences('both', ironCalc)).toEqual([]);
    expect(differences('instead', ironCalc)).toEqual([]);
  });
  it('must do without what IronCalc gets wrong', () => {
    expect(differences('avoided', libreOffice)).toEqual([]);
    expect(differences('avoided', ironCalc)).toHaveLength(notInIronCalc.length);
  });
});
