import { sameName } from '#formula/sheet-name.ts';
import {
  type AreaContent,
  HostFailure,
  type ReadBatch,
  type ReadReply,
  type SheetContent,
  type SheetQuery,
  seenOrNothing,
  type WriteBatch,
} from '#host/host.ts';
import type { Area } from '#host/sheet.ts';
import {
  openPackage,
  type Parts,
  partText,
  relate,
  relationshipsOf,
  removePart,
  savePackage,
  setPart,
  setRelationships,
} from '#office/package.ts';
import { EMPTY_STRINGS, openStrings, type SharedStrings } from '#office/shared-strings.ts';
import { isProtected, readCells, readColumnWidths, seenIn } from '#office/sheet-reader.ts';
import { XmlError } from '#office/xml.ts';
import { ZipError } from '#office/zip.ts';
import { formatAreas } from './format-areas.ts';
import { selectedCells } from './selection.ts';
import { applySteps } from './steps.ts';
import { EMPTY_STYLES, openStyles, type StyleBook } from './styles.ts';
import { type SheetEntry, WorkbookPart } from './workbook-part.ts';

const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const EMPTY_PARTS: Readonly<Record<string, string>> = {
  '[Content_Types].xml':
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>',
  'xl/workbook.xml': `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}"><sheets/></workbook>`,
};

/** A package without a single sheet; {@link saveWorkbook} gives it one when nobody does. */
export function newWorkbook(): Parts {
  const parts: Parts = new Map(Object.entries(EMPTY_PARTS).map(([path, text]) => [path, { text }]));
  relate(parts, '', 'officeDocument', 'xl/workbook.xml');
  return parts;
}

const OLE_SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ENCRYPTED_STREAM = Uint8Array.from(
  [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]),
);

/**
 * The parts of an .xlsx file. `file` names it in failures: `file.encrypted` when it wants a password,
 * `file.unreadable` when it is cut off, damaged or something else (an .xls, a picture).
 */
export async function openWorkbook(bytes: Uint8Array, file: string): Promise<Parts> {
  if (OLE_SIGNATURE.every((byte, index) => bytes[index] === byte)) {
    throw new HostFailure(holds(bytes, ENCRYPTED_STREAM) ? 'file.encrypted' : 'file.unreadable', { file });
  }
  try {
    const parts = await openPackage(bytes);
    for (const { path } of new WorkbookPart(parts).sheets) partText(parts, path);
    return parts;
  } catch (error) {
    if (error instanceof ZipError || error instanceof XmlError)
      throw new HostFailure('file.unreadable', { file });
    throw error;
  }
}

export async function saveWorkbook(parts: Parts): Promise<Uint8Array> {
  if (new WorkbookPart(parts).sheets.length > 0) return savePackage(parts);
  const draft = new Map(parts);
  const workbook = new WorkbookPart(draft);
  const path = 'xl/worksheets/sheet1.xml';
  workbook.add('Sheet1', path, relate(draft, workbook.path, 'worksheet', path));
  setPart(
    draft,
    path,
    `${SPREADSHEET}.worksheet+xml`,
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/></worksheet>',
  );
  setRelated(draft, workbook, 'styles', EMPTY_STYLES);
  workbook.save(draft);
  return savePackage(draft);
}

/** Whether no sheet may come, go, move or change its name. */
export const isStructureProtected = (parts: Parts): boolean => new WorkbookPart(parts).isStructureProtected;

/** What the workbook answers; `selection`: the cells that a person has selected in it, null where nobody has. */
export function readWorkbook(
  parts: Parts,
  batch: ReadBatch,
  selection: SelectedArea | null = null,
): ReadReply {
  const workbook = new WorkbookPart(parts);
  const names = workbook.definedNames();
  const strings = openStrings(relatedText(parts, workbook, 'sharedStrings') ?? EMPTY_STRINGS);
  const styles = openStyles(relatedText(parts, workbook, 'styles') ?? EMPTY_STYLES);
  const wanted = (sheet: SheetEntry): boolean =>
    batch.sheets.some((query) => {
      const name = titleOf(query, names);
      return name === true || (name !== undefined && sameName(name, sheet.name));
    });
  return {
    sheets: workbook.sheets.map(({ name, path, element }) => ({
      name,
      visible: (element.attributes.state ?? 'visible') === 'visible',
      protected: isProtected(partText(parts, path)),
    })),
    names,
    contents: workbook.sheets
      .filter(wanted)
      .map(({ name, path }) => readSheet(name, partText(parts, path), strings, styles)),
    areas: batch.sheets.flatMap((query) => {
      if (query.by !== 'selection' && query.by !== 'area') return [];
      const wanted = query.by === 'area' ? query : selection;
      const entry = wanted && workbook.sheets.find(({ name }) => sameName(name, wanted.sheet));
      if (!wanted || !entry) return [null];
      return [
        {
          ...readArea({ sheet: entry.name, area: wanted.area }, partText(parts, entry.path), strings, styles),
          ...(query.by === 'selection'
            ? seenOrNothing(seenIn(partText(parts, entry.path), wanted.area))
            : {}),
        },
      ];
    }),
  };
}

