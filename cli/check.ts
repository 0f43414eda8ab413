import { checkPlan } from '#actions/plan/check.ts';
import { planQueries } from '#actions/protocol/read-plan.ts';
import type { Day } from '#engine/days/day.ts';
import { openLocalWorkbook } from '#file-host/local-workbook.ts';
import { readWorkbookFile } from '#file-host/xlsx/file.ts';
import type { CommandMessages } from '#language/by-language/command-messages.ts';
import { withLostNames } from '#workbook/merge/lost-names.ts';
import { leftOutCount } from '#workbook/records/record-issues.ts';
import { type Report, report } from './report.ts';

/**
 * What is wrong with a workbook, and what of its records is left out; ends with 1 where something has to be mended. Rows
 * that are left out are told and change nothing of that.
 */
export async function runCheck(
  file: string,
  { today, progress }: { readonly today: Day; readonly progress?: (text: string) => void },
  { commands }: CommandMessages,
): Promise<Report> {
  progress?.(commands.reading(file));
  const { host } = await openLocalWorkbook(await readWorkbookFile(file), file);
  progress?.(commands.calculating);
  const { issues, records, checks, verdict } = checkPlan(await withLostNames(host).read(planQueries), today);
  const isFine = verdict === 'fine';
  const leftOut = leftOutCount(records);
  const fine = leftOut === 0 ? commands.checksFine : commands.checksFineBut(leftOut);
  return report(isFine ? 0 : 1, {
    issues: [...issues, ...records],
    checks,
    lines: [isFine ? fine : commands.checksLook],
  });
}
