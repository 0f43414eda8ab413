import { blockAt, formulasOn } from '#formula/fx.ts';
import { cellsStep } from '#host/cell-step.ts';
import type { DefinedName, ReadReply, WriteStep } from '#host/host.ts';
import type { Area, ValidatedArea } from '#host/sheet.ts';
import type { InputTexts } from '#language/plan/inputs.ts';
import { columnText } from '#workbook/inputs/labels.ts';
import { tableName } from '#workbook/inputs/names.ts';
import type { InputPlaces } from '#workbook/inputs/places.ts';
import { workingsNames } from '#workbook/sheets/execution-workings/names.ts';

/** Records in which a week is chosen. */
const CHOOSING = ['weekPlans', 'scores'] as const;

/**
 * The lists from which weeks are chosen on the records, once the records or the listed weeks stand elsewhere than they did.
 * They come after the sheets and names, `names` being those of generated sheets.
 */
export function weekChoiceSteps(
  reply: ReadReply,
  { places, texts }: { readonly places: InputPlaces; readonly texts: InputTexts },
  names: readonly DefinedName[],
): WriteStep[] {
  const weeks = names.find(({ name }) => name === workingsNames.weekLabels);
  if (!weeks) return [];
  const known = (name: string): DefinedName | undefined => reply.names.find((each) => each.name === name);
  const isSame = (now: DefinedName | undefined, sheet: string, area: Area): boolean =>
    now?.sheet === sheet && sameArea(now.area, area);
  return CHOOSING.flatMap((table): WriteStep[] => {
    const place = places.tables[table];
    const column = place?.columns.week;
    if (!place || column === undefined) return [];
    const { sheet, area } = place;
    const stands = isSame(known(tableName(table)), sheet, area);
    if (stands && isSame(known(weeks.name), weeks.sheet, weeks.area)) return [];
    const { header, help } = columnText(texts, table, 'week');
    const rule: ValidatedArea = {
      area: { row: area.row + 1, column, rows: area.rows - 1, columns: 1 },
      rule: { kind: 'listOf', range: formulasOn(sheet)`${blockAt(weeks)}` },
      title: header,
      message: help,
    };
    return [{ ...cellsStep({ sheet, row: area.row, column }, []), validations: [rule] }];
  });
}

const sameArea = (one: Area, other: Area): boolean =>
  one.row === other.row &&
  one.column === other.column &&
  one.rows === other.rows &&
  one.columns === other.columns;
