import type { SpreadRequest } from '#actions/sidebar-actions.ts';
import { typedNumber, typedPercent } from '#sidebar/typed-number.ts';

export const spreadWays = [
  'proportional',
  'equal',
  'increment',
  'growth',
  'straightLine',
  'pattern',
] as const;
type SpreadWay = (typeof spreadWays)[number];

/** The form as typed. */
export interface SpreadDraft {
  readonly change: string;
  readonly way: SpreadWay;
  readonly rate: string;
  readonly first: string;
  readonly last: string;
  readonly pattern: string;
  readonly unit: string;
  readonly minimum: string;
  readonly maximum: string;
  readonly changesHidden: boolean;
}

export const emptySpread: SpreadDraft = {
  change: '',
  way: 'proportional',
  rate: '5',
  first: '1',
  last: '2',
  pattern: '1 2 3',
  unit: '',
  minimum: '',
  maximum: '',
  changesHidden: false,
};

/** A change that leaves the total as it is: what is selected can be looked at with it. */
const NO_CHANGE = '+0';

/**
 * The request that the form stands for. Blank bounds mean none, a blank unit the automatic one; so do texts that are no
 * numbers.
 */
export function requestOf(draft: SpreadDraft, automatic: number): SpreadRequest {
  const { change, unit, minimum, maximum } = draft;
  const isBlank = change.trim() === '';
  return {
    change: isBlank ? NO_CHANGE : change,
    shape: isBlank ? { by: 'increment' } : shapeOf(draft),
    unit: isBlank ? null : (typedNumber(unit) ?? automatic),
    minimum: isBlank ? null : typedNumber(minimum),
    maximum: isBlank ? null : typedNumber(maximum),
    ...(draft.changesHidden ? { changesHidden: true } : {}),
  };
}

function shapeOf({ way, rate, first, last, pattern }: SpreadDraft): SpreadRequest['shape'] {
  switch (way) {
    case 'growth':
      return { by: 'growth', rate: typedPercent(rate) ?? 0 };
    case 'straightLine':
      return { by: 'straightLine', first: typedNumber(first) ?? 1, last: typedNumber(last) ?? 1 };
    case 'pattern': {
      const numbers = pattern.split(/[\s,，、;；]+/).flatMap((part) => typedNumber(part) ?? []);
      return { by: 'pattern', pattern: numbers };
    }
    default:
      return { by: way };
  }
}

/** Hundreds where all of them are, else tens, ones, tenths; hundredths at the finest: what the numbers are counted in. */
export function unitOf(values: readonly number[]): number {
  const isCountedIn = (unit: number): boolean =>
    values.every((value) => {
      const count = unit < 1 ? value * Math.round(1 / unit) : value / unit;
      return Math.abs(count - Math.round(count)) <= 1e-9 * Math.max(1, Math.abs(count));
    });
  if (values.every((value) => value === 0)) return 1;
  return [100, 10, 1, 0.1].find(isCountedIn) ?? 0.01;
}
