import type { Outcome } from '#actions/protocol/outcome.ts';
import { revise } from '#actions/revision/revise.ts';
import { readRevision } from '#actions/revision/revision-reading.ts';
import type { Follow, Revised, RevisionChange, RevisionOfGoal } from '#actions/revision/revision-types.ts';
import type { Day } from '#engine/days/day.ts';
import { type RevisionStep, revisionSteps } from '#engine/revision/record.ts';
import { USUAL_CONVENTIONS } from '#engine/typed/conventions.ts';
import { readNumber } from '#engine/typed/number.ts';
import { understoodValue } from '#engine/typed/reading.ts';
import type { Host } from '#host/host.ts';
import type { CommandMessages } from '#language/by-language/command-messages.ts';
import { ratesOf } from '#workbook/records/rates-text.ts';

/** Options of the command `revise`. */
export const reviseOptions = [
  'goal',
  'step',
  'reason',
  'author',
  'average-deal',
  'rates',
  'actions',
  'end',
  'total',
  'from',
  'follow',
  'years',
  'out',
];

/** What is asked for, as far as it was said: what is not of the plan stays as it is. */
export interface Revising {
  readonly goal: string;
  readonly reason: string;
  readonly author: string;
  /** `2026-03`: the first month that is planned anew; null: that of today. */
  readonly from: string | null;
  readonly follow: Follow;
  readonly change:
    | {
        readonly step: 'plan';
        readonly averageDeal: number | null;
        readonly rates: readonly number[] | null;
        readonly actions: string | null;
      }
    | Exclude<RevisionChange, { step: 'plan' }>;
}

/** The options of `revise` as what they ask for, or what is wrong with them. Who and why are asked for later. */
export function parseRevising(options: ReadonlyMap<string, string>): Revising | string {
  const goal = options.get('goal');
  const step = options.get('step') ?? '';
  if (goal === undefined) return '--goal: say which goal is revised.';
  if (!isStep(step)) return `--step ${step}: choose one of ${revisionSteps.join(', ')}.`;
  const change = changeOf(step, options);
  if (typeof change === 'string') return change;
  const follow = followOf(options);
  if (typeof follow === 'string') return follow;
  return {
    goal,
    change,
    reason: options.get('reason') ?? '',
    author: options.get('author') ?? '',
    from: options.get('from') ?? null,
    follow,
  };
}

/** `--follow equal`, or `--years "P1=330000, P2=170000"`; else in proportion. */
function followOf(options: ReadonlyMap<string, string>): Follow | string {
  const text = options.get('years');
  const way = options.get('follow') ?? (text === undefined ? 'proportion' : 'hand');
  if (way === 'proportion' || way === 'equal') return { by: way };
  if (way !== 'hand' || text === undefined)
    return `--follow ${way}: choose proportion, equal or --years "KEY=N, …".`;
  const years = text.split(/[,，;；]/).map((part) => part.split('='));
  const read = years.map(([key = '', amount = '']) => [
    key.trim(),
    understoodValue(readNumber(amount, USUAL_CONVENTIONS)),
  ]);
  const wrong = read.findIndex(([key, amount]) => key === '' || amount === null);
  if (wrong >= 0) return `--years ${years[wrong]?.join('=')}: write KEY=N, such as P1=330000.`;
  return { by: 'hand', years: Object.fromEntries(read) };
}

const isStep = (text: string): text is RevisionStep => (revisionSteps as readonly string[]).includes(text);

function changeOf(step: RevisionStep, options: ReadonlyMap<string, string>): Revising['change'] | string {
  const number = (name: string): number | null => {
    const text = options.get(name);
    if (text === undefined || text.trim() === '') return null;
    return understoodValue(readNumber(text, USUAL_CONVENTIONS)) ?? Number.NaN;
  };
  if (step === 'time') {
    const end = options.get('end');
    return end === undefined ? '--end: say the new last day, such as 2026-12-31.' : { step, end };
  }
  if (step === 'amount') {
    const total = number('total');
    return total === null || Number.isNaN(total)
      ? '--total: say the new amount as a number.'
      : { step, total };
  }
  const averageDeal = number('average-deal');
  if (Number.isNaN(averageDeal)) return '--average-deal: say it as a number.';
  const text = options.get('rates');
  const rates = text === undefined ? null : ratesOf(text);
  if (text !== undefined && rates === null) return '--rates: write them like "15% 60% 15%".';
  return { step, averageDeal, rates, actions: options.get('actions') ?? null };
}

/** Revises; of a plan what was not said stays as it is. */
export async function runRevising(
  host: Host,
  { change, ...asked }: Revising,
  today: Day,
  messages: CommandMessages,
): Promise<Outcome<Revised>> {
  if (change.step !== 'plan') return revise(host, { ...asked, change }, today);
  const read = await readRevision(host, asked.goal, today, messages);
  if (read.kind === 'refused') return read;
  const current = read.value.kind === 'goal' ? read.value.current : noPlan;
  const whole: RevisionChange = {
    step: 'plan',
    averageDeal: change.averageDeal ?? current.averageDeal,
    rates: change.rates ?? current.rates,
    actions: change.actions ?? current.actions,
  };
  return revise(host, { ...asked, change: whole }, today);
}

/** Where nothing is on record the action itself says why it refuses. */
const noPlan: Pick<RevisionOfGoal['current'], 'averageDeal' | 'rates' | 'actions'> = {
  averageDeal: null,
  rates: [],
  actions: '',
};
