import type { BorderLine, Style } from '#host/sheet.ts';
import { invalid } from '../failure.ts';
import { defineType, type Handle, type Members } from '../handle.ts';
import type { Plain } from '../protocol.ts';
import { colorOf, colorText, numberArgument, textArgument } from './arguments.ts';
import { AreasTarget, type RangeTarget } from './range-target.ts';

// The formats of cells: Excel.RangeFormat and what hangs on it, for a range or several areas.

const asAreas = (target: RangeTarget): AreasTarget =>
  new AreasTarget(target.workbook, target.sheet, [target.area]);

/** A property whose value is that of all cells, else null. */
const common =
  (value: (style: Style) => Plain) =>
  ({ sheet, areas }: AreasTarget): Plain => {
    const values = new Set<Plain>();
    for (const area of areas) {
      const { row, column, rows, columns } = sheet.finite(area);
      for (let r = row; r < row + rows; r++) {
        for (let c = column; c < column + columns; c++) values.add(value(sheet.styleAt(r, c)));
      }
    }
    return values.size === 1 ? [...values][0]! : values.size === 0 ? value({}) : null;
  };

const patch = ({ sheet, areas }: AreasTarget, style: Record<string, unknown>): void => {
  sheet.guardSheet();
  for (const area of areas) sheet.patchStyle(area, style);
};

const onOff =
  (name: 'bold' | 'italic' | 'wrap') =>
  (target: AreasTarget, value: Plain): void =>
    patch(target, { [name]: value === true ? true : undefined });

const fill = defineType<AreasTarget>('RangeFill', {
  get: { color: common(({ fill: color }) => (color === undefined ? '#FFFFFF' : colorText(color))) },
  set: { color: (target, value) => patch(target, { fill: value === '' ? undefined : colorOf(value) }) },
  methods: {
    clear(target) {
      patch(target, { fill: undefined });
      return null;
    },
  },
});

const font = defineType<AreasTarget>('RangeFont', {
  get: {
    bold: common(({ bold }) => bold ?? false),
    italic: common(({ italic }) => italic ?? false),
    size: common(({ size }) => size ?? 11),
    color: common(({ color }) => (color === undefined ? '#000000' : colorText(color))),
  },
  set: {
    bold: onOff('bold'),
    italic: onOff('italic'),
    size: (target, value) => patch(target, { size: numberArgument(value) }),
    color: (target, value) => patch(target, { color: colorOf(value) }),
    name: () => undefined,
  },
});

class EdgeTarget {
  constructor(
    readonly cells: AreasTarget,
    readonly edge: string,
  ) {}
}
const EDGES: Readonly<Record<string, 'borderTop' | 'borderBottom'>> = {
  EdgeTop: 'borderTop',
  EdgeBottom: 'borderBottom',
};
const LINES: Readonly<Record<string, BorderLine['line']>> = {
  'Continuous Thin': 'thin',
  'Continuous Medium': 'medium',
  'Continuous Hairline': 'hair',
  'Double Thick': 'double',
};
/** Style and weight arrive apart; what is set first waits for the other in the style itself. */
function setLine(
  { cells, edge }: EdgeTarget,
  change: { style?: string; weight?: string; color?: string },
): void {
  cells.sheet.guardSheet();
  const name = EDGES[edge];
  if (name === undefined) throw invalid(`border ${edge}`);
  for (const area of cells.areas) {
    const row = edge === 'EdgeTop' ? area.row : area.row + area.rows - 1;
    for (let column = area.column; column < area.column + area.columns; column++) {
      const now = cells.sheet.styleAt(row, column)[name];
      const [style, weight] = now === undefined ? ['Continuous', 'Thin'] : wordsOf(now.line);
      const key = `${change.style ?? style} ${change.weight ?? weight}`;
      const line = LINES[key] ?? (key.startsWith('Double') ? 'double' : undefined);
      if (line === undefined) throw invalid(`border line ${key}`);
      const color = change.color ?? now?.color ?? '000000';
      const here = { row, column, rows: 1, columns: 1 };
      cells.sheet.patchStyle(here, { [name]: change.style === 'None' ? undefined : { line, color } });
    }
  }
}
const wordsOf = (line: BorderLine['line']): readonly string[] =>
  Object.keys(LINES)
    .find((words) => LINES[words] === line)!
    .split(' ');

const border = defineType<EdgeTarget>('RangeBorder', {
  set: {
    style: (target, value) => setLine(target, { style: textArgument(value) }),
    weight: (target, value) => setLine(target, { weight: textArgument(value) }),
    color: (target, value) => setLine(target, { color: colorOf(value) }),
  },
});
const borders = defineType<AreasTarget>('RangeBorderCollection', {
  item: (target, [edge]) => border(new EdgeTarget(target, textArgument(edge))),
});

const protection = defineType<AreasTarget>('FormatProtection', {
  get: { locked: common(({ unlocked }) => unlocked !== true) },
  set: { locked: (target, value) => patch(target, { unlocked: value === false ? true : undefined }) },
});

const lines = (
  { areas, sheet }: AreasTarget,
  axis: 'row' | 'column',
  visit: (line: number) => void,
): void => {
  sheet.guardSheet();
  for (const area of areas) {
    const [from, count] = axis === 'row' ? [area.row, area.rows] : [area.column, area.columns];
    for (let line = from; line < from + count; line++) visit(line);
  }
};
/** 8.43 characters: 64 pixels. */
const DEFAULT_WIDTH = 48;

const members: Members<AreasTarget> = {
  get: {
    horizontalAlignment: common(({ align }) =>
      align === undefined ? 'General' : align.charAt(0).toUpperCase() + align.slice(1),
    ),
    verticalAlignment: common(({ middle }) => (middle ? 'Center' : 'Bottom')),
    wrapText: common(({ wrap }) => wrap ?? false),
    indentLevel: common(({ indent }) => indent ?? 0),
    columnWidth: ({ sheet, areas }) => sheet.widths.get(areas[0]!.column) ?? DEFAULT_WIDTH,
    rowHeight: ({ sheet, areas }) => sheet.height(areas[0]!.row),
  },
  set: {
    horizontalAlignment(target, value) {
      const word = textArgument(value).toLowerCase();
      patch(target, { align: word === 'general' ? undefined : word });
    },
    verticalAlignment(target, value) {
      // A file lays wrapped cells at their top without being told.
      patch(target, { middle: textArgument(value) === 'Center' ? true : undefined });
    },
    wrapText: onOff('wrap'),
    indentLevel: (target, value) => patch(target, { indent: numberArgument(value) || undefined }),
    columnWidth: (target, value) =>
      lines(target, 'column', (line) => target.sheet.widths.set(line, numberArgument(value))),
    rowHeight: (target, value) =>
      lines(target, 'row', (line) => target.sheet.heights.set(line, numberArgument(value))),
    useStandardWidth(target) {
      target.sheet.guardSheet();
      target.sheet.widths.clear();
    },
    useStandardHeight(target) {
      target.sheet.guardSheet();
      target.sheet.heights.clear();
    },
  },
  objects: {
    fill: (target) => fill(target),
    font: (target) => font(target),
    borders: (target) => borders(target),
    protection: (target) => protection(target),
  },
  methods: { autofitColumns: () => null, autofitRows: () => null },
};
const format = defineType<AreasTarget>('RangeFormat', members);

export const formatOf = (target: RangeTarget | AreasTarget): Handle =>
  format(target instanceof AreasTarget ? target : asAreas(target));
export { DEFAULT_WIDTH };
