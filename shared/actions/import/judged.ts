import type { ExecutionReading } from '#actions/execution/read-execution.ts';
import { messagesFor } from '#actions/protocol/messages-for.ts';
import { done, type Outcome, refused } from '#actions/protocol/outcome.ts';
import { MOST_FIGURES } from '#engine/actuals/row.ts';
import { civilOf } from '#engine/days/day.ts';
import type { Issue } from '#engine/issue.ts';
import { conventionsOf } from '#engine/typed/conventions.ts';
import { nameKey } from '#engine/typed/fold.ts';
import { twoDays } from '#workbook/import/day-order.ts';
import { type ImportField, isNumberField } from '#workbook/import/fields.ts';
import { fieldName, type JudgedImport, judgeImport } from '#workbook/import/import-rows.ts';
import { importIssue } from '#workbook/import/issues.ts';
import { aliasesIn, keptMapping } from '#workbook/import/kept.ts';
import {
  columnOf,
  type ImportMapping,
  mappingOf,
  type SaidOfMapping,
  textsUnder,
} from '#workbook/import/mapping.ts';
import { headed, type SourceTable, sourceTable } from '#workbook/import/source.ts';
import { type ImportTally, tallyOf } from '#workbook/import/tally.ts';
import { headerOfKey } from '#workbook/inputs/labels.ts';
import { MOST_LOG_ROWS } from '#workbook/records/length.ts';
import { logRow } from '#workbook/records/log.ts';
import { textOf } from '#workbook/records/rows.ts';
import type { ImportRequest } from './import-types.ts';
import type { SourceCells } from './read-source.ts';

/** A source as it was understood, and what would become of each of its rows. */
export interface Understood {
  readonly source: SourceCells;
  readonly table: SourceTable;
  /** What the source is called in the workbook. */
  readonly name: string;
  readonly isKnown: boolean;
  readonly mapping: ImportMapping;
  /** What the plan counts amounts in. */
  readonly measure: string;
  /** … and further numbers of the log. */
  readonly figureMeasures: readonly string[];
  /** All that are kept, with those that were said now. */
  readonly aliases: Readonly<Record<string, string>>;
  readonly judged: JudgedImport;
  readonly tally: ImportTally;
  /** Why it cannot be written, whatever is done with rejects. */
  readonly refusals: readonly Issue[];
}

/** Reads the source with what was said and kept about it, and judges it against the log; refused where nothing stands there. */
export function understoodImport(
  { inputs, records, execution }: ExecutionReading,
  source: SourceCells,
  { said, aliases: told, skipsTwins, takesLines }: ImportRequest,
): Outcome<Understood> {
  const { context } = execution;
  const amount = inputs.goals[execution.metrics.findIndex((metric) => metric?.of === 'amount')]?.name;
  const names = { stages: context.stages, figures: context.figures, amount };
  const table = sourceTable(source.cells, names);
  if (!table || headed(table).length === 0 || table.rows.length === 0) {
    return refused([{ ...importIssue('import.nothing', ['source'], {}), place: null }]);
  }
  const measure =
    (inputs.goals.find(({ key }) => key === inputs.funnel.goal) ?? inputs.goals[0])?.measure ?? '';
  // Rows came to the sheet of rejects from sources with a status and without one.
  const isOfRejects =
    source.place !== null && source.place.sheet === records.places.tables.importRejects?.sheet;
  // Their columns are the log's own, whatever those of their sources were.
  const kept = isOfRejects ? null : keptMapping(records.rows.importColumns, headed(table));
  const statuses = { ...said.statuses, ...(isOfRejects && { '': true }) };
  const last = kept?.mapping ?? {};
  const figureMeasures = Array.from({ length: MOST_FIGURES }, (_, figure) => {
    const goal = execution.metrics.findIndex((metric) => metric?.of === 'figure' && metric.figure === figure);
    return inputs.goals[goal]?.measure ?? '';
  });
  const frame = { ...names, measure, figureMeasures };
  const mapping = mappingOf(table, frame, last, { ...said, statuses });
  const aliases = merged(aliasesIn(records.rows.importAliases), told);
  const { year } = civilOf(inputs.start);
  const conventions = conventionsOf(inputs.language, civilOf(inputs.end).year === year ? year : null);
  const log = records.rows.log.map((row) => ({
    row: logRow(row, context.stages.length),
    id: textOf(row, 'source'),
  }));
  const judged = judgeImport({
    ...{ table, mapping, aliases, context, conventions, measure, log },
    ...{ skipsTwins, takesLines },
  });
  const tally = tallyOf(judged);
  return done({
    source,
    table,
    name:
      kept?.name ??
      freeName(
        source.name || messagesFor(inputs).execution.pasted,
        records.rows.importColumns.map((row) => textOf(row, 'of')),
      ),
    isKnown: kept !== null,
    mapping,
    aliases,
    judged,
    tally,
    measure,
    figureMeasures,
    refusals: [
      ...missingColumns(table, mapping),
      ...unsettled(table, mapping, last),
      ...tooLong(log.length, tally),
    ],
  });
}

/** What was said of a text takes the place of what was kept of it, however it is spelled. */
function merged(
  kept: Readonly<Record<string, string>>,
  told: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const said = new Set(Object.keys(told).map(nameKey));
  const others = Object.entries(kept).filter(([text]) => !said.has(nameKey(text)));
  return { ...Object.fromEntries(others), ...told };
}

/** Its own name, with a number where another source has it. */
function freeName(name: string, taken: readonly string[]): string {
  if (!taken.includes(name)) return name;
  let number = 2;
  while (taken.includes(`${name} ${number}`)) number += 1;
  return `${name} ${number}`;
}

function missingColumns(table: SourceTable, { columns, isDealPerRow }: ImportMapping): Issue[] {
  const headers = headed(table).slice(0, 12).join(', ');
  const missing = (['date', 'person'] as const).filter((field) => columnOf(columns, field) === undefined);
  const hasNumbers =
    isDealPerRow || Object.values(columns).some((field) => field !== '' && isNumberField(field));
  return [...missing, ...(hasNumbers ? [] : (['numbers'] as const))].map((field) =>
    importIssue('import.noColumn', ['columns', field], { field, headers }),
  );
}

/** What can be read in two ways for all rows at once: the order of day and month, the scale of the amounts. */
function unsettled(
  table: SourceTable,
  { columns, dayOrder, power, powerBy }: ImportMapping,
  last: SaidOfMapping,
): Issue[] {
  const two = dayOrder === null ? twoDays(textsUnder(table, columnOf(columns, 'date'))) : null;
  const order = two ? [importIssue('import.dayOrder', ['said', 'dayOrder'], two)] : [];
  if (powerBy !== 'asked') return order;
  const header = columnOf(columns, 'amount') ?? '';
  const before = columnOf(last.columns ?? {}, 'amount') ?? '';
  const factor = Number(`1e${last.power ?? power}`);
  return [...order, importIssue('import.scale', ['said', 'power'], { header, before, factor })];
}

function tooLong(logged: number, { taken: { rows } }: ImportTally): Issue[] {
  const room = Math.max(0, MOST_LOG_ROWS - logged);
  if (rows <= room) return [];
  return [importIssue('import.tooLong', ['source'], { rows, logged, most: MOST_LOG_ROWS, room })];
}

/** What this plan calls a field: by the name of a stage or a goal, else by the header of the log. */
export function fieldTitle(field: ImportField, { inputs, execution }: ExecutionReading): string {
  return (
    fieldName(field, execution.context) || headerOfKey('importRejects', field, messagesFor(inputs).inputs)
  );
}
