import { expect, it } from 'vitest';
import { fieldsNamed } from './fields.ts';

it.each(['回款', '回款（万元）', '回款万元', ' 回款 '])(
  'a header that names the goal which amounts count for, %s, is the amount',
  (header) => {
    const named = fieldsNamed(header, { stages: ['成交'], figures: ['新客户'], amount: '回款' });
    expect(named.map(({ field }) => field)).toEqual(['amount']);
  },
);
