import { bounding, intersection } from '#host/areas.ts';
import type { Area } from '#host/sheet.ts';
import { ExcelError, invalid } from '../failure.ts';
import { type Argument, defineType, type Handle, targetOf } from '../handle.ts';
import { areaText, COLUMNS, parseArea, ROWS } from '../model/area.ts';
import type { Plain } from '../protocol.ts';
import { numberArgument, optionalText, record } from './arguments.ts';
import { copyRange } from './copy.ts';
import { DEFAULT_WIDTH, formatOf } from './format.ts';
import { gridOf, READ_LIMIT, setCells, setFormats } from './range-cells.ts';
import { type AreasTarget, RangeTarget, SheetTarget } from './range-target.ts';
import { conditionalFormats, dataValidation } from './rules.ts';
import { worksheet } from './worksheet-reference.ts';

let references = 0;

const isWhole = ({ area }: RangeTarget): boolean => area.rows * area.columns > READ_LIMIT;

function within(target: RangeTarget, area: Area): RangeTarget {
  if (area.row < 0 || area.column < 0 || area.row + area.rows > ROWS || area.column + area.columns > COLUMNS)
    throw invalid('the range ends beyond the sheet');
  return target.at(area);
}

/** Whole rows or columns are grouped; other ranges need to be told which. */
function outline(target: RangeTarget, option: string | undefined, way: 'group' | 'ungroup'): null {
  const { sheet, area } = target;
  sheet.guardSheet();
  if (option === 'ByRows' || (option === undefined && area.columns === COLUMNS))
    sheet[way](sheet.rowLevels, area.row, area.rows);
  else if (option === 'ByColumns' || (option === undefined && area.rows === ROWS))
    sheet[way](sheet.columnLevels, area.column, area.columns);
  else throw invalid('groupOption');
  return null;
}

function clear(target: RangeTarget, applyTo: string): null {
  const { sheet, workbook } = target;
  sheet.guard(target.area);
  const area = sheet.finite(target.area);
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      if (applyTo !== 'Formats') sheet.put(row, column, null);
      if (applyTo !== 'Contents') sheet.putStyle(row, column, 0);
    }
  }
  if (applyTo === 'All' || applyTo === 'Formats') conditionalFormats(target).follow('clearAll', []);
  workbook.touch(sheet, area);
  return null;
}

function usedWithin(target: RangeTarget): RangeTarget | null {
  const used = target.sheet.used();
  const area = used && intersection(used, target.area);
  return area && target.at(area);
}

/** Another range, or an address on the same sheet. */
const otherArea = (value: Argument | undefined): Area =>
  typeof value === 'string' ? parseArea(value).area : targetOf(value, RangeTarget).area;

