import { describe, expect, it } from 'vitest';
import { addConditionalFormats, growFilter } from './edit-rules.ts';
import { EMPTY_STYLES, openStyles } from './styles.ts';

const area = { row: 4, column: 0, rows: 2, columns: 3 };
const format = { area, formula: '$A5>1', style: { bold: true } } as const;
const add = (xml: string): string => addConditionalFormats(xml, [format], openStyles(EMPTY_STYLES));

describe('conditional formats added to a sheet of a file', () => {
  it.each([
    ['<sheetData/><pageMargins left="1"/></worksheet>', '<sheetData/>', '<pageMargins'],
    ['<sheetData></sheetData><dataValidations count="0"/></worksheet>', '</sheetData>', '<dataValidations'],
    ['<sheetData/></worksheet>', '<sheetData/>', '</worksheet>'],
  ])('stand where the format asks for them in %s', (xml, before, after) => {
    const added = add(xml);
    expect(added).toContain(`${before}<conditionalFormatting sqref="A5:C6">`);
    expect(added).toContain(`</conditionalFormatting>${after}`);
  });

  it('come after those that people made, and yield to them', () => {
    const theirs =
      '<conditionalFormatting sqref="A1"><cfRule type="cellIs" priority="7"><formula>5</formula></cfRule></conditionalFormatting>';
    const added = add(`<sheetData/>${theirs}<drawing/></worksheet>`);
    expect(added).toContain(`${theirs}<conditionalFormatting sqref="A5:C6">`);
    expect(added).toContain('priority="8"');
  });
});

describe('the filter of a sheet of a file', () => {
  const list = { row: 4, column: 0, rows: 9, columns: 3 };
  it('reaches over the area that begins where it does', () => {
    expect(growFilter('<autoFilter ref="A5:C9"/>', list)).toBe('<autoFilter ref="A5:C13"/>');
  });
  it.each([
    '<sheetData/>',
    '<autoFilter ref="A4:C9"/>',
    '<autoFilter ref="A5:C9"><filterColumn colId="0"/></autoFilter>',
  ])('is left alone in %s', (xml) => expect(growFilter(xml, list)).toBeNull());
});
