import type {
  Follow,
  RevisionChange,
  RevisionOfGoal,
  RevisionStep,
} from '#actions/revision/revision-types.ts';
import { typedNumber, typedPercent } from '#sidebar/typed-number.ts';

/** What somebody has filled in of a revision; numbers as typed, rates in per cent. */
export interface ReviseDraft {
  readonly step: RevisionStep | '';
  readonly averageDeal: string;
  readonly rates: readonly string[];
  readonly actions: string;
  readonly end: string;
  readonly total: string;
  /** The first month that is planned anew. */
  readonly from: string;
  /** How fixed years follow a new amount; by hand: by member, as typed. */
  readonly follow: Follow['by'];
  readonly years: Readonly<Record<string, string>>;
  readonly reason: string;
}

/** A number without rounding noise: 15 for 0.15 × 100. */
const plain = (value: number): string => String(Number(value.toPrecision(12)));

export const percent = (rate: number): string => plain(rate * 100);

/** The goal as it stands, nothing chosen. */
export const draftOf = ({ current, from }: RevisionOfGoal): ReviseDraft => ({
  step: '',
  averageDeal: current.averageDeal === null ? '' : plain(current.averageDeal),
  rates: current.rates.map(percent),
  actions: current.actions,
  end: current.end,
  total: plain(current.total),
  from: from ?? '',
  follow: 'proportion',
  years: {},
  reason: '',
});

/** The change that the draft asks for; null: something is missing or no number. */
export function changeIn(draft: ReviseDraft, { current }: RevisionOfGoal): RevisionChange | null {
  switch (draft.step) {
    case 'plan': {
      const { actions } = draft;
      if (current.averageDeal === null) return { step: 'plan', averageDeal: null, rates: [], actions };
      const averageDeal = typedNumber(draft.averageDeal);
      const rates = current.rates.map((_, index) => rateIn(draft.rates[index] ?? ''));
      if (averageDeal === null || averageDeal <= 0 || rates.includes(null)) return null;
      return { step: 'plan', averageDeal, rates: rates.map((rate) => rate ?? 0), actions };
    }
    case 'time':
      return draft.end === '' ? null : { step: 'time', end: draft.end };
    case 'amount': {
      const total = typedNumber(draft.total);
      return total === null || total <= 0 ? null : { step: 'amount', total };
    }
    case '':
      return null;
  }
}

/** How the draft lets fixed years follow; null: one that was typed is no number. */
export function followIn({ follow, years }: ReviseDraft): Follow | null {
  if (follow !== 'hand') return { by: follow };
  const read = Object.entries(years).map(([member, text]) => [member, typedNumber(text)] as const);
  return read.some(([, amount]) => amount === null)
    ? null
    : { by: 'hand', years: Object.fromEntries(read.map(([member, amount]) => [member, amount ?? 0])) };
}

/** A share of 1 from per cent as typed, `15` or `15%`; null: none between 0 and 100. */
export function rateIn(text: string): number | null {
  const share = typedPercent(text);
  return share === null || share <= 0 || share > 1 ? null : share;
}

/** The plan ends as late as a plan can. */
export const isTimeFixed = ({ current, latestEnd }: RevisionOfGoal): boolean => latestEnd <= current.end;
