import type { Outcome } from '#actions/protocol/outcome.ts';
import { revise } from '#actions/revision/revise.ts';
import { readRevision } from '#actions/revision/revision-reading.ts';
import type { Revised, RevisionChange, RevisionOfGoal } from '#actions/revision/revision-types.ts';
import type { Day } from '#engine/days/day.ts';
import { type RevisionStep, revisionSteps } from '#engine/revision/record.ts';
import { USUAL_CONVENTIONS } from '#engine/typed/conventions.ts';
import { readNumber } from '#engine/typed/number.ts';
import { understoodValue } from '#engine/typed/reading.ts';
import type { Host } from '#host/host.ts';
import type { Messages } from '#language/messages.ts';
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
  'out',
];

/** What is asked for, as far as it was said: what is not of the plan stays as it is. */
export interface Revising {
  readonly goal: string;
  readonly reason: string;
  readonly author: string;
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
  return { goal, change, reason: options.get('reason') ?? '', author: options.get('author') ?? '' };
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
  messages: Messages,
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
