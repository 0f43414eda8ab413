import { describe, expect, it } from 'vitest';
import { newPlan } from '#actions/plan/new-plan.ts';
import { sidebarActions } from '#actions/sidebar.ts';
import type { SidebarActions } from '#actions/sidebar-actions.ts';
import { type LocalWorkbook, openLocalWorkbook } from '#file-host/local-workbook.ts';
import { parseArea } from '#formula/reference.ts';
import type { CellContent } from '#host/sheet.ts';
import { exampleInputs } from '#workbook/examples/index.ts';
import { plainSheet } from '../contract/sheet-image.ts';
import { clock, take } from './replies.ts';

type Lettered = { readonly letters: readonly { readonly letter: string; readonly verdict: string }[] };
const verdicts = ({ letters }: Lettered): string =>
  letters.map(({ letter, verdict }) => `${letter} ${verdict}`).join(', ');
const verdictOf = ({ letters }: Lettered, wanted: string): string =>
  letters.find(({ letter }) => letter === wanted)?.verdict ?? '';

const nothing = { pastAverage: null, potential: null, plans: [] };
const any = (statement: string) => ({ key: null, statement, answers: {}, plan: '', known: nothing });

interface Opened {
  readonly book: LocalWorkbook;
  readonly actions: SidebarActions;
  readonly select: (cells: string) => Promise<void>;
  readonly at: (cells: string) => Promise<CellContent>;
}

/** A workbook of the person's own, without a plan. */
async function ownWorkbook(cells: readonly (readonly CellContent[])[]): Promise<Opened> {
  const book = await openLocalWorkbook(null);
  await book.host.write({
    steps: [{ step: 'sheet', image: plainSheet('Mine', cells), previous: null, position: 0 }],
  });
  const select = async (text: string): Promise<void> => {
    await book.host.write({ steps: [{ step: 'activate', sheet: 'Mine', area: parseArea(text)! }] });
  };
  const at = async (text: string): Promise<CellContent> => {
    const area = parseArea(text)!;
    const { areas } = await book.host.read({ sheets: [{ by: 'area', sheet: 'Mine', area }] });
    return areas[0]?.cells[0]?.[0] ?? null;
  };
  return { book, select, at, actions: sidebarActions(book.host, 'en', clock) };
}

describe('any goal, in a workbook without a plan', () => {
  it('is checked as typed', async () => {
    const { actions } = await ownWorkbook([[1]]);
    const { check, sentence } = take(
      await actions.completeGoal(any('Sign 20 new customers in the east region by 30 June')),
    );
    expect(sentence).toBe('Sign 20 new customers in the east region by 30 June');
    expect(verdicts(check)).toBe('S pass, M pass, A unknown, R unknown, T pass');
    expect(take(await actions.goals()).goals).toEqual([]);
  });

  it('has A and R by what the person says about it', async () => {
    const { actions } = await ownWorkbook([[1]]);
    const goal = any('Sign 20 new customers in the east region by 30 June for the Alpha rollout');
    const verdictsWith = async (known: typeof nothing | Record<string, unknown>): Promise<string> => {
      const asked = { ...goal, known: { ...nothing, ...known } };
      const { check } = take(await actions.completeGoal(asked));
      return `${verdictOf(check, 'A')} ${verdictOf(check, 'R')}`;
    };
    expect(await verdictsWith({ pastAverage: 17, potential: 3, plans: ['Alpha rollout'] })).toBe('pass pass');
    expect((await verdictsWith({ pastAverage: 10, potential: 3 })).split(' ')[0]).toBe('missing');
  });

  it('is found in the selected cells and written back there, never over something else', async () => {
    const { actions, select, at } = await ownWorkbook([
      ['Raise sales', 12, null],
      ['一定要提高拜访量', '', 'kept'],
    ]);
    await select('A1:B2');
    const found = take(await actions.checkSelection());
    expect(found.map(({ statement, place }) => [statement, place?.cell])).toEqual([
      ['Raise sales', 'A1'],
      ['一定要提高拜访量', 'A2'],
    ]);
    const accepted = { key: null, place: found[0]!.place, before: 'Raise sales', after: 'Raise sales by 5%' };
    take(await actions.writeGoal(accepted));
    expect(await at('A1')).toBe('Raise sales by 5%');
    expect((await actions.writeGoal(accepted)).kind).toBe('refused');

    const typed = { ...accepted, place: null };
    await select('C2');
    expect((await actions.writeGoal(typed)).kind).toBe('refused');
    expect(await at('C2')).toBe('kept');
    await select('C1');
    take(await actions.writeGoal(typed));
    expect(await at('C1')).toBe('Raise sales by 5%');
    await select('B1');
    expect((await actions.checkSelection()).kind).toBe('refused');
  });
});

