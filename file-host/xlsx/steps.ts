import { absoluteReference } from '#formula/reference.ts';
import { sheetPrefix } from '#formula/sheet-name.ts';
import { HostFailure, type WriteStep } from '#host/host.ts';
import type { Area, SheetImage } from '#host/sheet.ts';
import {
  freePath,
  type Parts,
  partText,
  relate,
  relationshipsOf,
  removePart,
  setPart,
  setRelationships,
} from '#office/package.ts';
import { isProtected } from '#office/sheet-reader.ts';
import type { CellSink } from './cell-writer.ts';
import { replaceCharts } from './drawing-writer.ts';
import { editCells } from './edit-cells.ts';
import { addConditionalFormats, growFilter } from './edit-rules.ts';
import { editValidations } from './edit-validations.ts';
import { followSheets } from './rename.ts';
import { selectCells } from './selection.ts';
import { printTitles, sheetXml } from './sheet-writer.ts';
import { type SheetEntry, WORKSHEET_TYPE, type WorkbookPart } from './workbook-part.ts';

/** What the steps of one batch work on. */
export interface Draft extends CellSink {
  readonly parts: Parts;
  readonly workbook: WorkbookPart;
}

/** What hangs on a sheet and belongs to people: their notes stay when we write the sheet anew. */
const KEPT = new Set(['comments', 'threadedComment', 'vmlDrawing', 'drawing']);
const SHEET_NAME = /^(?!')[^[\]:*?/\\]{1,31}(?<!')$/;

type CellsStep = Extract<WriteStep, { step: 'cells' }>;

/** Applies steps to the draft; throws a {@link HostFailure}, and then the draft is to be thrown away. */
export function applySteps(draft: Draft, steps: readonly WriteStep[]): void {
  for (let at = 0; at < steps.length; ) {
    const cells = cellsFrom(steps, at);
    if (cells.length > 0) writeCells(draft, cells);
    else applyStep(draft, steps[at] as Exclude<WriteStep, CellsStep>);
    at += Math.max(1, cells.length);
  }
}

/** The steps from there on that write cells of one sheet. */
function cellsFrom(steps: readonly WriteStep[], from: number): readonly CellsStep[] {
  const found: CellsStep[] = [];
  for (let at = from; at < steps.length; at++) {
    const step = steps[at]!;
    if (step.step !== 'cells' || (found[0] && found[0].sheet !== step.sheet)) break;
    found.push(step);
  }
  return found;
}

function writeCells(draft: Draft, steps: readonly CellsStep[]): void {
  const { parts, workbook } = draft;
  const entry = unprotected(parts, workbook.sheet(steps[0]!.sheet));
  let text = partText(parts, entry.path);
  for (const { validations = [], conditionalFormats = [], filter } of steps) {
    const ruled = editValidations(text, validations);
    const marked = addConditionalFormats(ruled, conditionalFormats, draft.styles);
    const filtered = filter === undefined ? null : growFilter(marked, filter);
    if (filtered !== null) nameFilter(workbook, entry, filter ?? null);
    text = filtered ?? marked;
  }
  const edits = steps.filter(
    ({ cells, styles, rowHeights = [] }) => cells.length + styles.length + rowHeights.length > 0,
  );
  parts.set(entry.path, { text: edits.length > 0 ? editCells(text, edits, draft) : text });
}

function applyStep(draft: Draft, step: Exclude<WriteStep, CellsStep>): void {
  const { workbook } = draft;
  switch (step.step) {
    case 'sheet':
      writeSheet(draft, step.previous, step.image, step.position);
      break;
    case 'name':
      workbook.setName(step.name);
      break;
    case 'removeName':
      workbook.removeName(step.name);
      break;
    case 'removeSheet':
      removeSheet(draft, workbook.sheet(step.sheet));
      break;
    case 'activate':
      activate(draft, workbook.sheet(step.sheet), step.area ?? null);
  }
}

function writeSheet(draft: Draft, previous: string | null, image: SheetImage, position: number): void {
  if (!SHEET_NAME.test(image.name)) throw new RangeError(`no sheet can be named ${image.name}`);
  const { parts, workbook } = draft;
  const entry =
    previous === null ? addSheet(draft, image.name) : unprotected(parts, workbook.sheet(previous));
  if (entry.name !== image.name) {
    const renamed = new Map([[entry.name, image.name]]);
    workbook.rename(entry, image.name);
    followSheets(parts, workbook, renamed);
  }
  dropLinks(parts, entry.path);
  const drawing = replaceCharts(parts, entry.path, image);
  const legacyDrawing =
    relationshipsOf(parts, entry.path).find(({ kind }) => kind === 'vmlDrawing')?.id ?? null;
  setPart(parts, entry.path, WORKSHEET_TYPE, sheetXml(image, draft, { drawing, legacyDrawing }));
  workbook.setSheetName('_xlnm.Print_Titles', entry, printTitles(image, sheetPrefix(image.name)), {});
  workbook.setSheetName('_xlnm.Print_Area', entry, null, {});
  nameFilter(workbook, entry, image.filter);
  workbook.move(entry, position);
}

function nameFilter(workbook: WorkbookPart, entry: SheetEntry, filter: Area | null): void {
  const reference = filter === null ? null : absoluteReference(entry.name, filter);
  workbook.setSheetName('_xlnm._FilterDatabase', entry, reference, { hidden: '1' });
}

function addSheet({ parts, workbook }: Draft, name: string): SheetEntry {
  if (workbook.find(name) !== undefined) throw new HostFailure('sheet.nameTaken', { sheet: name });
  const path = freePath(parts, 'xl/worksheets/sheet');
  return workbook.add(name, path, relate(parts, workbook.path, 'worksheet', path));
}

function dropLinks(parts: Parts, path: string): void {
  const related = relationshipsOf(parts, path);
  const dropped = related.filter(({ kind }) => !KEPT.has(kind));
  if (dropped.length === 0) return;
  setRelationships(
    parts,
    path,
    related.filter(({ kind }) => KEPT.has(kind)),
  );
  for (const { target } of dropped) if (parts.has(target)) removePart(parts, target);
}

function removeSheet(draft: Draft, entry: SheetEntry): void {
  unprotected(draft.parts, entry);
  draft.workbook.remove(draft.parts, entry);
  removePart(draft.parts, entry.path);
  followSheets(draft.parts, draft.workbook, new Map([[entry.name, null]]));
}

/** Only one sheet may be marked as chosen: typing goes to all that are. */
function activate({ parts, workbook }: Draft, entry: SheetEntry, area: Area | null): void {
  workbook.active = entry;
  if (area !== null) parts.set(entry.path, { text: selectCells(partText(parts, entry.path), area) });
  for (const { path } of workbook.sheets) {
    const xml = partText(parts, path);
    if (!/<sheetView[^>]*\stabSelected="(?:1|true)"/.test(xml)) continue;
    parts.set(path, { text: xml.replace(/(<sheetView[^>]*?)\stabSelected="[^"]*"/g, '$1') });
  }
}

function unprotected(parts: Parts, entry: SheetEntry): SheetEntry {
  if (isProtected(partText(parts, entry.path)))
    throw new HostFailure('sheet.protected', { sheet: entry.name });
  return entry;
}
