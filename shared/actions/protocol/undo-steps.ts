import { contains } from '#host/areas.ts';
import type { DefinedName, ReadReply, WriteStep } from '#host/host.ts';
import {
  type Area,
  type CellContent,
  DEFAULT_ROW_HEIGHT,
  type SheetImage,
  type StyledArea,
} from '#host/sheet.ts';
import { plainImage, restoredImage, writable } from '#workbook/merge/restored-image.ts';
import { openRule, rulesOfGoals } from '#workbook/records/locked-goals.ts';
import type { WrittenChange } from './written-change.ts';

type Step<K extends WriteStep['step']> = Extract<WriteStep, { step: K }>;
export const stepsOf = <K extends WriteStep['step']>(steps: readonly WriteStep[], kind: K): Step<K>[] =>
  steps.filter((step): step is Step<K> => step.step === kind);

/**
 * The writes that bring back what stood before a change: cells with their formulas, fills and number formats; names;
 * generated sheets; sheets that came go, sheets that went come. `now`: names and sheets as they are. A sheet that is
 * not there any more is let be.
 */
export function undoSteps(change: WrittenChange, now: ReadReply): readonly WriteStep[] {
  const { before, steps } = change;
  const drawn = stepsOf(steps, 'sheet');
  const removed = stepsOf(steps, 'removeSheet').map(({ sheet }) => sheet);
  const isThere = (sheet: string): boolean => now.sheets.some(({ name }) => name === sheet);
  const whole = new Set([...drawn.map(({ image }) => image.name), ...removed]);
  const cells = stepsOf(steps, 'cells').filter(({ sheet }) => !whole.has(sheet) && isThere(sheet));
  const hasRules = cells.some(({ validations = [] }) => validations.length > 0);
  const came = drawn.flatMap(({ previous, image }) => (previous === null ? [image.name] : []));
  return [
    // Before the formulas that refer to them.
    ...removed.flatMap((sheet) => sheetStep(change, sheet, change.looks?.get(sheet) ?? null, isThere(sheet))),
    ...cells.map((step) => formerCells(before, step)),
    ...drawn.flatMap(({ previous, image }) =>
      previous === null
        ? []
        : sheetStep(change, previous, change.looks?.get(previous) ?? image, isThere(previous)),
    ),
    ...(hasRules || removed.length > 0 ? rulesOfGoals(before) : []),
    ...formerNames(before, steps, now),
    ...came.filter(isThere).map((sheet): WriteStep => ({ step: 'removeSheet', sheet })),
  ];
}

function formerCells(before: ReadReply, step: Step<'cells'>): WriteStep {
  const { sheet, row, column, styles, validations = [], rowHeights = [] } = step;
  const cells = step.cells.map((contents, down) =>
    contents.map((_, right) => writable(formerContent(before, sheet, row + down, column + right))),
  );
  const rules = validations.map(({ area }) => openRule(area));
  const former = styles.flatMap(({ area, style }) =>
    formerStyles(before, sheet, area, {
      fill: style.fill !== undefined,
      format: style.numberFormat !== undefined,
    }),
  );
  // Rows get a height where they are added; they had none before.
  const heights = rowHeights.map((each) => ({ ...each, height: DEFAULT_ROW_HEIGHT }));
  const plain: WriteStep = { step: 'cells', sheet, row, column, cells, styles: former, validations: rules };
  return heights.length === 0 ? plain : { ...plain, rowHeights: heights };
}

/**
 * Fills where they were read with the cells, and none where no table of ours lay and nothing stood; number formats
 * everywhere.
 */
function formerStyles(
  { contents, areas, names }: ReadReply,
  sheet: string,
  area: Area,
  has: { readonly fill: boolean; readonly format: boolean },
): StyledArea[] {
  const part = areas.find((each) => each?.sheet === sheet);
  const content = contents.find(({ name }) => name === sheet);
  const tables = names.filter((each) => each.sheet === sheet);
  const isFree = (row: number, column: number): boolean =>
    !part &&
    (content?.cells[row]?.[column] ?? null) === null &&
    tables.every((table) => !contains(table.area, row, column));
  const former: StyledArea[] = [];
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      const one = { row, column, rows: 1, columns: 1 };
      const fills = part?.fills[row - part.area.row];
      const read = fills?.[column - (part?.area.column ?? 0)];
      const fill = isFree(row, column) ? null : read;
      if (has.fill && fill !== undefined) former.push({ area: one, style: { fill: fill ?? 'none' } });
      if (has.format && content) {
        const format = content.styles.filter((each) => contains(each.area, row, column)).at(-1)?.style;
        former.push({ area: one, style: { numberFormat: format?.numberFormat ?? 'General' } });
      }
    }
  }
  return former;
}

function sheetStep(
  { before, moved, looks }: WrittenChange,
  sheet: string,
  image: SheetImage | null,
  isThere: boolean,
): WriteStep[] {
  const content = before.contents.find(({ name }) => name === sheet);
  if (!content) throw new Error(`"${sheet}" was written without being read`);
  const former = image
    ? restoredImage(content, { ...image, name: sheet }, looks?.has(sheet) ? undefined : moved.get(sheet))
    : plainImage(content);
  const position = before.sheets.findIndex(({ name }) => name === sheet);
  const styles = [...former.styles, ...marks(before, sheet)];
  return [{ step: 'sheet', previous: isThere ? sheet : null, image: { ...former, styles }, position }];
}

/** Colours that people or we had put on cells that were read with them. */
const marks = ({ areas }: ReadReply, sheet: string): StyledArea[] =>
  areas.flatMap((part) =>
    part?.sheet !== sheet
      ? []
      : part.fills.flatMap((row, down) =>
          row.flatMap((fill, right): StyledArea[] => {
            const at = { row: part.area.row + down, column: part.area.column + right, rows: 1, columns: 1 };
            return fill === null ? [] : [{ area: at, style: { fill } }];
          }),
        ),
  );

function formerNames(before: ReadReply, steps: readonly WriteStep[], now: ReadReply): WriteStep[] {
  const touched = new Set(
    steps.flatMap((step) =>
      step.step === 'name' ? [step.name.name] : step.step === 'removeName' ? [step.name] : [],
    ),
  );
  const gone = new Set(stepsOf(steps, 'removeSheet').map(({ sheet }) => sheet));
  for (const { name, sheet } of before.names) if (gone.has(sheet)) touched.add(name);
  const find = (names: readonly DefinedName[], name: string) =>
    names.find((each) => each.name.toLowerCase() === name.toLowerCase());
  return [...touched].flatMap((name): WriteStep[] => {
    const former = find(before.names, name);
    if (former) return [{ step: 'name', name: former }];
    return find(now.names, name) ? [{ step: 'removeName', name }] : [];
  });
}

/** What a cell held before. Throws where nobody has read it: then nothing may be written over it. */
function formerContent(
  { contents, areas }: ReadReply,
  sheet: string,
  row: number,
  column: number,
): CellContent {
  const content = contents.find(({ name }) => name === sheet);
  if (content) return content.cells[row]?.[column] ?? null;
  for (const part of areas) {
    if (part?.sheet !== sheet) continue;
    const cell = part.cells[row - part.area.row]?.[column - part.area.column];
    if (cell !== undefined) return cell;
  }
  throw new Error(`a cell of "${sheet}" was written without being read`);
}
