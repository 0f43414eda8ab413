import { expect, it } from 'vitest';
import type { CellContent } from '#host/sheet.ts';
import { asWritten, inputOf } from './input.ts';

const formula = (text: string): CellContent => ({ formula: text, value: null });

it.each<[what: string, content: CellContent, input: string]>([
  ['nothing', null, ''],
  ['a number', 0.1, '0.1'],
  ['a logical value', true, 'TRUE'],
  ['a text that looks like a number', '007', "'007"],
  ['a text that looks like a formula', '=1', "'=1"],
  ['an error', { error: '#N/A', formula: null }, '#N/A'],
  ['a formula that gives an error', { error: '#N/A', formula: 'NA()' }, '=NA()'],
  ['a formula over cells', formula('SUM(A1:A9)'), '=SUM(A1:A9)'],
  ['a formula with a name', formula('IF(GS_Log_AsOf="","",1)'), '=IFS(TRUE,IF(GS_Log_AsOf="","",1))'],
  ['a formula that looks up', formula('INDEX(A1:A9,2)'), '=IFS(TRUE,INDEX(A1:A9,2))'],
  ['a name in a text', formula('IF(A1="GS_","(",")")'), '=IF(A1="GS_","(",")")'],
  [
    'an array of a name',
    formula('FILTER(GS_Log_Amount,GS_Log_Counted=1)'),
    '=FILTER(GS_Log_Amount,GS_Log_Counted=1)',
  ],
  ['a custom function of a name', formula('TARGET_SPLIT(1,GS_Weights)'), '=TARGET_SPLIT(1,GS_Weights)'],
])('types %s so that the cell holds it, and reads it as it was written', (_what, content, input) => {
  expect(inputOf(content)).toBe(input);
  const written = typeof content === 'object' && content !== null ? content.formula : null;
  if (written !== null) expect(asWritten(input)).toBe(`=${written}`);
});
