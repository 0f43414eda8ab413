import { MOST_STAGES } from '#engine/plan/judge/funnel.ts';
import { cellAt, formulasOn } from '#formula/fx.ts';
import type { InputTableKey } from '#language/plan/inputs.ts';
import type { TableRows } from '#workbook/inputs/layout.ts';
import type { InputPlaces } from '#workbook/inputs/places.ts';
import { MOST_RATES } from '#workbook/sheets/funnel/tables.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import type { SheetDraft } from '#workbook/style/sheet-draft.ts';

/** What stands live above the columns of a table, or over them. */
export const captions: Readonly<
  Partial<Record<InputTableKey, (draft: SheetDraft, places: InputPlaces, rows: TableRows) => void>>
> = { scenarios: rateCaptions, log: stageHeaders };

/** Above each rate of the scenarios which stage is divided by which: a live `Deals ÷ Meetings`. */
function rateCaptions(draft: SheetDraft, places: InputPlaces, rows: TableRows): void {
  const scenarios = places.tables.scenarios;
  const names = places.column('stages', 'name');
  if (!scenarios || !names) return;
  const fx = formulasOn(draft.name);
  for (let rate = 0; rate < MOST_RATES; rate += 1) {
    const [result, activity] = [rate, rate + 1].map((stage) =>
      cellAt({ sheet: names.sheet, row: names.area.row + stage, column: names.area.column }, 'both'),
    );
    const [deal, meeting] = [rows.stages?.[rate]?.name, rows.stages?.[rate + 1]?.name];
    draft.calculate(
      scenarios.area.row - 1,
      scenarios.columns[`rates.${rate}`] as number,
      fx`IF(${activity!}="","",${result!}&" ÷ "&${activity!})`,
      meeting ? `${deal} ÷ ${meeting}` : '',
      namedStyle('subheader'),
    );
  }
}

/** Over the counts of the log the names of the stages, live; a dash where the funnel has no such stage. */
function stageHeaders(draft: SheetDraft, places: InputPlaces, rows: TableRows): void {
  const log = places.tables.log;
  const stages = places.column('stages', 'name');
  if (!log || !stages) return;
  const fx = formulasOn(draft.name);
  for (let stage = 0; stage < MOST_STAGES; stage += 1) {
    const { sheet, area } = stages;
    const name = cellAt({ sheet, row: area.row + stage, column: area.column }, 'both');
    const value = rows.stages?.[stage]?.name ?? '–';
    const formula = fx`IF(${name}="","–",${name})`;
    draft.calculate(
      log.area.row,
      log.columns[`counts.${stage}`] as number,
      formula,
      value,
      namedStyle('header'),
    );
  }
}
