import type { Conventions } from './conventions.ts';
import { foldText } from './fold.ts';
import { BLANK, type Reading, refused, type Typed, typedIssue, typedText, understood } from './reading.ts';

const YES = new Set([
  'yes',
  'y',
  'true',
  't',
  '1',
  'on',
  'ok',
  '是',
  '是的',
  '对',
  '有',
  '真',
  '√',
  '✓',
  '✔',
  '☑',
  '✅',
  '●',
  '■',
]);
const NO = new Set([
  'no',
  'n',
  'false',
  'f',
  '0',
  'off',
  '否',
  '不',
  '不是',
  '不对',
  '没有',
  '无',
  '假',
  '×',
  '✕',
  '✖',
  '✗',
  '✘',
  '☒',
  '❌',
  '○',
  '□',
  '☐',
]);

const yes = understood<boolean>(true, 'yes');
const no = understood<boolean>(false, 'no');

/**
 * Yes or no: 是 否 √ × yes no TRUE 1. A lone x stands for × in Chinese; in English it ticks a box for some and
 * crosses out for others, so it is ambiguous there.
 */
export function readYesNo(typed: Typed, { loneX }: Conventions): Reading<boolean> {
  if (typeof typed === 'boolean') return typed ? yes : no;
  const text = typedText(typed);
  const folded = foldText(text).replace(/^'/, '');
  if (folded === '') return BLANK;
  if (YES.has(folded)) return yes;
  if (NO.has(folded)) return no;
  if (folded !== 'x') return refused(typedIssue('typed.yesNo.notUnderstood', [], { text }));
  if (loneX === 'no') return no;
  return { kind: 'ambiguous', readings: [yes, no], issue: typedIssue('typed.yesNo.ambiguous', [], { text }) };
}
