import { invalid } from '../failure.ts';
import { defineType, type Handle } from '../handle.ts';
import { parseArea, WHOLE_SHEET } from '../model/area.ts';
import type { Visibility } from '../model/sheet.ts';
import { WorkbookName } from '../model/workbook.ts';
import { colorOf, colorText, numberArgument, textArgument } from './arguments.ts';
import { charts } from './charts.ts';
import { autoFilter, freezePanes, pageLayout, tables } from './layout.ts';
import { range, rangeAreas } from './range.ts';
import { AreasTarget, RangeTarget, type SheetTarget } from './range-target.ts';
import { provideWorksheet } from './worksheet-reference.ts';

const protection = defineType<SheetTarget>('WorksheetProtection', {
  get: { protected: ({ sheet }) => sheet.isProtected },
  methods: {
    protect({ sheet }) {
      sheet.guardSheet();
      sheet.isProtected = true;
      return null;
    },
    unprotect({ sheet }) {
      sheet.isProtected = false;
      return null;
    },
  },
});

class PropertyTarget {
  constructor(
    readonly at: SheetTarget,
    readonly name: string,
  ) {}
}
const customProperty = defineType<PropertyTarget>('WorksheetCustomProperty', {
  key: ({ name }) => ({ Key: name }),
  get: { key: ({ name }) => name, value: ({ at, name }) => at.sheet.properties.get(name) ?? '' },
  set: {
    value: ({ at, name }, value) => {
      at.sheet.properties.set(name, textArgument(value));
    },
  },
  methods: {
    delete({ at, name }) {
      at.sheet.properties.delete(name);
      return null;
    },
  },
});
const customProperties = defineType<SheetTarget>('WorksheetCustomPropertyCollection', {
  items: (at) => [...at.sheet.properties.keys()].map((name) => customProperty(new PropertyTarget(at, name))),
  methods: {
    add(at, [name, value]) {
      at.sheet.properties.set(textArgument(name), textArgument(value));
      return customProperty(new PropertyTarget(at, textArgument(name)));
    },
    getItemOrNullObject: (at, [name]) =>
      at.sheet.properties.has(textArgument(name))
        ? customProperty(new PropertyTarget(at, textArgument(name)))
        : null,
  },
});

const isVisibility = (word: string): word is Visibility => /^(Visible|Hidden|VeryHidden)$/.test(word);

export const worksheet: (target: SheetTarget) => Handle = defineType<SheetTarget>('Worksheet', {
  key: ({ sheet }) => ({ Id: sheet.id, Name: sheet.name }),
  get: {
    id: ({ sheet }) => sheet.id,
    name: ({ sheet }) => sheet.name,
    position: ({ workbook, sheet }) => workbook.sheets.indexOf(sheet),
    visibility: ({ sheet }) => sheet.visibility,
    tabColor: ({ sheet }) => colorText(sheet.tabColor || undefined),
    showGridlines: ({ sheet }) => sheet.gridlines,
    standardWidth: () => 8.43,
    standardHeight: () => 15,
  },
  set: {
    name: ({ workbook, sheet }, value) => workbook.rename(sheet, textArgument(value)),
    position({ workbook, sheet }, value) {
      workbook.guardStructure();
      const position = numberArgument(value);
      if (position < 0 || position >= workbook.sheets.length) throw invalid('position');
      workbook.sheets.splice(workbook.sheets.indexOf(sheet), 1);
      workbook.sheets.splice(position, 0, sheet);
    },
    visibility({ workbook, sheet }, value) {
      workbook.guardStructure();
      const word = textArgument(value);
      if (!isVisibility(word)) throw invalid('visibility');
      const others = workbook.sheets.some((other) => other !== sheet && other.visibility === 'Visible');
      if (word !== 'Visible' && !others) throw invalid('the only visible sheet cannot be hidden');
      sheet.visibility = word;
    },
    tabColor: ({ sheet }, value) => {
      sheet.tabColor = value === '' ? '' : colorOf(value);
    },
    showGridlines: ({ sheet }, value) => {
      sheet.gridlines = value === true;
    },
    // The library's older name of the same.
    gridlines: ({ sheet }, value) => {
      sheet.gridlines = value === true;
    },
  },
  objects: {
    protection: (target) => protection(target),
    charts: (target) => charts(target),
    tables: (target) => tables(target),
    freezePanes: (target) => freezePanes(target),
    pageLayout: (target) => pageLayout(target),
    autoFilter: (target) => autoFilter(target),
    customProperties: (target) => customProperties(target),
  },
  methods: {
    getRange({ workbook, sheet }, [address]) {
      if (address === undefined || address === null)
        return range(new RangeTarget(workbook, sheet, WHOLE_SHEET));
      const text = textArgument(address);
      const name = workbook.names.get(text.toLowerCase());
      const area = name instanceof WorkbookName ? workbook.areaOf(name)?.area : undefined;
      return range(new RangeTarget(workbook, sheet, area ?? parseArea(text).area));
    },
    getRangeByIndexes: ({ workbook, sheet }, args) => {
      const [row, column, rows, columns] = args.map((value) => numberArgument(value));
      if (!(row! >= 0 && column! >= 0 && rows! > 0 && columns! > 0)) throw invalid('indexes');
      return range(
        new RangeTarget(workbook, sheet, { row: row!, column: column!, rows: rows!, columns: columns! }),
      );
    },
    getRanges({ workbook, sheet }, [addresses]) {
      const areas = textArgument(addresses)
        .split(',')
        .map((address) => parseArea(address.trim()).area);
      return rangeAreas(new AreasTarget(workbook, sheet, areas));
    },
    getCell: ({ workbook, sheet }, [row, column]) =>
      range(
        new RangeTarget(workbook, sheet, {
          row: numberArgument(row),
          column: numberArgument(column),
          rows: 1,
          columns: 1,
        }),
      ),
    getUsedRange({ workbook, sheet }) {
      const area = sheet.used() ?? { row: 0, column: 0, rows: 1, columns: 1 };
      return range(new RangeTarget(workbook, sheet, area));
    },
    getUsedRangeOrNullObject({ workbook, sheet }, [valuesOnly]) {
      const area = valuesOnly === true && sheet.cells.length === 0 ? null : sheet.used();
      return area === null ? null : range(new RangeTarget(workbook, sheet, area));
    },
    activate({ workbook, sheet }) {
      if (sheet.visibility !== 'Visible') throw invalid('a hidden sheet cannot be shown');
      workbook.active = sheet;
      workbook.happened.push({ what: 'activated', sheet: sheet.id });
      return null;
    },
    calculate({ workbook, sheet }) {
      workbook.calculate([sheet]);
      return null;
    },
    delete({ workbook, sheet }) {
      workbook.removeSheet(sheet);
      return null;
    },
    _RegisterDataChangedEvent: () => null,
    _UnregisterDataChangedEvent: () => null,
    _RegisterActivatedEvent: () => null,
    _RegisterSelectionChangedEvent: () => null,
  },
});
provideWorksheet(worksheet);
