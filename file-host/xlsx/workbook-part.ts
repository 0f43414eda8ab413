import { renameSheets } from '#formula/map-references.ts';
import { absoluteReference, parseSheetArea } from '#formula/reference.ts';
import { sameName } from '#formula/sheet-name.ts';
import { type DefinedName, HostFailure } from '#host/host.ts';
import {
  freeName,
  type Parts,
  partText,
  relationshipsOf,
  setPart,
  setRelationships,
} from '#office/package.ts';
import {
  childOf,
  childrenOf,
  documentOf,
  element,
  isElement,
  localName,
  parseXml,
  textOf,
  type XmlElement,
  type XmlNode,
} from '#office/xml.ts';

export interface SheetEntry {
  name: string;
  readonly path: string;
  readonly element: XmlElement;
}
interface NameEntry {
  readonly element: XmlElement;
  /** Null: for the whole workbook. */
  readonly scope: SheetEntry | null;
}

const WORKBOOK_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';
export const WORKSHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
const ORDER = [
  'fileVersion',
  'fileSharing',
  'workbookPr',
  'workbookProtection',
  'bookViews',
  'sheets',
  'functionGroups',
  'externalReferences',
  'definedNames',
  'calcPr',
];

/** The table of contents of a workbook: its sheets in order, its names, the sheet in front. */
export class WorkbookPart {
  readonly path: string;
  readonly root: XmlElement;
  sheets: SheetEntry[];
  names: NameEntry[];
  active: SheetEntry | undefined;

  /** Whether no sheet may come, go, move or change its name. */
  get isStructureProtected(): boolean {
    const lock = childOf(this.root, 'workbookProtection')?.attributes.lockStructure ?? '0';
    return lock === '1' || lock === 'true';
  }

  constructor(parts: Parts) {
    this.path =
      relationshipsOf(parts, '').find(({ kind }) => kind === 'officeDocument')?.target ?? 'xl/workbook.xml';
    this.root = parseXml(partText(parts, this.path));
    const targets = new Map(relationshipsOf(parts, this.path).map(({ id, target }) => [id, target]));
    const sheetList = childOf(this.root, 'sheets');
    this.sheets = (sheetList === undefined ? [] : childrenOf(sheetList, 'sheet')).map((entry) => ({
      name: entry.attributes.name ?? '',
      path: targets.get(relationshipId(entry)) ?? '',
      element: entry,
    }));
    const nameList = childOf(this.root, 'definedNames');
    this.names = (nameList === undefined ? [] : childrenOf(nameList, 'definedName')).map((entry) => {
      const index = entry.attributes.localSheetId;
      return { element: entry, scope: index === undefined ? null : (this.sheets[Number(index)] ?? null) };
    });
    this.active = this.sheets[Number(this.view()?.attributes.activeTab ?? 0)];
  }

  /** Rejects with `sheet.missing`. Sheets are told apart without regard to case. */
  sheet(name: string): SheetEntry {
    const entry = this.find(name);
    if (entry === undefined) throw new HostFailure('sheet.missing', { sheet: name });
    return entry;
  }

  find(name: string): SheetEntry | undefined {
    return this.sheets.find((sheet) => sameName(sheet.name, name));
  }

  /** Adds the entry of a new sheet at the end; its part lies at `path`. */
  add(name: string, path: string, relationship: string): SheetEntry {
    const ids = new Set(this.sheets.map(({ element: known }) => known.attributes.sheetId ?? ''));
    const entry = element('sheet', { name, sheetId: freeName('', ids), 'r:id': relationship });
    this.root.attributes['xmlns:r'] ??= 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const sheet = { name, path, element: entry };
    this.sheets.push(sheet);
    this.active ??= sheet;
    return sheet;
  }

  remove(parts: Parts, sheet: SheetEntry): void {
    this.sheets = this.sheets.filter((other) => other !== sheet);
    this.names = this.names.filter(({ scope }) => scope !== sheet);
    if (this.active === sheet) this.active = this.sheets[0];
    const id = relationshipId(sheet.element);
    setRelationships(
      parts,
      this.path,
      relationshipsOf(parts, this.path).filter((known) => known.id !== id),
    );
  }

