import { MOST_FIGURES } from '#engine/actuals/row.ts';
import { addMonths } from '#engine/days/arithmetic.ts';
import { day, parseDay } from '#engine/days/day.ts';
import { type Language, languages } from '#engine/plan/inputs.ts';
import { MOST_STAGES } from '#engine/plan/judge/funnel.ts';
import { MOST_MONTHS } from '#engine/plan/month-keys.ts';
import { cellAt, formulasOn, textLiteral } from '#formula/fx.ts';
import { monthKeyFormula } from '#formula/month-key.ts';
import { cellStep } from '#host/cell-step.ts';
import type { PlainStep } from '#host/reply-after.ts';
import { messagesIn } from '#language/by-language/messages.ts';
import { metricChoices } from '#language/execution/records.ts';
import type { InputTableKey } from '#language/plan/inputs.ts';
import { historyCaptions } from '#workbook/inputs/history-months.ts';
import type { TableRows } from '#workbook/inputs/layout.ts';
import { nameOf } from '#workbook/inputs/names.ts';
import type { InputPlaces, TablePlaces } from '#workbook/inputs/places.ts';
import { quarterCaptions } from '#workbook/inputs/quarter-captions.ts';
import { MOST_RATES } from '#workbook/sheets/funnel/tables.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import type { SheetDraft } from '#workbook/style/sheet-draft.ts';

/** A live text above a column of a table, or over it. */
interface Caption {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  readonly value: string;
  readonly style: 'header' | 'subheader';
}

/** Those of a table, by where it stands and the rows of the tables. */
const captions: Readonly<
  Partial<Record<InputTableKey, (places: InputPlaces, rows: TableRows) => readonly Caption[]>>
> = {
  scenarios: rateCaptions,
  bases: ({ tables }, rows) => overHistory(tables, rows),
  goals: ({ tables }, rows) => overQuarters(tables, rows),
  byHand: monthHeaders,
  log: (places, rows) => [...stageHeaders(places, rows), ...figureHeaders(places, rows)],
};

export function putCaptions(
  draft: SheetDraft,
  table: InputTableKey,
  places: InputPlaces,
  rows: TableRows,
): void {
  for (const { row, column, formula, value, style } of captions[table]?.(places, rows) ?? []) {
    draft.put(row, column, { formula, value }, namedStyle(style));
  }
}

/** What stands over columns of the plan's lists, which a build puts where an older workbook has nothing. */
export const planCaptions = (tables: TablePlaces, rows: TableRows): readonly Caption[] => [
  ...overQuarters(tables, rows),
  ...overHistory(tables, rows),
];

const overHistory = (tables: TablePlaces, rows: TableRows): readonly Caption[] =>
  historyCaptions(tables, rows, messagesOf(rows).tables.monthName).map(asSubheader);

const overQuarters = (tables: TablePlaces, rows: TableRows): readonly Caption[] =>
  quarterCaptions(tables, rows, messagesOf(rows).tables.quarterName).map(asSubheader);

const asSubheader = (caption: Omit<Caption, 'style'>): Caption => ({ ...caption, style: 'subheader' });

const messagesOf = (rows: TableRows) => messagesIn[planLanguageOf(rows)];

/** The writes that bring them up to other rows, for hosts that do not calculate. */
export const captionSteps = (places: InputPlaces, rows: TableRows): readonly PlainStep[] =>
  Object.values(captions)
    .flatMap((of) => of(places, rows))
    .map(({ formula, value, ...cell }) => cellStep(cell, { formula, value }));

/** Above each rate of the scenarios which stage is divided by which: a live `Deals ÷ Meetings`. */
function rateCaptions(places: InputPlaces, rows: TableRows): readonly Caption[] {
  const scenarios = places.tables.scenarios;
  const names = places.column('stages', 'name');
  if (!scenarios || !names) return [];
  const fx = formulasOn(scenarios.sheet);
  return Array.from({ length: MOST_RATES }, (_, rate) => rate).flatMap((rate): Caption[] => {
    const column = scenarios.columns[`rates.${rate}`];
    if (column === undefined) return [];
    const [result, activity] = [rate, rate + 1].map((stage) =>
      cellAt({ sheet: names.sheet, row: names.area.row + stage, column: names.area.column }, 'both'),
    );
    const [deal, meeting] = [rows.stages?.[rate]?.name, rows.stages?.[rate + 1]?.name];
    const formula = fx`IF(${activity!}="","",${result!}&" ÷ "&${activity!})`;
    const value = meeting ? `${deal} ÷ ${meeting}` : '';
    return [
      { sheet: scenarios.sheet, row: scenarios.area.row - 1, column, formula, value, style: 'subheader' },
    ];
  });
}

