import type { Area } from '#host/sheet.ts';
import { invalid, missing } from '../failure.ts';
import { type Argument, defineType, type Handle, isHandle, targetOf } from '../handle.ts';
import { parseArea } from '../model/area.ts';
import { SheetTable } from '../model/parts.ts';
import { numberArgument, record, textArgument } from './arguments.ts';
import { range } from './range.ts';
import { RangeTarget, type SheetTarget } from './range-target.ts';

// What belongs to a sheet as a whole: panes, pages, filters, tables.

const areaArgument = (value: Argument | undefined): Area =>
  value !== undefined && isHandle(value)
    ? targetOf(value, RangeTarget).area
    : parseArea(textArgument(value, 'an address')).area;

export const freezePanes = defineType<SheetTarget>('WorksheetFreezePanes', {
  methods: {
    freezeAt({ sheet }, [at]) {
      const area = areaArgument(at);
      sheet.freeze = { rows: area.row + area.rows, columns: area.column + area.columns };
      return null;
    },
    freezeRows({ sheet }, [count]) {
      sheet.freeze = { rows: numberArgument(count ?? 1), columns: 0 };
      return null;
    },
    freezeColumns({ sheet }, [count]) {
      sheet.freeze = { rows: 0, columns: numberArgument(count ?? 1) };
      return null;
    },
    unfreeze({ sheet }) {
      sheet.freeze = { rows: 0, columns: 0 };
      return null;
    },
    getLocationOrNullObject({ workbook, sheet }) {
      const { rows, columns } = sheet.freeze;
      if (rows === 0 && columns === 0) return null;
      return range(new RangeTarget(workbook, sheet, { row: 0, column: 0, rows, columns }));
    },
  },
});

const footers = defineType<SheetTarget>('HeaderFooter', {
  get: { centerFooter: ({ sheet }) => sheet.print.footer },
  set: {
    centerFooter: ({ sheet }, value) => {
      sheet.print.footer = textArgument(value);
    },
  },
});
const headersFooters = defineType<SheetTarget>('HeaderFooterGroup', {
  objects: { defaultForAllPages: (target) => footers(target) },
});
export const pageLayout = defineType<SheetTarget>('PageLayout', {
  get: {
    orientation: ({ sheet }) => sheet.print.orientation,
    paperSize: ({ sheet }) => sheet.print.paperSize,
  },
  set: {
    orientation: ({ sheet }, value) => {
      sheet.print.orientation = textArgument(value);
    },
    paperSize: ({ sheet }, value) => {
      const name = textArgument(value);
      if (!/^(A[345]|Letter|Legal)$/.test(name)) throw invalid(`paper ${name}`);
      sheet.print.paperSize = name;
    },
    zoom: ({ sheet }, value) => {
      sheet.print.zoom = { ...record(value) } as Record<string, number | null>;
    },
    leftMargin: () => undefined,
    rightMargin: () => undefined,
    topMargin: () => undefined,
    bottomMargin: () => undefined,
    headerMargin: () => undefined,
    footerMargin: () => undefined,
  },
  objects: { headersFooters: (target) => headersFooters(target) },
  methods: {
    setPrintTitleRows({ sheet }, [rows]) {
      sheet.print.titleRows = areaArgument(rows);
      return null;
    },
    setPrintTitleColumns({ sheet }, [columns]) {
      sheet.print.titleColumns = areaArgument(columns);
      return null;
    },
  },
});

export const autoFilter = defineType<SheetTarget>('AutoFilter', {
  get: {
    enabled: ({ sheet }) => sheet.filter !== null,
    isDataFiltered: ({ sheet }) => sheet.hiddenRows.size > 0,
  },
  methods: {
    apply({ sheet }, [at]) {
      sheet.guardSheet();
      sheet.filter = areaArgument(at);
      return null;
    },
    remove({ sheet }) {
      sheet.guardSheet();
      sheet.filter = null;
      sheet.hiddenRows.clear();
      return null;
    },
    getRangeOrNullObject({ workbook, sheet }) {
      return sheet.filter === null ? null : range(new RangeTarget(workbook, sheet, sheet.filter));
    },
  },
});

class TableTarget {
  constructor(
    readonly at: SheetTarget,
    readonly table: SheetTable,
  ) {}
}
const table: (target: TableTarget) => Handle = defineType<TableTarget>('Table', {
  key: ({ table: { id } }) => ({ Id: id }),
  get: { name: ({ table: { name } }) => name, id: ({ table: { id } }) => id },
  set: {
    name: ({ table: target }, value) => {
      target.name = textArgument(value);
    },
    style: () => undefined,
  },
  methods: {
    getRange: ({ at: { workbook, sheet }, table: { area } }) => range(new RangeTarget(workbook, sheet, area)),
    convertToRange({ at: { workbook, sheet }, table: target }) {
      sheet.guardSheet();
      sheet.tables = sheet.tables.filter((other) => other !== target);
      return range(new RangeTarget(workbook, sheet, target.area));
    },
    delete({ at: { sheet }, table: target }) {
      sheet.guardSheet();
      sheet.tables = sheet.tables.filter((other) => other !== target);
      return null;
    },
  },
});
export const tables = defineType<SheetTarget>('TableCollection', {
  items: (at) => at.sheet.tables.map((each) => table(new TableTarget(at, each))),
  item(at, [wanted]) {
    const found = at.sheet.tables.find(({ id, name }) => id === wanted || name === wanted);
    if (found === undefined) throw missing(`table ${String(wanted)}`);
    return table(new TableTarget(at, found));
  },
  methods: {
    add(at, [where]) {
      at.sheet.guardSheet();
      const area = areaArgument(where);
      const id = at.workbook.newId();
      const added = new SheetTable(id, `Table${id}`, area);
      at.sheet.tables.push(added);
      return table(new TableTarget(at, added));
    },
    getCount: ({ sheet }) => sheet.tables.length,
  },
});
