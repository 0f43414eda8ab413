import { type Issue, type Result, success } from '#engine/issue.ts';
import { allFinite, checked, eachOf, notNegative, rates as ratesIssues } from './checks.ts';
import { funnelIssue } from './issues.ts';
import { topOf } from './volumes.ts';

/**
 * When each stage's work falls due, for deals that close in given periods. `deals` per period; `lags[i]` whole
 * periods from stage i+1 to stage i (deals are stage 0). One row per stage, deals first, the top last, each as
 * long as `deals`: the exact volume each period must see. What falls before the first period is added to the
 * first, so each row adds up to all deals ÷ the rates so far. FUNNEL_LAG.
 */
export function lagSchedule(
  deals: readonly number[],
  rates: readonly number[],
  lags: readonly number[],
): Result<readonly (readonly number[])[]> {
  const issues = [
    ...eachOf('deals', deals, notNegative),
    ...ratesIssues(rates),
    ...lagIssues(lags, rates.length),
  ];
  return checked(issues, () => {
    const schedule = [deals.slice()];
    let lead = 0;
    for (const [stage, lag] of lags.entries()) {
      lead += lag;
      schedule.push(stageRow(deals, rates.slice(0, stage + 1), lead));
    }
    const top = allFinite(schedule[schedule.length - 1]!);
    return top.ok ? success(schedule) : top;
  });
}

function stageRow(deals: readonly number[], ratesSoFar: readonly number[], lead: number): number[] {
  const volumes = deals.map(() => 0);
  for (const [period, count] of deals.entries()) {
    const due = Math.max(0, period - lead);
    volumes[due] = volumes[due]! + topOf(count, ratesSoFar);
  }
  return volumes;
}

function lagIssues(lags: readonly number[], rates: number): Issue[] {
  if (lags.length !== rates) {
    return [funnelIssue('funnel.lags.count', ['lags'], { given: lags.length, rates })];
  }
  return lags.flatMap((value, index) =>
    Number.isSafeInteger(value) && value >= 0
      ? []
      : [funnelIssue('funnel.lags.notWhole', ['lags', index], { value })],
  );
}