/**
 * Over the counts of the log the names of the stages, live; a dash where the funnel has no such stage. Without a funnel
 * deals are counted.
 */
function stageHeaders(places: InputPlaces, rows: TableRows): readonly Caption[] {
  const log = places.tables.log;
  const stages = places.column('stages', 'name');
  if (!log || !stages) return [];
  const fx = formulasOn(log.sheet);
  const { deals } = messagesOf(rows).executionTables;
  return Array.from({ length: MOST_STAGES }, (_, stage) => stage).flatMap((stage): Caption[] => {
    const column = log.columns[`counts.${stage}`];
    if (column === undefined) return [];
    const { sheet, area } = stages;
    const name = cellAt({ sheet, row: area.row + stage, column: area.column }, 'both');
    const unnamed = stage === 0 ? deals : '–';
    const value = String(rows.stages?.[stage]?.name ?? unnamed);
    const formula = fx`IF(${name}="",${textLiteral(unnamed)},${name})`;
    return [{ sheet: log.sheet, row: log.area.row, column, formula, value, style: 'header' }];
  });
}

/** Over the numbers by hand the months of the plan, live: `2026-03`; a dash beyond its last one. */
function monthHeaders(places: InputPlaces, rows: TableRows): readonly Caption[] {
  const byHand = places.tables.byHand;
  const [start, end] = [places.cell(['start']), places.cell(['end'])];
  if (!byHand || !start || !end) return [];
  const fx = formulasOn(byHand.sheet);
  const first = parseDay(`${rows.settings?.[0]?.start}`);
  const last = parseDay(`${rows.settings?.[0]?.end}`);
  const firstOfMonth = first.ok ? day(`${first.value.slice(0, 8)}01`) : null;
  // Days of whole months are a month apart.
  const isCut = first.ok && !first.value.endsWith('-01');
  return Array.from({ length: MOST_MONTHS }, (_, month) => month).flatMap((month): Caption[] => {
    const column = byHand.columns[`months.${month}`];
    if (column === undefined) return [];
    const begin = isCut
      ? fx`EOMONTH(${cellAt(start, 'both')},${month - 1})+1`
      : fx`EDATE(${cellAt(start, 'both')},${month})`;
    const formula = fx`IF(${begin}>${cellAt(end, 'both')},"–",${monthKeyFormula(begin)})`;
    const begins = firstOfMonth === null ? null : addMonths(firstOfMonth, month);
    const value = begins && last.ok && begins <= last.value ? begins.slice(0, 7) : '–';
    return [{ sheet: byHand.sheet, row: byHand.area.row, column, formula, value, style: 'header' }];
  });
}

/** Of the plan whose rows they are. */
const planLanguageOf = ({ settings }: TableRows): Language =>
  languages.find((language) => language === settings?.[0]?.language) ?? languages[0];

/** Over the further numbers of the log the goals that are tracked by them, live; a dash where none is. */
function figureHeaders(places: InputPlaces, rows: TableRows): readonly Caption[] {
  const log = places.tables.log;
  if (!log) return [];
  const [names, codes] = [nameOf('measures', 'goalName'), nameOf('measures', 'code')];
  return Array.from({ length: MOST_FIGURES }, (_, figure) => figure).flatMap((figure): Caption[] => {
    const column = log.columns[`figures.${figure}`];
    if (column === undefined) return [];
    const code = metricChoices.indexOf('figure1') + figure;
    const choice = metricChoices[code];
    const tracked = rows.measures?.find(({ measure }) => measure === choice);
    const goal = rows.goals?.find(({ key }) => tracked && key === tracked.goal);
    const formula = `IFERROR(INDEX(${names},MATCH(${code},${codes},0)),"–")`;
    const value = String(goal?.name ?? '–');
    return [{ sheet: log.sheet, row: log.area.row, column, formula, value, style: 'header' }];
  });
}
