import { expect, it } from 'vitest';
import { buildPlan } from '#actions/plan/build.ts';
import { languages } from '#engine/plan/inputs.ts';
import { messagesIn } from '#language/by-language/messages.ts';
import { imagesOf, shownOn } from '../languages/images.ts';
import { TODAY } from '../today.ts';
import { scored } from './scored.ts';

/** Numbers of choices and kinds of rows are for formulas: sheets that people print show and head none. */
it.each(languages)('what only formulas read stands on workings alone: %s', async (language) => {
  const { executionTables: texts, tables } = messagesIn[language];
  const images = await imagesOf((await scored(language)).host, (host) => buildPlan(host, TODAY));
  const { workings, metrics, weekForms, asOf } = texts;
  const machinery = [
    workings.kind,
    metrics.code,
    metrics.firstPerson,
    metrics.lastPerson,
    weekForms.beyondNumber,
  ];
  const { tracking, progress, leaks, weekForms: forms, evaluation, executionWorkings } = tables.sheets;
  const shownOnSheet = (name: string): string[] => shownOn(images.find((image) => image.name === name)!);
  for (const { name } of [tracking, progress, leaks, forms, evaluation]) {
    expect([name, shownOnSheet(name).filter((text) => machinery.includes(text))]).toEqual([name, []]);
  }
  expect(shownOnSheet(executionWorkings.name)).toEqual(expect.arrayContaining([metrics.code, workings.kind]));
  expect(shownOnSheet(tracking.name)).toContain(asOf.asOf);
});