  move(sheet: SheetEntry, position: number): void {
    this.sheets = this.sheets.filter((other) => other !== sheet);
    this.sheets.splice(Math.max(0, position), 0, sheet);
  }

  rename(sheet: SheetEntry, name: string): void {
    const taken = this.find(name);
    if (taken !== undefined && taken !== sheet) throw new HostFailure('sheet.nameTaken', { sheet: name });
    sheet.name = name;
    sheet.element.attributes.name = name;
  }

  /** What names say after sheets were renamed or removed. */
  follow(renamed: ReadonlyMap<string, string | null>): void {
    for (const { element: name } of this.names) name.children = [renameSheets(textOf(name), renamed)];
  }

  /** Names for one area, valid in the whole workbook. */
  definedNames(): DefinedName[] {
    return this.names.flatMap(({ element: entry, scope }) => {
      const reference = parseSheetArea(textOf(entry));
      const { name = '', hidden } = entry.attributes;
      if (scope !== null || reference === null || hidden === '1' || name.startsWith('_xlnm.')) return [];
      return [{ name, ...reference }];
    });
  }

  setName({ name, sheet, area }: DefinedName): void {
    this.setNameText(name, absoluteReference(this.sheet(sheet).name, area), null, {});
  }

  /** `_xlnm.Print_Titles` and its like; null takes the name away. */
  setSheetName(
    name: string,
    sheet: SheetEntry,
    text: string | null,
    attributes: Record<string, string>,
  ): void {
    this.setNameText(name, text, sheet, attributes);
  }

  removeName(name: string): void {
    this.setNameText(name, null, null, {});
  }

  /** Writes everything back; formulas are recalculated when a program opens the file. */
  save(parts: Parts): void {
    this.place('sheets').children = this.sheets.map((sheet) => sheet.element);
    const names = this.names.map(({ element: name, scope }) => {
      if (scope !== null) name.attributes.localSheetId = String(this.sheets.indexOf(scope));
      return name;
    });
    // An empty list is not allowed.
    this.place('definedNames').children = names;
    if (names.length === 0)
      this.root.children = this.root.children.filter((child) => !isNamed(child, 'definedNames'));
    this.place('calcPr').attributes.fullCalcOnLoad = '1';
    const front = Math.max(0, this.active === undefined ? 0 : this.sheets.indexOf(this.active));
    this.placeView().attributes.activeTab = String(front);
    setPart(parts, this.path, WORKBOOK_TYPE, documentOf(this.root));
  }

  private setNameText(
    name: string,
    text: string | null,
    scope: SheetEntry | null,
    attributes: Record<string, string>,
  ): void {
    this.names = this.names.filter(
      (known) => known.scope !== scope || !sameName(known.element.attributes.name ?? '', name),
    );
    if (text !== null)
      this.names.push({ element: element('definedName', { name, ...attributes }, [text]), scope });
  }

  private view(): XmlElement | undefined {
    const views = childOf(this.root, 'bookViews');
    return views && childOf(views, 'workbookView');
  }

  private placeView(): XmlElement {
    const views = this.place('bookViews');
    const view = childOf(views, 'workbookView') ?? element('workbookView');
    views.children = [view, ...views.children.filter((child) => child !== view)];
    return view;
  }

  /** The child of that name, put where the order of ECMA-376 18.2.27 wants it. */
  private place(name: string): XmlElement {
    const known = childOf(this.root, name);
    if (known !== undefined) return known;
    const earlier = new Set(ORDER.slice(0, ORDER.indexOf(name)));
    const fresh = element(name);
    const last = this.root.children.reduce(
      (found, child, index) => (isElement(child) && earlier.has(localName(child)) ? index : found),
      -1,
    );
    this.root.children.splice(last + 1, 0, fresh);
    return fresh;
  }
}

const isNamed = (node: XmlNode, name: string): boolean => isElement(node) && localName(node) === name;

function relationshipId(sheet: XmlElement): string {
  const id = Object.entries(sheet.attributes).find(([name]) => name.endsWith(':id'));
  return id?.[1] ?? '';
}
