import { absoluteReference } from '#formula/reference.ts';
import type { DefinedName, ReadReply } from '#host/host.ts';
import { type CellContent, formulaOf } from '#host/sheet.ts';
import { LOCALES } from './model/entry.ts';
import { Sheet } from './model/sheet.ts';
import { type Calculate, Workbook, WorkbookName } from './model/workbook.ts';
import { pointsOf } from './units.ts';

export interface ExcelOptions {
  /** The person's system: `en-US`, `de-DE` or `zh-CN`. */
  readonly locale?: keyof typeof LOCALES & string;
  /** Whether no sheet may come, go, move or change its name. */
  readonly isStructureProtected?: boolean;
  /** Null: formulas have no values until somebody calculates them. */
  readonly calculate: Calculate | null;
}

/** The workbook that Excel would have open, from what a local workbook reads (`sheets: [{ by: 'all' }]`). */
export function excelWorkbook(
  read: ReadReply,
  { locale = 'en-US', isStructureProtected = false, calculate }: ExcelOptions,
): Workbook {
  const workbook = new Workbook(LOCALES[locale]!, calculate);
  read.sheets.forEach((info, index) => {
    const sheet = new Sheet(`{${workbook.newId()}}`, info.name, workbook.styles);
    const content = read.contents[index]!;
    for (const { area, style } of content.styles) sheet.patchStyle(area, { ...style });
    content.columnWidths.forEach((width, column) => {
      if (width !== null) sheet.widths.set(column, pointsOf(width));
    });
    sheet.visibility = info.visible ? 'Visible' : 'Hidden';
    sheet.isProtected = info.protected;
    workbook.sheets.push(sheet);
  });
  for (const [index, sheet] of workbook.sheets.entries()) {
    read.contents[index]!.cells.forEach((row, r) => {
      row.forEach((cell, c) => {
        sheet.put(r, c, spelled(cell, workbook));
      });
    });
    sheet.changed = null;
  }
  for (const { name, sheet, area } of read.names)
    workbook.names.set(name.toLowerCase(), new WorkbookName(name, `=${absoluteReference(sheet, area)}`));
  workbook.active = workbook.sheets.find(({ visibility }) => visibility === 'Visible') ?? null;
  if (workbook.sheets.length === 0) workbook.addSheet();
  workbook.happened.splice(0);
  workbook.isStructureProtected = isStructureProtected;
  return workbook;
}

function spelled(content: CellContent, workbook: Workbook): CellContent {
  const formula = formulaOf(content);
  return formula === null
    ? content
    : ({ ...(content as object), formula: workbook.spelled(formula) } as CellContent);
}

/** Names that stand for areas, as the port tells them. */
export const definedNames = (workbook: Workbook): DefinedName[] =>
  [...workbook.names.values()].flatMap((name) => {
    const found = workbook.areaOf(name);
    return found === null ? [] : [{ name: name.name, sheet: found.sheet.name, area: found.area }];
  });
