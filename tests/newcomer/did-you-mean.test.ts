import { describe, expect, it } from 'vitest';
import { buildPlan } from '#actions/plan/build.ts';
import { sidebarActions } from '#actions/sidebar.ts';
import { day } from '#engine/days/day.ts';
import { languages } from '#engine/plan/inputs.ts';
import { plainBasis } from '#engine/plan/plain-inputs.ts';
import { readInputs } from '#workbook/inputs/read.ts';
import { executed } from '../execution/executed.ts';
import { smallCompany } from '../execution/small.ts';
import { readAll } from '../parity/built.ts';
import { clock, take } from '../sidebar/replies.ts';
import { placesIn, typeAt } from '../typing.ts';

describe.each(languages)('Names: %s', (language) => {
  const company = smallCompany(language);
  const basis = plainBasis('P1', company.goals[0]!.key, { average: 1, lastPeriod: [] });
  const inputs = { ...company, bases: [basis] };
  const nameOf = (key: string): string => inputs.members.find((member) => member.key === key)!.name;
  const work = (person: string) => ({ date: '2026-03-10', person, 'counts.0': 1, amount: 100 });
  const opened = async (log: Parameters<typeof executed>[1]['log'] = [work('P1')]) => {
    const book = await executed(inputs, { log });
    return { book, actions: sidebarActions(book.host, language, clock) };
  };

  it.each([
    [['members', 2, 'parent'], 'T1'],
    [['bases', 0, 'member'], 'P1'],
  ] as const)('stand for keys where only one has them, and a build writes the key: %j', async (path, key) => {
    const { book } = await opened();
    await typeAt(book, ['bases', 0, 'goal'], inputs.goals[0]!.name);
    await typeAt(book, path, `${nameOf(key).toUpperCase()} `);
    const reply = await readAll(book);
    const read = readInputs(reply);
    expect(read.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(read.inputs?.bases[0]).toMatchObject({ member: 'P1', goal: inputs.goals[0]!.key });
    expect(read.inputs?.members[2]).toMatchObject({ parent: 'T1' });
    expect((await buildPlan(book.host, day(clock.today()))).kind).toBe('done');
    const { sheet, row, column } = (await placesIn(book)).cell(path)!;
    const content = (await readAll(book)).contents.find(({ name }) => name === sheet)!;
    expect(content.cells[row]?.[column]).toBe(key);
  });

  it('that nobody above has are asked about, and one press takes the one that was meant', async () => {
    const { book, actions } = await opened();
    await typeAt(book, ['members', 2, 'parent'], `${nameOf('T1')}x`);
    const refused = await actions.overview();
    const found = refused.issues.find(({ repair }) => repair?.kind === 'useName')!;
    expect(found.text).toContain(`“${nameOf('T1')}”`);
    expect(found.repair).toMatchObject({ name: nameOf('T1'), written: 'T1' });
    expect((await actions.repair(found.repair!)).kind).toBe('done');
    expect(readInputs(await readAll(book)).inputs?.members[2]).toMatchObject({ parent: 'T1' });
    // It is written once: the cell has gone on since.
    expect((await actions.repair(found.repair!)).kind).toBe('refused');
  });

  it('that nobody in the log has are asked about where the row is told', async () => {
    const { actions } = await opened([work('P1'), work(`${nameOf('P3')}y`)]);
    const tracking = take(await actions.tracking({ goal: null, period: null }));
    if (tracking.kind !== 'tracking') throw new Error('it has begun');
    expect(tracking.log).toMatchObject({ counted: 1, leftOut: 1 });
    const { repair } = tracking.log.reasons[0]!;
    expect(repair).toMatchObject({ kind: 'useName', name: nameOf('P3') });
    expect((await actions.repair(repair!)).kind).toBe('done');
    const after = take(await actions.tracking({ goal: null, period: null }));
    expect(after).toMatchObject({ log: { counted: 2, leftOut: 0 } });
  });

  it('that several have, or are as near to, are offered each, and the one that is taken is written', async () => {
    const called: Readonly<Record<string, string>> = { P1: '张伟', P2: '张薇', P3: '张伟' };
    const members = inputs.members.map((member) => ({ ...member, name: called[member.key] ?? member.name }));
    const book = await executed({ ...inputs, members }, { log: [work('张未'), work('张伟')] });
    const actions = sidebarActions(book.host, language, clock);
    const told = async () => {
      const tracking = take(await actions.tracking({ goal: null, period: null }));
      if (tracking.kind !== 'tracking') throw new Error('it has begun');
      return tracking.log;
    };
    const { reasons } = await told();
    const [unknown, several] = reasons.map(({ repair }) => repair);
    expect(unknown).toMatchObject({
      name: '张伟 · P1',
      others: [{ name: '张薇' }, { name: '张伟 · P3', written: 'P3' }],
    });
    expect(reasons[0]!.text).toMatch(
      language === 'en' ? /“张薇” or “张伟 · P3”\?/ : /、“张薇”还是“张伟 · P3”？/,
    );
    expect(several).toMatchObject({ name: '张伟 · P1', others: [{ name: '张伟 · P3' }] });
    if (several?.kind !== 'useName') throw new Error('a name is to be chosen');
    expect((await actions.repair({ ...several, ...several.others[0]! })).kind).toBe('done');
    expect(await told()).toMatchObject({ counted: 1, leftOut: 1 });
  });
});
