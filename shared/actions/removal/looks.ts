import { buildChange, drawChange } from '#actions/protocol/change-workbook.ts';
import { readPlan } from '#actions/protocol/read-plan.ts';
import type { Day } from '#engine/days/day.ts';
import type { DefinedName, ReadReply, WriteStep } from '#host/host.ts';
import type { SheetImage } from '#host/sheet.ts';
import { tableName } from '#workbook/inputs/names.ts';
import type { InputRow } from '#workbook/inputs/table.ts';
import { inputSheets } from '#workbook/inputs/write.ts';
import type { NewRecords } from '#workbook/records/initial-records.ts';
import type { RecordRow, RecordRows } from '#workbook/records/rows.ts';
import { recordTables } from '#workbook/sheets/input-tables.ts';

/**
 * How the sheets of a plan look, by their names, so that they come back as they were after they were taken away: as they
 * would be drawn today, where their tables stand at the same places. None where the plan cannot be read.
 */
export function looksOfPlan(found: ReadReply, today: Day): ReadonlyMap<string, SheetImage> {
  const looks = new Map<string, SheetImage>();
  const reading = readPlan(found, today);
  if (reading.kind === 'refused') return looks;
  const { reply, inputs, state } = reading.value;
  const drawn = drawChange(reply, buildChange({ today, result: () => null }));
  if (drawn.kind === 'done') {
    for (const { table, merged } of drawn.value.generated.sheets) {
      if (merged?.isInPlace !== false) looks.set(table.image.name, merged?.image ?? table.image);
    }
  }
  const put = (images: readonly SheetImage[], names: readonly DefinedName[]): void => {
    for (const image of images) {
      const own = names.filter(({ sheet }) => sheet === image.name);
      const sheet = sheetWith(reply, own);
      if (sheet !== null) looks.set(sheet, image);
    }
  };
  const typed = inputSheets(inputs);
  put(typed.images, typed.names);
  if (state) {
    const records = new Set(Object.values(recordTables).map(({ table }) => tableName(table)));
    const isRecord = ({ name }: DefinedName): boolean =>
      [...records].some((each) => name === each || name.startsWith(`${each}_`));
    const known = new Set(reply.names.filter(isRecord).map(({ sheet }) => sheet));
    const without: ReadReply = {
      ...reply,
      sheets: reply.sheets.filter(({ name }) => !known.has(name)),
      names: reply.names.filter((name) => !isRecord(name)),
    };
    const beginning = drawable(state.records.rows);
    const fresh = drawChange(without, { ...buildChange({ today, result: () => null }), beginning });
    if (fresh.kind === 'done') {
      const steps = fresh.value.steps;
      put(
        steps.flatMap((step) =>
          step.step === 'sheet' && step.previous === null ? [withLaterRules(step.image, steps)] : [],
        ),
        steps.flatMap((step) => (step.step === 'name' && isRecord(step.name) ? [step.name] : [])),
      );
    }
  }
  return looks;
}

/** The sheet with the rules that it gets once all sheets are there. */
function withLaterRules(image: SheetImage, steps: readonly WriteStep[]): SheetImage {
  const later = steps.flatMap((step) =>
    step.step === 'cells' && step.sheet === image.name ? (step.validations ?? []) : [],
  );
  return { ...image, validations: [...image.validations, ...later] };
}

/** Records to draw; what nobody could read stands in the cells anyway. */
function drawable(rows: RecordRows): NewRecords {
  const readable = (row: RecordRow): InputRow =>
    Object.fromEntries(
      Object.entries(row).map(([key, value]) => [key, typeof value === 'object' ? null : value]),
    );
  const entries = Object.entries(rows).map(([table, own]) => [table, own.map(readable)] as const);
  return Object.fromEntries(entries) as unknown as NewRecords;
}

/** The sheet on which all these tables begin at the same places and are as wide; null: people have moved them. */
function sheetWith({ names }: ReadReply, drawn: readonly DefinedName[]): string | null {
  const tables = drawn.filter(({ name }) => !name.slice('GS_'.length).includes('_'));
  const found = tables.map(({ name, area }) => {
    const now = names.find((each) => each.name === name);
    const isSame =
      now?.area.row === area.row && now.area.column === area.column && now.area.columns === area.columns;
    return now && isSame ? now.sheet : null;
  });
  const [first = null] = found;
  return found.every((sheet) => sheet === first) ? first : null;
}
