import { describe, expect, it } from 'vitest';
import { conventionsOf } from './conventions.ts';
import { readYesNo } from './yes-no.ts';

const english = conventionsOf('en', null);
const chinese = conventionsOf('zh-CN', null);

describe('yes or no', () => {
  it.each(['yes', 'Y', 'TRUE', 'true ', '１', '1', 1, true, '是', '√', '✓', '✔️', '☑', '有', '\u200b是'])(
    '%j is yes',
    (typed) => {
      expect(readYesNo(typed, english)).toEqual({ kind: 'understood', value: true, normal: 'yes' });
    },
  );
  it.each(['no', 'N', 'FALSE', 0, false, '否', '×', '✗', '❌', '不是', '无'])('%j is no', (typed) => {
    expect(readYesNo(typed, english)).toEqual({ kind: 'understood', value: false, normal: 'no' });
  });
  it.each(['maybe', '2', 'yesno', '?', 7])('%j is neither', (typed) => {
    expect(readYesNo(typed, english)).toMatchObject({
      kind: 'refused',
      issue: { code: 'typed.yesNo.notUnderstood' },
    });
  });
  it('a lone x crosses out in Chinese, and may tick a box in English', () => {
    expect(readYesNo('x', chinese)).toMatchObject({ value: false });
    expect(readYesNo('Ｘ', english)).toMatchObject({
      kind: 'ambiguous',
      readings: [{ value: true }, { value: false }],
    });
  });
  it('is blank where nothing stands', () => {
    expect(readYesNo(' ', english)).toEqual({ kind: 'blank' });
  });
});
