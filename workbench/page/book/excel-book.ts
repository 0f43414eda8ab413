import { openLocalWorkbook } from '#file-host/local-workbook.ts';
import { HostFailure } from '#host/host.ts';
import type { CellContent } from '#host/sheet.ts';
import { isError, isFormula } from '#host/sheet.ts';
import { ExcelError } from '#simulators/excel/failure.ts';
import { imageOf } from '#simulators/excel/image.ts';
import { ironCalc } from '#simulators/excel/ironcalc.ts';
import { areaText } from '#simulators/excel/model/area.ts';
import { SheetRule } from '#simulators/excel/model/parts.ts';
import type { Sheet } from '#simulators/excel/model/sheet.ts';
import type { Workbook } from '#simulators/excel/model/workbook.ts';
import { definedNames, excelWorkbook } from '#simulators/excel/open.ts';
import type { Plain } from '#simulators/excel/protocol.ts';
import { saveTo } from '#simulators/excel/save.ts';
import { ExcelStandIn } from '#simulators/excel/stand-in.ts';
import type { Functions } from '#simulators/ironcalc/contents.ts';
import { readFileFormat, type SheetFormat } from '../file/file-format.ts';
import { withValues } from '../file/values.ts';
import type { Book } from './book.ts';

export interface ExcelBook extends Book {
  readonly excel: ExcelStandIn;
}

/** Opens a file in the Excel stand-in. Rejects with a HostFailure, naming `name`, when it cannot be read. */
export async function openExcelBook(
  file: Uint8Array | null,
  name: string,
  functions: Functions,
): Promise<ExcelBook> {
  const local = await openLocalWorkbook(file, name);
  const read = await local.host.read({ sheets: [{ by: 'all' }] });
  const workbook: Workbook = excelWorkbook(read, {
    locale: 'zh-CN',
    isStructureProtected: local.isStructureProtected,
    calculate: ironCalc(functions),
  });
  const format = await readFileFormat(file);
  for (const sheet of workbook.sheets) dress(workbook, sheet, format.sheets.get(sheet.name));
  workbook.active = workbook.find(format.active ?? '') ?? workbook.active;
  const opened = {
    sheets: workbook.sheets.filter(({ name }) => read.sheets.some((known) => known.name === name)),
    names: read.names,
  };
  const excel = new ExcelStandIn(workbook);
  const original = opened.sheets.map(({ id, name }) => ({ id, name }));
  return {
    excel,
    view: () => ({
      sheets: workbook.sheets.map((sheet) => ({
        ...imageOf(sheet),
        visible: sheet.visibility === 'Visible',
      })),
      names: definedNames(workbook),
      active: workbook.active?.name ?? null,
      selected: workbook.selection && {
        sheet: workbook.selection.sheet.name,
        area: workbook.selection.area,
      },
    }),
    type(cells) {
      for (const { sheet, row, column, content } of cells) {
        const area = { row, column, rows: 1, columns: 1 };
        try {
          excel.type(sheet, areaText(area), [[entryOf(content)]]);
        } catch (error) {
          const isLocked = error instanceof ExcelError && error.code === 'AccessDenied';
          throw isLocked ? new HostFailure('sheet.protected', { sheet }) : error;
        }
      }
    },
    select(name, area) {
      if (workbook.find(name) !== undefined) excel.select(name, area);
    },
    async save() {
      workbook.settle();
      const copy = await openLocalWorkbook(file);
      await saveTo(copy.host, workbook, { sheets: original, names: read.names });
      return withValues(await copy.save(), (name, row, column) => {
        const content = workbook.sheet(name).at(row, column);
        return isError(content) ? { error: content.error } : isFormula(content) ? content.value : null;
      });
    },
  };
}

/** What Excel's entry line would take. */
function entryOf(content: CellContent): Plain {
  if (content === null) return '';
  if (isFormula(content)) return `=${content.formula}`;
  if (isError(content)) return content.formula === null ? content.error : `=${content.formula}`;
  return typeof content === 'string' ? `'${content}` : content;
}

/** What the port does not tell of a file's sheets, so that they sheetFormat in the grid as they are. */
function dress(workbook: Workbook, sheet: Sheet, sheetFormat: SheetFormat | undefined): void {
  if (sheetFormat === undefined) return;
  for (const { area, style } of sheetFormat.styles) sheet.patchStyle(area, { ...style });
  for (const { row, height } of sheetFormat.rowHeights) sheet.heights.set(row, height);
  sheet.freeze = { ...sheetFormat.freeze };
  sheet.gridlines = sheetFormat.gridlines;
  sheet.tabColor = sheetFormat.tabColor;
  sheet.rules = sheetFormat.conditionalFormats.map(({ area, formula, style }) => {
    const rule = new SheetRule(workbook.newId(), area);
    rule.formula = formula;
    rule.isFromFile = true;
    rule.style = style;
    return rule;
  });
}