describe('completing a goal', () => {
  const whole = 'Sell whole-life policies worth 1,000,000 as shown in the CRM report';

  it.each([
    ['keeps every word and is worth writing with a date', { by: '31 December 2026' }, true],
    ['is not worth writing where nothing changes', {}, false],
    ['is not worth writing where nothing is better', { from: '' }, false],
  ] as const)('%s', async (_, answers, isWorthWriting) => {
    const { actions } = await ownWorkbook([[1]]);
    const completed = take(await actions.completeGoal({ ...any(whole), answers }));
    expect(completed.isWorthWriting).toBe(isWorthWriting);
    for (const word of whole.split(' ')) expect(completed.sentence).toContain(word);
  });

  it.each([
    ['Sign 20 new customers by 30 June.', 'Alpha', 'Sign 20 new customers by 30 June, in support of Alpha.'],
    ['6月30日前新签客户20家。', '渠道扩张', '6月30日前新签客户20家，支撑渠道扩张。'],
  ])('names the plan that %j serves', async (statement, plan, sentence) => {
    const { actions } = await ownWorkbook([[1]]);
    const completed = take(await actions.completeGoal({ ...any(statement), plan }));
    expect(completed).toMatchObject({ sentence, isWorthWriting: true });
    expect(verdictOf(completed.check, 'R')).toBe('pass');
    const again = { ...any(sentence), plan, known: { ...nothing, plans: [plan] } };
    expect(take(await actions.completeGoal(again)).isWorthWriting).toBe(false);
  });

  it('does not propose a rhythm twice', async () => {
    const { actions } = await ownWorkbook([[1]]);
    const answers = { by: '2026年12月31日前' };
    const { sentence, check } = take(await actions.completeGoal({ ...any('每周100次拜访'), answers }));
    const again = take(await actions.completeGoal({ ...any(sentence), answers: check.answers }));
    expect(again).toMatchObject({ sentence, isWorthWriting: false });
  });
});

describe('goals of the plan', () => {
  it('have the same letters in both languages', async () => {
    const lettersIn = async (language: 'en' | 'zh-CN'): Promise<readonly string[]> => {
      const book = await openLocalWorkbook(null);
      await newPlan(book.host, exampleInputs('branch', language));
      const { goals } = take(await sidebarActions(book.host, language, clock).goals());
      return goals.map(({ check }) => verdicts(check));
    };
    expect(await lettersIn('zh-CN')).toEqual(await lettersIn('en'));
  });

  it('have R by the company plans on their sheet, and A by the history there', async () => {
    const book = await openLocalWorkbook(null);
    const inputs = exampleInputs('branch', 'en');
    const [goal] = inputs.goals;
    const statement = 'Reach a new premium of 27,000,000 by 31 December 2026, in support of Voyage 2026.';
    const planned = {
      ...inputs,
      companyPlans: ['Voyage 2026'],
      bases: inputs.bases.map((basis) =>
        basis.goal === goal?.key
          ? { ...basis, growth: null, potential: basis.member === 'B' ? 2_000_000 : null }
          : basis,
      ),
      goals: inputs.goals.map((each) => (each === goal ? { ...each, statement } : each)),
    };
    await newPlan(book.host, planned);
    const { goals, places } = take(await sidebarActions(book.host, 'en', clock).goals());
    const [first, second] = goals;
    expect(first?.known).toMatchObject({ plans: ['Voyage 2026'] });
    expect(verdictOf(first!.check, 'R')).toBe('pass');
    expect(verdictOf(second!.check, 'R')).toBe('missing');
    // 10,484,500 and 2,000,000 hold 11,945,000; 2,098 and 212.84 do not hold 2,600.
    expect(first?.known).toMatchObject({ pastAverage: 10_484_500, potential: 2_000_000 });
    expect(verdictOf(first!.check, 'A')).toBe('pass');
    expect(verdictOf(second!.check, 'A')).toBe('missing');
    expect(places.plans?.sheet).toBe('Products & channels');
  });
});
