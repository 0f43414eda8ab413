import { expect, it } from 'vitest';
import { nearest, suggestionFor } from './nearest.ts';

const people = [
  { key: 'P01', name: 'Anna Berg' },
  { key: 'P02', name: 'Anne Bergman' },
  { key: 'P03', name: '赵敏' },
  { key: 'P04', name: '赵敏华' },
  { key: 'P05', name: '王海涛' },
  { key: 'P06', name: 'Jo' },
];

it.each([
  ['Ana Berg', 'P01'],
  ['anna  breg', 'P01'],
  ['Bergman', 'P02'],
  ['Anne Bregmann', 'P02'],
  ['王海滔', 'P05'],
  ['海涛', 'P05'],
  ['PO3', 'P03'],
  ['P99', null],
  ['赵', null],
  ['Berg', 'P01 P02'],
  ['赵民', 'P03'],
  ['Somebody Else', null],
  ['', null],
] as const)('%s means %s', (typed, key) => {
  const found = nearest(typed, people).map((each) => each.key);
  expect(found.join(' ') || null).toBe(key);
});

const named = (...names: string[]) => names.map((name, at) => ({ key: `K${at}`, name }));

it.each([
  ['张未', named('张伟', '李敏', '张薇', '张玮'), ['张伟', '张薇', '张玮']],
  ['张未', named('张伟', '李未', '张薇', '张玮'), ['张伟', '张薇', '张玮']],
  ['张未', named('张伟', '张敏', '张薇', '张玮'), []],
  ['张韦', named('张伟', '李敏', '张伟'), ['张伟 · K0', '张伟 · K2']],
  ['Li Wie', named('Li Wei', 'Li Wen'), ['Li Wei']],
])('%s may mean one of few: %j', (typed, all, suggested) => {
  expect(suggestionFor(typed, all)).toMatchObject({ typed, suggested });
});