export const range: (target: RangeTarget) => Handle = defineType<RangeTarget>('Range', {
  key: () => ({ _ReferenceId: `r${++references}` }),
  get: {
    address: ({ sheet, area }) => areaText(area, sheet.name),
    rowIndex: ({ area }) => area.row,
    columnIndex: ({ area }) => area.column,
    rowCount: ({ area }) => area.rows,
    columnCount: ({ area }) => area.columns,
    cellCount: ({ area }) => area.rows * area.columns,
    values: (target) => gridOf(target, 'values'),
    formulas: (target) => gridOf(target, 'formulas'),
    valueTypes: (target) => gridOf(target, 'valueTypes'),
    text: (target) => gridOf(target, 'text'),
    numberFormat: (target) => gridOf(target, 'numberFormat'),
    isEntireRow: ({ area }) => area.columns === COLUMNS,
    isEntireColumn: ({ area }) => area.rows === ROWS,
    hasSpill: () => false,
    rowHidden({ sheet, area }) {
      const { row, rows } = sheet.finite(area);
      const hidden = Array.from({ length: rows }, (_, index) => sheet.hiddenRows.has(row + index));
      return hidden.every(Boolean) ? true : hidden.some(Boolean) ? null : false;
    },
    columnHidden: () => false,
  },
  set: {
    values: (target, value) => setCells(target, value),
    formulas: (target, value) => setCells(target, value),
    numberFormat: (target, value) => setFormats(target, value),
    rowHidden({ sheet, area }, value) {
      sheet.guardSheet();
      const finite = sheet.finite(area);
      for (let row = finite.row; row < finite.row + finite.rows; row++) {
        if (value === true) sheet.hiddenRows.add(row);
        else sheet.hiddenRows.delete(row);
      }
    },
  },
  objects: {
    format: (target) => formatOf(target),
    worksheet: ({ workbook, sheet }) => worksheet(new SheetTarget(workbook, sheet)),
    dataValidation: (target) => dataValidation(target),
    conditionalFormats: (target) => conditionalFormats(target),
  },
  methods: {
    getCell: (target, [row, column]) =>
      range(
        within(target, {
          row: target.area.row + numberArgument(row),
          column: target.area.column + numberArgument(column),
          rows: 1,
          columns: 1,
        }),
      ),
    getRow: (target, [row]) =>
      range(within(target, { ...target.area, row: target.area.row + numberArgument(row), rows: 1 })),
    getColumn: (target, [column]) =>
      range(
        within(target, { ...target.area, column: target.area.column + numberArgument(column), columns: 1 }),
      ),
    getEntireRow: (target) => range(target.at({ ...target.area, column: 0, columns: COLUMNS })),
    getEntireColumn: (target) => range(target.at({ ...target.area, row: 0, rows: ROWS })),
    getBoundingRect: (target, [other]) => range(target.at(bounding(target.area, otherArea(other)))),
    getIntersectionOrNullObject(target, [other]) {
      const area = intersection(target.area, otherArea(other));
      return area === null ? null : range(target.at(area));
    },
    getOffsetRange: (target, [rows, columns]) =>
      range(
        within(target, {
          ...target.area,
          row: target.area.row + numberArgument(rows),
          column: target.area.column + numberArgument(columns),
        }),
      ),
    getResizedRange: (target, [rows, columns]) =>
      range(
        within(target, {
          ...target.area,
          rows: target.area.rows + numberArgument(rows),
          columns: target.area.columns + numberArgument(columns),
        }),
      ),
    getUsedRange(target) {
      const used = usedWithin(target);
      return range(used ?? target.at({ ...target.area, rows: 1, columns: 1 }));
    },
    getUsedRangeOrNullObject(target) {
      const used = usedWithin(target);
      return used === null ? null : range(used);
    },
    getColumnProperties({ sheet, area }, [wanted]) {
      const format = record(record(wanted).format ?? {});
      return Array.from({ length: area.columns }, (_, index): Plain => {
        const columnWidth = sheet.widths.get(area.column + index) ?? DEFAULT_WIDTH;
        return format.columnWidth === true ? { format: { columnWidth } } : {};
      });
    },
    getCellProperties({ sheet, area }, [wanted]) {
      const fill = record(record(record(wanted).format ?? {}).fill ?? {});
      return Array.from({ length: area.rows }, (_, row) =>
        Array.from({ length: area.columns }, (_, column): Plain => {
          const { fill: color } = sheet.styleAt(area.row + row, area.column + column);
          return fill.color === true ? { format: { fill: { color: `#${color ?? 'FFFFFF'}` } } } : {};
        }),
      );
    },
    clear: (target, [applyTo]) => clear(target, optionalText(applyTo) ?? 'All'),
    copyFrom(target, [source, type]) {
      const from =
        typeof source === 'string' ? target.at(parseArea(source).area) : targetOf(source, RangeTarget);
      copyRange(target, from, optionalText(type) ?? 'All');
      return null;
    },
    group: (target, [option]) => outline(target, optionalText(option), 'group'),
    ungroup: (target, [option]) => outline(target, optionalText(option), 'ungroup'),
    select({ workbook, sheet, area }) {
      workbook.active = sheet;
      workbook.selection = { sheet, area };
      return null;
    },
    merge({ sheet, area }) {
      sheet.guardSheet();
      sheet.merges.push(area);
      return null;
    },
    unmerge({ sheet, area }) {
      sheet.guardSheet();
      sheet.merges = sheet.merges.filter((merged) => intersection(merged, area) === null);
      return null;
    },
    calculate({ workbook, sheet }) {
      workbook.calculate([sheet]);
      return null;
    },
    _ValidateArraySize(target, [rows, columns]) {
      if (rows !== target.area.rows || columns !== target.area.columns)
        throw invalid('the size of the array');
      if (isWhole(target)) throw new ExcelError('RequestPayloadSizeLimitExceeded', 'The range is too large.');
      return null;
    },
  },
});

export const rangeAreas = defineType<AreasTarget>('RangeAreas', {
  key: () => ({ _ReferenceId: `r${++references}` }),
  get: {
    address: ({ sheet, areas }) => areas.map((area) => areaText(area, sheet.name)).join(','),
    areaCount: ({ areas }) => areas.length,
  },
  objects: {
    format: (target) => formatOf(target),
    worksheet: ({ workbook, sheet }) => worksheet(new SheetTarget(workbook, sheet)),
  },
});
