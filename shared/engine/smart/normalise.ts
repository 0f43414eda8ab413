import { simplifiedOf } from './traditional.ts';
import type { GoalLanguage } from './types.ts';

/** Stands in for what has been read already, so that a later rule does not read it again. */
export const READ = '\uE000';
/** Stands in for a name: it can be the object of a verb, its digits mean nothing. */
export const NAME = '\uE001';

const ALIKE: ReadonlyMap<string, string> = new Map([
  ...Array.from('–—−‐‑‒―─➖', (dash): [string, string] => [dash, '-']),
  ...Array.from('～〜∼', (wave): [string, string] => [wave, '~']),
  ...Array.from('×✕✖╳', (times): [string, string] => [times, 'x']),
  ...Array.from('「『', (quote): [string, string] => [quote, '“']),
  ...Array.from('」』', (quote): [string, string] => [quote, '”']),
  ...Array.from('‘’ʼ`', (quote): [string, string] => [quote, "'"]),
  ...Array.from('　\u00A0\u2009\u202F\u200B\u200C\u200D\uFEFF\uE000\uE001', (gap): [string, string] => [
    gap,
    ' ',
  ]),
  ['￥', '¥'],
  ['％', '%'],
  ['﹪', '%'],
  ['＄', '$'],
  ['俩', '两'],
  ['卅', '三'],
  ['〇', '零'],
]);

const FULL_WIDTH_FIRST = 0xff01;
const FULL_WIDTH_LAST = 0xff5e;
const FULL_WIDTH_SHIFT = 0xfee0;

function normaliseUnit(character: string): string {
  const alike = ALIKE.get(character);
  if (alike !== undefined) return alike;
  const code = character.charCodeAt(0);
  if (code < 0x20 || (code >= 0x7f && code <= 0x9f)) return ' ';
  if (code < 0x80) return character.toLowerCase();
  if (code >= FULL_WIDTH_FIRST && code <= FULL_WIDTH_LAST) {
    return String.fromCharCode(code - FULL_WIDTH_SHIFT).toLowerCase();
  }
  const simplified = simplifiedOf.get(character) ?? character;
  const swapped = ALIKE.get(simplified) ?? simplified;
  const lower = swapped.toLowerCase();
  return lower.length === 1 ? lower : swapped;
}

/**
 * The goal in half width, lower case, simplified characters and plain spaces. Each UTF-16 unit is replaced by
 * exactly one, so an offset in the result is the same offset in the goal.
 */
export function normalise(goal: string): string {
  let plain = '';
  for (let index = 0; index < goal.length; index += 1) plain += normaliseUnit(goal.charAt(index));
  return plain;
}

/** Chinese as soon as it has at least as many Han characters as Latin words; `Node 20` does not outweigh 升级到. */
export function detectLanguage(plain: string): GoalLanguage {
  const han = plain.match(/[\u3400-\u9fff]/g)?.length ?? 0;
  if (han === 0) return 'en';
  const words = plain.match(/[a-z]+/g)?.length ?? 0;
  return han >= words ? 'zh' : 'en';
}
