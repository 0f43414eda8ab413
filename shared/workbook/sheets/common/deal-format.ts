import type { PlanInputs } from '#engine/plan/inputs.ts';

/** Average deals show decimals where one of those typed has some. */
export const dealFormat = ({ funnel }: Pick<PlanInputs, 'funnel'>): string =>
  [...funnel.scenarios.map(({ averageDeal }) => averageDeal), ...funnel.sensitivityDeals].every(
    Number.isInteger,
  )
    ? '#,##0'
    : '#,##0.00';
