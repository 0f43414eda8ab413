import { describe, expect, it } from 'vitest';
import { contentOf, entryOf } from './entries.ts';

describe('a text', () => {
  it.each([
    '=1',
    '+1',
    '-',
    '@x',
    "'x",
    '#N/A',
    'TRUE',
    '假',
    '12',
    '1,5',
    '10%',
    '9:30',
    '5. Mai 2026',
    '2026年1月',
    'Jan 2026',
    '€ 5',
  ])('%s could be taken for something else and goes with an apostrophe', (text) => {
    expect(entryOf(text)).toBe(`'${text}`);
  });
  it.each([
    'Goals',
    '目标',
    'Target per person and month',
    '第 1 季度目标',
    'Sell 10 policies by June',
    'a-b',
  ])('%s goes as it is', (text) => {
    expect(entryOf(text)).toBe(text);
  });
});

describe('the content of a cell', () => {
  it.each([
    ['', '', 'Empty', null],
    ['', '', 'String', ''],
    [12, 12, 'Double', 12],
    ['=1', '=1', 'String', '=1'],
    [3, '=1+2', 'Double', { formula: '1+2', value: 3 }],
    ['', '=IF(A1,1,"")', 'String', { formula: 'IF(A1,1,"")', value: '' }],
    ['#N/A', '#N/A', 'Error', { error: '#N/A', formula: null }],
    ['#REF!', '=A1+#REF!', 'Error', { error: '#REF!', formula: 'A1+#REF!' }],
    [true, true, 'Boolean', true],
  ])('with value %j, formula %j and type %s is told apart', (value, formula, type, content) => {
    expect(contentOf(value, formula, type)).toEqual(content);
  });
});