export interface SelectedArea {
  readonly sheet: string;
  readonly area: Area;
}

/** What the file says is selected on the sheet in front; null: nothing. */
export function fileSelection(parts: Parts): SelectedArea | null {
  const { active } = new WorkbookPart(parts);
  const area = active === undefined ? null : selectedCells(partText(parts, active.path));
  return active === undefined || area === null ? null : { sheet: active.name, area };
}

function readArea(
  { sheet, area }: SelectedArea,
  xml: string,
  strings: SharedStrings,
  styles: StyleBook,
): AreaContent {
  const { cells, formats } = readCells(xml, strings);
  const block = <T>(at: (row: number, column: number) => T): T[][] =>
    Array.from({ length: area.rows }, (_row, row) =>
      Array.from({ length: area.columns }, (_column, column) => at(area.row + row, area.column + column)),
    );
  return {
    sheet,
    area,
    cells: block((row, column) => cells[row]?.[column] ?? null),
    fills: block((row, column) => styles.fill(formats[row]?.[column] ?? 0)),
  };
}

/** True: every sheet. */
function titleOf(query: SheetQuery, names: ReadReply['names']): string | true | undefined {
  if (query.by === 'all') return true;
  if (query.by === 'selection' || query.by === 'area') return undefined;
  if (query.by === 'title') return query.name;
  return names.find(({ name }) => sameName(name, query.name))?.sheet;
}

function readSheet(name: string, xml: string, strings: SharedStrings, styles: StyleBook): SheetContent {
  const { cells, formats } = readCells(xml, strings);
  const columns = [...cells, ...formats].reduce((most, row) => Math.max(most, row.length), 0);
  return { name, cells, styles: formatAreas(formats, styles), columnWidths: readColumnWidths(xml, columns) };
}

/** The parts after the batch; the given ones stay as they are, so a batch that fails leaves nothing behind. */
export function writeWorkbook(parts: Parts, batch: WriteBatch): Parts {
  const draft: Parts = new Map(parts);
  const workbook = new WorkbookPart(draft);
  const strings = openStrings(relatedText(draft, workbook, 'sharedStrings') ?? EMPTY_STRINGS);
  const styles = openStyles(relatedText(draft, workbook, 'styles') ?? EMPTY_STYLES);
  const sheets = workbook.sheets.map(({ name }) => name);
  applySteps({ parts: draft, workbook, strings, styles }, batch.steps);
  const isSameList = workbook.sheets.map(({ name }) => name).join('/') === sheets.join('/');
  if (!isSameList && workbook.isStructureProtected) throw new HostFailure('workbook.protected');
  setRelated(draft, workbook, 'sharedStrings', strings.xml());
  setRelated(draft, workbook, 'styles', styles.text());
  removeCalculationChain(draft, workbook);
  workbook.save(draft);
  return draft;
}

/** It lists formula cells that may be gone; programs build it anew. */
function removeCalculationChain(parts: Parts, workbook: WorkbookPart): void {
  const related = relationshipsOf(parts, workbook.path);
  const chain = related.find(({ kind }) => kind === 'calcChain');
  if (chain === undefined) return;
  setRelationships(
    parts,
    workbook.path,
    related.filter((relationship) => relationship !== chain),
  );
  removePart(parts, chain.target);
}

type Shared = 'sharedStrings' | 'styles';

function relatedText(parts: Parts, workbook: WorkbookPart, kind: Shared): string | null | undefined {
  const known = relationshipsOf(parts, workbook.path).find((relationship) => relationship.kind === kind);
  return known && parts.get(known.target)?.text;
}

function setRelated(parts: Parts, workbook: WorkbookPart, kind: Shared, text: string): void {
  const known = relationshipsOf(parts, workbook.path).find((relationship) => relationship.kind === kind);
  const path = known?.target ?? `xl/${kind}.xml`;
  if (known === undefined) relate(parts, workbook.path, kind, path);
  setPart(parts, path, `${SPREADSHEET}.${kind}+xml`, text);
}

function holds(bytes: Uint8Array, wanted: Uint8Array): boolean {
  for (let at = bytes.indexOf(wanted[0]!); at !== -1; at = bytes.indexOf(wanted[0]!, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}
