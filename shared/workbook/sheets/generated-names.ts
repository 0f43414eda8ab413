import type { ReadReply } from '#host/host.ts';
import type { GeneratedSheetKey, TableTexts } from '#language/plan/tables.ts';

/** The defined name that stands on each generated table. Valid in every host: Latin letters, digits, underscore. */
export const tableNames: Readonly<Record<GeneratedSheetKey, `GS_${string}`>> = {
  decomposition: 'GS_Decomposition',
  weeks: 'GS_Weeks',
  offerTable: 'GS_OfferTable',
  memberOffers: 'GS_MemberOffers',
  funnelTable: 'GS_FunnelTable',
  actions: 'GS_Actions',
  checks: 'GS_Checks',
  split: 'GS_SplitWorkings',
  months: 'GS_MonthWorkings',
  tracking: 'GS_Tracking',
  leaks: 'GS_Leaks',
  attendance: 'GS_Attendance',
  progress: 'GS_Progress',
  executionPlan: 'GS_ExecutionPlan',
  weekForms: 'GS_WeekForms',
  evaluation: 'GS_Evaluation',
  supervisorTable: 'GS_SupervisorTable',
  executionWorkings: 'GS_ExecutionWorkings',
};
export const tableKeys = Object.keys(tableNames) as readonly GeneratedSheetKey[];

/**
 * What each generated sheet is called in this workbook: as it is now where there is one (people may have renamed
 * it), else its name in the plan's language, with a number where that is taken by a sheet of theirs.
 */
export function sheetNames(reply: ReadReply, texts: TableTexts): Readonly<Record<GeneratedSheetKey, string>> {
  const taken = new Set(reply.sheets.map(({ name }) => name.toLowerCase()));
  const entries = tableKeys.map((key) => {
    const now = reply.names.find(({ name }) => name === tableNames[key]);
    return [key, now ? now.sheet : freeName(texts.sheets[key].name, taken)] as const;
  });
  return Object.fromEntries(entries) as Record<GeneratedSheetKey, string>;
}

/** The name, or the name with the first free number; marks it as taken. At most 31 characters, as Excel allows. */
export function freeName(wanted: string, taken: Set<string>): string {
  let name = wanted;
  for (let number = 2; taken.has(name.toLowerCase()); number++) {
    const suffix = ` ${number}`;
    name = wanted.slice(0, 31 - suffix.length) + suffix;
  }
  taken.add(name.toLowerCase());
  return name;
}
