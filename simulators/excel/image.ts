import type {
  Chart,
  ConditionalFormat,
  OutlineGroup,
  PrintSetup,
  SheetImage,
  ValidatedArea,
  Validation,
} from '#host/sheet.ts';
import type { SheetChart, SheetValidation } from './model/parts.ts';
import type { Sheet } from './model/sheet.ts';
import { styledAreas } from './model/styles.ts';
import type { Plain } from './protocol.ts';
import { charactersOf } from './units.ts';

/** The sheet as the port describes sheets. What only people's sheets have (tables, merged cells) is not in it. */
export function imageOf(sheet: Sheet): SheetImage {
  return {
    name: sheet.name,
    cells: sheet.cells.map((row) => row.slice()),
    styles: styledAreas(sheet.styleNumbers, sheet.styles),
    columnWidths: widthsOf(sheet),
    rowHeights: [...sheet.heights].sort(([a], [b]) => a - b).map(([row, height]) => ({ row, height })),
    rowGroups: groupsOf(sheet.rowLevels),
    columnGroups: groupsOf(sheet.columnLevels),
    freeze: sheet.freeze,
    gridlines: sheet.gridlines,
    tabColor: sheet.tabColor,
    validations: sheet.validations.map(validationOf),
    conditionalFormats: sheet.rules.map(
      ({ area, formula, style }): ConditionalFormat => ({ area, formula, style }),
    ),
    filter: sheet.filter,
    charts: sheet.charts.map(chartOf),
    print: printOf(sheet),
  };
}

function widthsOf({ widths }: Sheet): (number | null)[] {
  const count = Math.max(0, ...[...widths.keys()].map((column) => column + 1));
  return Array.from({ length: count }, (_, column) => {
    const points = widths.get(column);
    return points === undefined ? null : Math.round(charactersOf(points) * 1e6) / 1e6;
  });
}

function groupsOf(levels: ReadonlyMap<number, number>): OutlineGroup[] {
  const groups: OutlineGroup[] = [];
  for (let level = 1; [...levels.values()].some((deepest) => deepest >= level); level++) {
    for (const [line, deepest] of [...levels].sort(([a], [b]) => a - b)) {
      if (deepest < level) continue;
      const last = groups.at(-1);
      if (last?.level === level && last.to === line - 1) groups[groups.length - 1] = { ...last, to: line };
      else groups.push({ from: line, to: line, level });
    }
  }
  return groups;
}

type Fields = { readonly [key: string]: Plain };
const fields = (value: Plain | undefined): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
const bare = (formula: Plain | undefined): string => String(formula ?? '').replace(/^=/, '');

export function validationOf({ area, rule, prompt, errorAlert }: SheetValidation): ValidatedArea {
  const texts = fields(errorAlert ?? prompt);
  return {
    area,
    rule: ruleOf(fields(rule)),
    title: String(texts.title ?? ''),
    message: String(texts.message ?? ''),
  };
}

function ruleOf(rule: Fields): Validation {
  if (rule.list !== undefined) {
    const source = String(fields(rule.list).source ?? '');
    return source.startsWith('=')
      ? { kind: 'listOf', range: source.slice(1) }
      : { kind: 'list', values: source.split(',') };
  }
  if (rule.custom !== undefined) return { kind: 'formula', formula: bare(fields(rule.custom).formula) };
  const { formula1, formula2, operator } = fields(rule.wholeNumber ?? rule.decimal ?? rule.date);
  const [first, second] = [Number(bare(formula1)), Number(bare(formula2))];
  if (rule.wholeNumber !== undefined) return { kind: 'whole', minimum: first, maximum: second };
  if (rule.date !== undefined) return { kind: 'date', from: first, to: second };
  if (operator === 'GreaterThanOrEqualTo') return { kind: 'number', minimum: first, maximum: null };
  if (operator === 'LessThanOrEqualTo') return { kind: 'number', minimum: null, maximum: first };
  return { kind: 'number', minimum: first, maximum: second };
}

const KINDS: Readonly<Record<string, Chart['kind']>> = {
  Line: 'line',
  ColumnClustered: 'column',
  BarClustered: 'bar',
};
const NOWHERE = { row: 0, column: 0, rows: 1, columns: 1 };

const chartOf = ({ chartType, title, titleVisible, area, series }: SheetChart): Chart => ({
  kind: KINDS[chartType] ?? 'column',
  title: titleVisible ? title : '',
  categories: series[0]?.categories ?? NOWHERE,
  series: series.map(({ name, values }) => ({ name, values: values ?? NOWHERE })),
  area,
});

const printOf = ({ print }: Sheet): PrintSetup => ({
  landscape: print.orientation === 'Landscape',
  paper: print.paperSize === 'A3' ? 'a3' : 'a4',
  pagesWide: print.zoom.horizontalFitToPages ?? 1,
  titleRows: print.titleRows?.rows ?? 0,
  titleColumns: print.titleColumns?.columns ?? 0,
  footer: print.footer,
});
