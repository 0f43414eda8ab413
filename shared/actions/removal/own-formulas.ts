import { cellName } from '#formula/address.ts';
import { renameSheets } from '#formula/map-references.ts';
import { scopeOf, sheetKey } from '#formula/sheet-name.ts';
import { tokenize } from '#formula/tokenize.ts';
import type { DefinedName, ReadReply } from '#host/host.ts';
import { type CellContent, formulaOf, isError, isFormula, type Scalar } from '#host/sheet.ts';

/** A formula on a person's own sheet that refers to a sheet or a name of ours. */
export interface OwnFormula {
  readonly sheet: string;
  /** `D6`. */
  readonly cell: string;
  readonly row: number;
  readonly column: number;
  /** Without its `=`. */
  readonly formula: string;
  /** What it shows now, an error as its text; null: nothing, or nobody has calculated it. */
  readonly value: Scalar;
}

/** What goes, in the keys of sheets and names in small letters. */
export interface InPlan {
  readonly sheets: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
}

export const isInPlan = (sheets: readonly string[], names: readonly DefinedName[]): InPlan => ({
  sheets: new Set(sheets.map(sheetKey)),
  names: new Set(names.map(({ name }) => name.toLowerCase())),
});

export function ownFormulas({ contents }: ReadReply, plan: InPlan): readonly OwnFormula[] {
  const found: OwnFormula[] = [];
  for (const { name, cells } of contents) {
    if (plan.sheets.has(sheetKey(name))) continue;
    cells.forEach((contentsOfRow, row) => {
      contentsOfRow.forEach((content, column) => {
        const formula = formulaOf(content);
        if (formula === null || !refersTo(formula, plan)) return;
        found.push({
          sheet: name,
          cell: cellName(row, column),
          row,
          column,
          formula,
          value: valueShown(content),
        });
      });
    });
  }
  return found;
}

function refersTo(formula: string, { sheets, names }: InPlan): boolean {
  return tokenize(formula).some(({ kind, text, prefix }) => {
    if (prefix === '') return kind === 'name' && names.has(text.toLowerCase());
    const scope = scopeOf(prefix);
    if (scope.kind === 'sheet') return sheets.has(sheetKey(scope.sheet));
    return scope.kind === 'sheets' && [scope.first, scope.last].some((each) => sheets.has(sheetKey(each)));
  });
}

const valueShown = (content: CellContent): Scalar =>
  isError(content) ? content.error : isFormula(content) ? content.value : null;

/** The formula as every spreadsheet has it when sheets and names are gone: `#REF!` where they stood. */
export function withoutPlan(formula: string, { sheets, names }: InPlan): string {
  const gone = new Map([...sheets].map((sheet) => [sheet, null] as const));
  return tokenize(renameSheets(formula, gone))
    .map(({ kind, text }) => (kind === 'name' && names.has(text.toLowerCase()) ? '#REF!' : text))
    .join('');
}
