import { type Built, buildChange, built, changeWorkbook } from '#actions/protocol/change-workbook.ts';
import { done, type Outcome } from '#actions/protocol/outcome.ts';
import { planQueries } from '#actions/protocol/read-plan.ts';
import type { Day } from '#engine/days/day.ts';
import type { Host } from '#host/host.ts';

/**
 * Reads the input sheets and records and writes all generated sheets anew, in one batch; `today`: the real day. What
 * people typed on them is kept, and their formulas elsewhere follow the cells they meant; a workbook of an older format
 * is brought up. With any mistake in the inputs nothing is written.
 */
export const buildPlan = (host: Host, today: Day): Promise<Outcome<Built>> =>
  changeWorkbook(host, { read: planQueries, decide: () => done(buildChange({ today, result: built })) });
