import { readExecution } from '#actions/execution/read-execution.ts';
import { importLog } from '#actions/import/import-log.ts';
import type { Imported, ImportPreview, ImportRequest, ImportSource } from '#actions/import/import-types.ts';
import { previewImport } from '#actions/import/preview-import.ts';
import type { Outcome } from '#actions/protocol/outcome.ts';
import type { Language } from '#engine/plan/inputs.ts';
import type { LocalWorkbook } from '#file-host/local-workbook.ts';
import type { Host } from '#host/host.ts';
import { messagesIn } from '#language/by-language/messages.ts';
import type { NewRecords } from '#workbook/records/initial-records.ts';
import { executed } from '../execution/executed.ts';
import { team } from '../execution/team.ts';
import { TODAY } from '../today.ts';

export const asText = (text: string, name = ''): ImportSource => ({ kind: 'text', name, text });

export const request = (source: ImportSource, other: Partial<ImportRequest> = {}): ImportRequest => ({
  source,
  said: {},
  aliases: {},
  keepsRejects: false,
  skipsTwins: false,
  takesLines: false,
  ...other,
});

/** A plan of Ann, Bob, Cid, Dot and Eve (P1 to P5) that is carried out, with nothing logged. */
export const begun = (language: Language = 'en', records: Partial<NewRecords> = {}): Promise<LocalWorkbook> =>
  executed(team(language), records);

export const previewed = async (
  host: Host,
  asked: ImportRequest,
  language: Language = 'en',
): Promise<ImportPreview> => valueIn(await previewImport(host, asked, TODAY, messagesIn[language]));

export const imported = async (host: Host, asked: ImportRequest): Promise<Imported> =>
  valueIn(await importLog(host, asked, TODAY));

export function valueIn<T>(outcome: Outcome<T>): T {
  if (outcome.kind === 'refused') throw new Error(`refused: ${JSON.stringify(outcome.issues)}`);
  return outcome.value;
}

/** What counts in the log, by person and by month, to the cent. */
export async function logged(host: Host) {
  const { execution, records } = valueIn(await readExecution(host, TODAY));
  const sum = (keyOf: (entry: (typeof execution.entries)[number]) => string): Record<string, number> => {
    const sums: Record<string, number> = {};
    for (const entry of execution.entries) {
      const key = keyOf(entry);
      sums[key] = (Math.round((sums[key] ?? 0) * 100) + Math.round(entry.amount * 100)) / 100;
    }
    return sums;
  };
  const { log, importRejects, importColumns, importAliases } = records.rows;
  return {
    log,
    rejects: importRejects,
    columns: importColumns,
    aliases: importAliases,
    rows: records.rows.log.length,
    counted: execution.entries.length,
    entries: execution.entries,
    total: sum(() => 'all').all ?? 0,
    people: sum(({ person }) => person),
    months: sum(({ date }) => date.slice(0, 7)),
  };
}
