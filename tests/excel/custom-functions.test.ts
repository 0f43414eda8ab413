import { beforeAll, describe, expect, it } from 'vitest';
import { catalogue, FUNCTION_IDS } from '#functions/catalogue/index.ts';
import { messagesIn } from '#language/by-language/messages.ts';
import { languageFor } from '#language/locale.ts';
import type { CallResult } from '#simulators/excel/custom-functions.ts';
import type { Plain } from '#simulators/excel/protocol.ts';
import { registerFunctions } from '../../addin-excel/functions/register.ts';
import english from '../../addin-excel/generated/functions.json' with { type: 'json' };
import chinese from '../../addin-excel/generated/functions-zh-CN.json' with { type: 'json' };
import { call, expected, toDigits } from '../functions/calling.ts';
import { parseCall } from '../functions/formula-text.ts';
import { type OpenExcel, openExcel } from './open-excel.ts';

// Excel calls, the real library answers: the way of a cell, in both languages of the metadata.

const CALLED = FUNCTION_IDS.flatMap((id) =>
  catalogue[id].examples.map(({ formula, result }) => ({ id, formula, result })),
);

describe.each([
  ['en-US', english],
  ['zh-CN', chinese],
] as const)('custom functions in an Excel in %s', (language, metadata) => {
  let opened: OpenExcel;
  beforeAll(async () => {
    opened = await openExcel(null, { calculate: null });
    registerFunctions(opened.office.CustomFunctions, () => language);
  });
  const nameOf = (id: string): string => metadata.functions.find((each) => each.id === id)!.name;
  const callNamed = (id: string, args: readonly unknown[]): Promise<CallResult> =>
    opened.excel.callFunction(nameOf(id), args as readonly Plain[]);

  it('are all registered under the names of the metadata and give what the documentation says', async () => {
    expect(metadata.functions.map(({ id }) => id)).toEqual(FUNCTION_IDS);
    const answers = await Promise.all(
      CALLED.map(({ formula }) => {
        const { id, args } = parseCall(formula);
        return callNamed(id, args);
      }),
    );
    answers.forEach((answer, index) => {
      const { formula, result } = CALLED[index]!;
      const given = answer.ok ? toDigits(answer.value, 9) : answer.error;
      expect([formula, given]).toEqual([formula, toDigits(expected(result), 9)]);
    });
  });

  it('say what is wrong in the language of Office, as #VALUE! or #N/A', async () => {
    const sound = FUNCTION_IDS.map((id) => {
      const { args } = parseCall(catalogue[id].examples[0]!.formula);
      return { id, args: args.map((arg, index) => (index === 0 ? null : arg)) };
    });
    const answers = await Promise.all(sound.map(({ id, args }) => callNamed(id, args)));
    const messages = messagesIn[languageFor(language)];
    answers.forEach((answer, index) => {
      const { id, args } = sound[index]!;
      const outcome = call(id, args, messages);
      const said = outcome.ok ? outcome : { ok: false, error: outcome.error, message: outcome.message };
      if (!outcome.ok) expect([id, answer]).toEqual([id, said]);
      if (!answer.ok) expect(answer.message).not.toBe('');
    });
    expect(answers.filter(({ ok }) => !ok).length).toBeGreaterThan(FUNCTION_IDS.length / 2);
  });

  it('take null for what is left out and ranges of one cell', async () => {
    expect(await callNamed('FUNNEL_DEALS', [[[1000]], [[300]]])).toEqual({ ok: true, value: 4 });
    expect(await callNamed('FUNNEL_CALLS', [1000, 300, [[0.5, 0.5]], null])).toMatchObject({ ok: true });
  });

  it('answer an unknown function with an error instead of silence', async () => {
    expect(await opened.excel.callFunction('NOT_OURS', [])).toMatchObject({ ok: false });
  });
});
