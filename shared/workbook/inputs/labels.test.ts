import { describe, expect, it } from 'vitest';
import { nameKey } from '#engine/typed/fold.ts';
import { messagesIn } from '#language/by-language/messages.ts';
import type { ChoiceKey } from '#language/plan/inputs.ts';
import { choiceOf } from './labels.ts';

const choices = Object.keys(messagesIn.en.inputs.choices) as ChoiceKey[];

describe('a choice', () => {
  it.each([
    ['goalKind', '存量', 'level'],
    ['goalKind', ' 存量 （期末数）', 'level'],
    ['goalKind', 'Stock', 'level'],
    ['goalKind', 'balance ', 'level'],
    ['goalKind', 'ＬＥＶＥＬ', 'level'],
    ['goalKind', '累计', 'sum'],
    ['goalKind', 'avg', 'average'],
    ['goalKind', '％', 'rate'],
    ['monthMethod', '平均', 'equal'],
    ['monthMethod', 'Even', 'equal'],
    ['monthMethod', '工作日', 'workdays'],
    ['monthMethod', 'last year', 'lastPeriod'],
    ['splitMethod', '均分', 'equal'],
    ['splitMethod', 'headcount x rank', 'headcountRank'],
    ['weekStart', '周日', 'sunday'],
    ['language', '中文', 'zh-CN'],
    ['logKind', '退保', 'return'],
    ['goalKind', '库存周转', null],
  ] as const)('of %s is known by %s', (choice, typed, code) => {
    expect(choiceOf(typed, choice)).toBe(code);
  });

  it.each(choices)('of %s is known by each label and code, and no word stands for two', (choice) => {
    const told = new Map<string, Set<string>>();
    const tell = (word: string, code: string): void => {
      told.set(nameKey(word), (told.get(nameKey(word)) ?? new Set()).add(code));
    };
    for (const { inputs } of Object.values(messagesIn)) {
      for (const [code, label] of Object.entries<string>(inputs.choices[choice])) {
        expect(choiceOf(label, choice)).toBe(code);
        for (const word of [label, code, label.replace(/[(（].*$/, '')]) tell(word, code);
      }
      for (const [code, words] of Object.entries<readonly string[]>(inputs.choiceWords[choice] ?? {})) {
        for (const word of words) tell(word, code);
      }
    }
    expect([...told].filter(([, codes]) => codes.size > 1).map(([word]) => word)).toEqual([]);
  });
});
