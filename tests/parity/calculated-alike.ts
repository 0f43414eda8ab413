import { beforeAll, expect, it } from 'vitest';
import { checkPlan } from '#actions/plan/check.ts';
import type { PlanInputs } from '#engine/plan/inputs.ts';
import type { ReadReply } from '#host/host.ts';
import { TODAY } from '../today.ts';
import { builtPlans, ironCalcVerdict, verdict } from './built.ts';
import { recalculateWithLibreOffice } from './recalculate-libreoffice.ts';
import type { Recalculated } from './recalculated.ts';

/** Each plan is built without an error, its checks are 0, and both programs calculate it alike. */
export function calculatedAlike(
  plans: readonly { readonly name: string; readonly plan: PlanInputs }[],
): void {
  let replies: Map<string, ReadReply>;
  let byLibreOffice: ReadonlyMap<string, Recalculated>;
  beforeAll(async () => {
    const built = await builtPlans(plans);
    replies = built.replies;
    byLibreOffice = await recalculateWithLibreOffice(built.files);
  });

  it.each(plans)('$name: sheets add up, and both programs calculate them alike', ({ name }) => {
    const reply = replies.get(name)!;
    const { checks, issues } = checkPlan(reply, TODAY);
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(checks.filter(({ difference }) => difference !== '' && difference !== '0')).toEqual([]);
    expect(verdict(reply, byLibreOffice.get(name)).differences).toEqual([]);
    expect(ironCalcVerdict(reply).differences).toEqual([]);
  });
}
