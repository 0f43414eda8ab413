import type { ExecutionContext } from '#workbook/sheets/common/execution-context.ts';
import { formMetrics } from '#workbook/sheets/common/form-lines.ts';
import { DAY_LISTED, LISTED } from '#workbook/sheets/execution-workings/plan-actions.ts';
import { actionColumns } from './columns.ts';

export interface PlanLayout {
  readonly who: number;
  readonly unit: number;
  readonly numbers: number;
  readonly numbersHeader: number;
  readonly firstLine: number;
  readonly actions: number;
  readonly actionsHeader: number;
  readonly firstAction: number;
  readonly more: number;
  readonly day: number;
  readonly firstOfDay: number;
  readonly signatures: number;
}

export function layOutPlan({ plan }: ExecutionContext): PlanLayout {
  const numbersHeader = 7;
  const firstLine = numbersHeader + 1;
  const actions = firstLine + formMetrics(plan).length + 1;
  const firstAction = actions + 2;
  const more = firstAction + LISTED;
  const firstOfDay = more + 2;
  return {
    who: 2,
    unit: 3,
    numbers: numbersHeader - 2,
    numbersHeader,
    firstLine,
    actions,
    actionsHeader: actions + 1,
    firstAction,
    more,
    day: more + 1,
    firstOfDay,
    signatures: firstOfDay + DAY_LISTED + 2,
  };
}

/** What fits on a page of A4, upright, margins taken off, in points. */
const PAGE = { wide: 523, high: 755 } as const;
/** Of the narrowest default font; with a wider one the page scales down further, and less of its height is used. */
const POINTS = { character: 5.25, column: 3.75 } as const;
/** Hosts round scales and heights: so much of the page is used. */
const FILLED = 0.96;
/** Rows other than those of actions and of the day, in points. */
const ROW = 17;
const OTHERS = { title: 26, header: 20, keys: 10, gap: 8 } as const;

/** Heights in points so that all fits on one page at the scale at which the columns fit its width. */
export function planHeights(
  context: ExecutionContext,
  layout: PlanLayout,
): readonly { row: number; height: number }[] {
  const wide = actionColumns(context).reduce(
    (sum, { width = 0 }) => sum + width * POINTS.character + POINTS.column,
    0,
  );
  const high = (FILLED * PAGE.high) / Math.min(1, PAGE.wide / wide);
  const fixed = new Map<number, number>([
    [0, OTHERS.title],
    [layout.numbersHeader - 1, OTHERS.keys],
    [layout.numbersHeader, OTHERS.header],
    [layout.actionsHeader, OTHERS.header],
    [layout.actions - 1, OTHERS.gap],
    [layout.numbers - 1, OTHERS.gap],
    [layout.signatures - 1, OTHERS.gap],
    [layout.signatures, OTHERS.title],
  ]);
  const rows = Array.from({ length: layout.signatures + 1 }, (_, row) => row);
  const listed = rows.filter((row) => isListed(layout, row));
  const others = rows.filter((row) => !listed.includes(row));
  const used = others.reduce((sum, row) => sum + (fixed.get(row) ?? ROW), 0);
  const each = Math.max(13, Math.min(24, Math.floor((high - used) / listed.length)));
  return rows.map((row) => ({ row, height: listed.includes(row) ? each : (fixed.get(row) ?? ROW) }));
}

const isListed = ({ firstAction, more, firstOfDay, signatures }: PlanLayout, row: number): boolean =>
  (row >= firstAction && row < more) || (row >= firstOfDay && row < signatures - 2);
