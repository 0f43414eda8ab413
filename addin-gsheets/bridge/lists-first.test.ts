import { describe, expect, it } from 'vitest';
import { area, plainSheet } from '../../tests/contract/sheet-image.ts';
import { listsFirst } from './lists-first.ts';

const content = (sheet: string, range: string | null) => ({
  sheet,
  names: [],
  content: {
    step: 'sheet' as const,
    previous: null,
    position: 0,
    image: {
      ...plainSheet(sheet, []),
      validations:
        range === null
          ? []
          : [{ area: area(0, 0), rule: { kind: 'listOf' as const, range }, title: '', message: '' }],
    },
  },
});

describe('contents with lists', () => {
  it.each([
    ["'It''s here'!$A$1:$A$9", ["It's here", 'Choices', 'Other']],
    ['Other!$A$1:$A$9', ['Other', 'Choices', "It's here"]],
    ['$A$1:$A$9', ['Choices', 'Other', "It's here"]],
  ])('whose list is %s come in the order %j', (range, order) => {
    const contents = [content('Choices', range), content('Other', null), content("It's here", null)];
    expect(listsFirst(contents).map(({ sheet }) => sheet)).toEqual(order);
  });
});
