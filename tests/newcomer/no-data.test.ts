import { describe, expect, it } from 'vitest';
import { buildPlan } from '#actions/plan/build.ts';
import { newPlan } from '#actions/plan/new-plan.ts';
import { sidebarActions } from '#actions/sidebar.ts';
import { day } from '#engine/days/day.ts';
import { type Language, languages, type Member } from '#engine/plan/inputs.ts';
import { openLocalWorkbook } from '#file-host/local-workbook.ts';
import { cellName } from '#formula/address.ts';
import { messagesIn } from '#language/by-language/messages.ts';
import { blank } from '#workbook/examples/blank.ts';
import { ironCalcVerdict, readAll } from '../parity/built.ts';
import { clock, take } from '../sidebar/replies.ts';
import { placesIn, typeAt } from '../typing.ts';

const TODAY = day(clock.today());

/** A team of three people, who have neither ranks nor history, and somebody alone under another. */
async function opened(language: Language) {
  const inputs = blank(language);
  const top = inputs.members[0]!;
  const below = (key: string, parent: string): Member => ({ ...top, key, name: key, parent });
  const members = [top, below('P1', 'M1'), below('P2', 'M1'), below('P3', 'M1'), below('P4', 'P3')];
  const book = await openLocalWorkbook(null);
  take({ ...(await newPlan(book.host, { ...inputs, members })), issues: [] });
  return { book, actions: sidebarActions(book.host, language, clock) };
}
type Opened = Awaited<ReturnType<typeof opened>>;

/** Builds, and says what the whole workbook is judged to be, with the cells of what one press mends. */
async function judged({ book, actions }: Opened) {
  await buildPlan(book.host, TODAY);
  const checked = await actions.check();
  return {
    verdict: take(checked),
    repairs: checked.issues.filter(({ repair }) => repair?.kind === 'splitEqually'),
    issues: checked.issues,
  };
}

describe.each(languages)('A way to split that has nothing to go by (fault 9): %s', (language) => {
  const { splitMethod, monthMethod } = messagesIn[language].inputs.choices;

  it.each(['lastPeriod', 'growth', 'averagePotential', 'rank'] as const)(
    'is said at its cell, and mended by one press: %s',
    async (method) => {
      const plan = await opened(language);
      expect((await judged(plan)).issues).toEqual([]);
      await typeAt(plan.book, ['members', 0, 'method'], splitMethod[method]);
      // Whoever stands alone gets all of it, whatever the method.
      await typeAt(plan.book, ['members', 3, 'method'], splitMethod[method]);
      const { sheet, row, column } = (await placesIn(plan.book)).cell(['members', 0, 'method'])!;
      const { issues, repairs } = await judged(plan);
      expect(issues).toMatchObject([{ severity: 'warning', place: { sheet, cell: cellName(row, column) } }]);
      expect(repairs).toEqual(issues);
      expect((await plan.actions.repair(repairs[0]!.repair!)).kind).toBe('done');
      expect(await judged(plan)).toMatchObject({ issues: [], verdict: { verdict: 'fine' } });
    },
  );

  it('is no reconciled plan: Checks says so, in formulas too', async () => {
    const plan = await opened(language);
    await typeAt(plan.book, ['members', 0, 'method'], splitMethod.lastPeriod);
    await typeAt(plan.book, ['goals', 0, 'monthMethod'], monthMethod.lastPeriod);
    const { verdict, repairs } = await judged(plan);
    expect(repairs).toHaveLength(2);
    expect(verdict).toMatchObject({ verdict: 'look', checks: { look: 1 } });
    expect(ironCalcVerdict(await readAll(plan.book)).differences).toEqual([]);
  });

  it('is nothing to say where there are figures', async () => {
    const plan = await opened(language);
    await typeAt(plan.book, ['members', 0, 'method'], splitMethod.headcountRank);
    expect((await judged(plan)).issues).toEqual([]);
  });
});
