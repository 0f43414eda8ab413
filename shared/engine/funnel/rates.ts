import { type Issue, type Result, success } from '#engine/issue.ts';
import { atMost } from '#engine/whole.ts';
import { checked, eachOf, notNegative } from './checks.ts';
import { funnelIssue } from './issues.ts';

/**
 * The rates between consecutive volumes (deals first, the top last): one fewer than the volumes. No deals from
 * some meetings is a rate of 0. A stage larger than the one it comes from is an error, and so is the order from
 * the top down; a rate of no volume at all has no answer. FUNNEL_RATES.
 */
export function ratesBetween(volumes: readonly number[]): Result<readonly number[]> {
  const mistakes = eachOf('volumes', volumes, notNegative);
  if (volumes.length === 1) mistakes.push(funnelIssue('funnel.volumes.tooFew', ['volumes'], { given: 1 }));
  return checked(mistakes, () =>
    checked(stepIssues(volumes), () =>
      success(volumes.slice(1).map((earlier, stage) => Math.min(1, volumes[stage]! / earlier))),
    ),
  );
}

function stepIssues(volumes: readonly number[]): Issue[] {
  return volumes.slice(1).flatMap((earlier, index) => {
    const volume = volumes[index]!;
    const stage = index + 1;
    if (!atMost(volume, earlier)) {
      const params = { stage, volume, earlier };
      return [funnelIssue('funnel.volumes.aboveEarlierStage', ['volumes', index], params)];
    }
    if (earlier > 0) return [];
    return [funnelIssue('funnel.noAnswer.noVolume', ['volumes', stage], { stage: stage + 1 })];
  });
}
