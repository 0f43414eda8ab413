import { type FormulaTag, formulasOn, type Reference } from '#formula/fx.ts';
import type { Style } from '#host/sheet.ts';
import { inEveryLanguage } from '#language/by-language/messages.ts';
import type { Messages } from '#language/messages.ts';
import { wholeHeader } from '#workbook/sheets/common/axis-cells.ts';
import {
  type Cell,
  type Column,
  drawRows,
  type LinePlaces,
  tableCaptions,
} from '#workbook/sheets/common/column-table.ts';
import type { Context } from '#workbook/sheets/common/context.ts';
import { monthCell, monthSpan, yearCell } from '#workbook/sheets/common/month-layout.ts';
import { spanTitle } from '#workbook/sheets/common/period-titles.ts';
import type { PlanContext } from '#workbook/sheets/plan-context.ts';
import { formats } from '#workbook/style/formats.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import type { SheetDraft } from '#workbook/style/sheet-draft.ts';
import type { StyleName } from '#workbook/style/styles.ts';

/** Whose months the lines of a block tell, and the cells of the block by the key of their line. */
export interface Block {
  readonly context: PlanContext;
  readonly fx: FormulaTag;
  /** Key of the goal or member; null: the plan. */
  readonly owner: string | null;
  readonly lines: LinePlaces;
  readonly cell: (line: string, month: number) => Reference;
  readonly year: (line: string) => Reference;
  readonly span: (line: string) => Reference;
}

export function blockOf(context: PlanContext, owner: string | null, lines: LinePlaces): Block {
  const { months } = context.layouts;
  return {
    context,
    fx: formulasOn(months.sheet),
    owner,
    lines,
    cell: (line, month) => monthCell(months, lines.at(line), month),
    year: (line) => yearCell(months, lines.at(line)),
    span: (line) => monthSpan(months, lines.at(line)),
  };
}

/** A formula and the number that it must give. */
interface Figure {
  readonly formula: string;
  readonly value: number;
}

/** One line of a block: what it is, its figure for the year, one for each month. */
export interface MonthLine<Of extends Block> {
  readonly key: string;
  readonly title: (of: Of, messages: Messages) => string;
  readonly style?: StyleName;
  readonly yearStyle?: StyleName;
  readonly format?: string;
  /** A running total starts from a 0 before the first month. */
  readonly kind?: 'running';
  /** What formulas know the line by. */
  readonly code?: (of: Of) => Cell;
  readonly year?: (of: Of) => Figure;
  /** Null: an empty cell; a number: no formula. */
  readonly month: (of: Of, month: number) => Figure | number | null;
}

/** A line as it stands on the sheet. */
interface LineRow {
  readonly at: number;
  readonly owner: string | null;
  readonly title: string;
  readonly code: Cell | null;
  readonly year: Cell | null;
  readonly start: Cell | null;
  readonly month: (month: number) => Cell | null;
}

export function monthsColumns({ plan, messages }: Pick<Context, 'plan' | 'messages'>): Column<LineRow>[] {
  const title = tableCaptions(messages);
  return [
    {
      key: 'key',
      header: title(({ key }) => key),
      align: 'left',
      width: 14,
      blanks: 'ours',
      cell: ({ owner }) => ({ value: owner, style: namedStyle('key') }),
    },
    {
      key: 'what',
      header: title(({ months }) => months.what),
      align: 'left',
      width: 34,
      cell: ({ title: what }) => ({ value: what, style: namedStyle('label') }),
    },
    {
      key: 'code',
      header: title(({ months }) => months.code),
      width: 12,
      blanks: 'ours',
      cell: ({ code }) => code,
    },
    {
      key: 'year',
      ...wholeHeader(messages, spanTitle(plan, messages.tables)),
      width: 12,
      cell: ({ year }) => year,
    },
    {
      key: 'start',
      header: title(({ months }) => months.start),
      width: 8,
      blanks: 'ours',
      cell: ({ start }) => start,
    },
    ...plan.months.map(
      ({ key }, index): Column<LineRow> => ({
        key,
        header: key,
        width: 12,
        cell: ({ month }) => month(index),
      }),
    ),
  ];
}

const zero: Cell = { value: 0, style: namedStyle('calculation', formats.difference) };

export function drawLines<Of extends Block>(
  draft: SheetDraft,
  of: Of,
  lines: readonly MonthLine<Of>[],
): void {
  const rows = lines.map((line): LineRow => {
    const { key, title, style = 'calculation', yearStyle = 'total', format = formats.count } = line;
    const cell = (figure: Figure | number | null, cellStyle: Style): Cell | null =>
      figure === null
        ? null
        : { ...(typeof figure === 'number' ? { value: figure } : figure), style: cellStyle };
    return {
      at: of.lines.at(key),
      owner: of.owner,
      title: title(of, of.context.messages),
      code: line.code?.(of) ?? null,
      year: cell(line.year?.(of) ?? null, namedStyle(yearStyle, format)),
      start: line.kind === 'running' ? zero : null,
      month: (month) => cell(line.month(of, month), namedStyle(style, format)),
    };
  });
  drawRows(draft, rows, monthsColumns(of.context));
  if (of.owner !== null) return;
  for (const { key, title } of lines) {
    for (const text of inEveryLanguage((messages) => title(of, messages))) draft.keyedLines.set(text, key);
  }
}

/** The sums up to and including each. */
export function runningOf(values: readonly number[]): number[] {
  let sum = 0;
  return values.map((value) => {
    sum += value;
    return sum;
  });
}
/** What divides by it must not be 0. */
export const divisor = (value: number): number => (value === 0 ? 1 : value);
