import { expect, it } from 'vitest';
import { nearest } from './nearest.ts';

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
  ['Berg', null],
  ['Somebody Else', null],
  ['', null],
] as const)('%s means %s', (typed, key) => {
  expect(nearest(typed, people)?.key ?? null).toBe(key);
});
