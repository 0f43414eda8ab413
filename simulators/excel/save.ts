import type { DefinedName, Host, WriteStep } from '#host/host.ts';
import { imageOf, validationOf } from './image.ts';
import type { Sheet } from './model/sheet.ts';
import type { Workbook } from './model/workbook.ts';
import { definedNames } from './open.ts';

/** What the local workbook held when Excel opened it. */
export interface Opened {
  readonly sheets: readonly { readonly id: string; readonly name: string }[];
  readonly names: readonly DefinedName[];
}

/**
 * Writes what changed in Excel back to the local workbook it was opened from: sheets that Office.js made as a whole,
 * on others the cells that were touched, so that what the stand-in knows nothing about stays in the file.
 */
export async function saveTo(host: Host, workbook: Workbook, opened: Opened): Promise<void> {
  const known = new Map(opened.sheets.map(({ id, name }) => [id, name]));
  const gone = opened.sheets.filter(({ id }) => !workbook.sheets.some((sheet) => sheet.id === id));
  const names = definedNames(workbook);
  const steps: WriteStep[] = [
    ...workbook.sheets.flatMap((sheet, position) => sheetSteps(sheet, position, known.get(sheet.id) ?? null)),
    ...gone.map(({ name }): WriteStep => ({ step: 'removeSheet', sheet: name })),
    ...opened.names
      .filter(({ name }) => !names.some((each) => each.name === name))
      .map(({ name }): WriteStep => ({ step: 'removeName', name })),
    ...names.map((name): WriteStep => ({ step: 'name', name })),
  ];
  if (workbook.active !== null) steps.push({ step: 'activate', sheet: workbook.active.name });
  await host.write({ steps });
}

function sheetSteps(sheet: Sheet, position: number, previous: string | null): WriteStep[] {
  if (sheet.isOurs) return [{ step: 'sheet', previous, image: imageOf(sheet), position }];
  const { changed } = sheet;
  const validations = sheet.validations.map(validationOf);
  const conditionalFormats = sheet.rules
    .filter(({ isFromFile }) => !isFromFile)
    .map(({ area, formula, style }) => ({ area, formula, style }));
  const rules: WriteStep = {
    step: 'cells',
    sheet: sheet.name,
    row: 0,
    column: 0,
    cells: [],
    styles: [],
    validations,
    conditionalFormats,
  };
  const ruled = validations.length + conditionalFormats.length > 0 ? [rules] : [];
  if (changed === null) return ruled;
  const cells = Array.from({ length: changed.rows }, (_, row) =>
    Array.from({ length: changed.columns }, (_, column) =>
      sheet.at(changed.row + row, changed.column + column),
    ),
  );
  const { row, column } = changed;
  return [...ruled, { step: 'cells', sheet: sheet.name, row, column, cells, styles: [] }];
}
