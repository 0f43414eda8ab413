import type { FunnelRead } from '#actions/funnel/funnel.ts';
import type { FunnelQuestion, Lever, LeverMove } from '#actions/funnel/funnel-answers.ts';
import type { Scenario } from '#actions/sidebar-actions.ts';

/** The sliders as they stand. */
export interface FunnelDraft {
  readonly averageDeal: number;
  readonly rates: readonly number[];
}

export const draftOf = ({ averageDeal, rates }: Scenario): FunnelDraft => ({ averageDeal, rates });

export const questionOf = ({ frame }: FunnelRead, { averageDeal, rates }: FunnelDraft): FunnelQuestion => ({
  ...frame,
  averageDeal,
  rates,
});

/** A slider for the average deal: from a quarter to four times of what the scenarios have, in round steps. */
export function dealRange(scenarios: readonly Scenario[]): {
  readonly min: number;
  readonly max: number;
  readonly step: number;
} {
  const deals = scenarios.map(({ averageDeal }) => averageDeal);
  const [least, most] = [Math.min(...deals), Math.max(...deals)];
  const step = 10 ** Math.max(-2, Math.floor(Math.log10(Math.max(least, 0.01))) - 1);
  const round = (value: number): number => Math.max(step, Math.round(value / step) * step);
  return { min: round(least / 4), max: round(most * 4), step };
}

/** The draft with the lever moved as far as it must, a little beyond so that rounding cannot undo it. */
export function withLever(draft: FunnelDraft, { input, index, needed }: Lever): FunnelDraft {
  if (needed === null || input === 'target') return draft;
  if (input === 'averageDeal') return { ...draft, averageDeal: Math.ceil(needed) };
  const rate = Math.min(1, Math.ceil(needed * 1000 - 1e-6) / 1000);
  return { ...draft, rates: draft.rates.map((old, at) => (at === index ? rate : old)) };
}

/** The draft with levers moved together. */
export function withMoves({ averageDeal, rates }: FunnelDraft, moves: readonly LeverMove[]): FunnelDraft {
  const deal = moves.find(({ input }) => input === 'averageDeal');
  const rateAt = (index: number): LeverMove | undefined =>
    moves.find((move) => move.input === 'rate' && move.index === index);
  return {
    averageDeal: deal?.to ?? averageDeal,
    rates: rates.map((rate, index) => rateAt(index)?.to ?? rate),
  };
}

/** A lever that would have to be more than doubled is nothing to plan with. */
export const isRealisticAlone = ({ input, from, needed }: Lever): boolean =>
  needed !== null && (input === 'target' || needed <= 2 * from);
