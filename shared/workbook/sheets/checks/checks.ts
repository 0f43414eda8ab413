import { columnName } from '#formula/address.ts';
import { formulasOn, textLiteral } from '#formula/fx.ts';
import { type Context, inputColumn, section, startSheet } from '#workbook/sheets/common/context.ts';
import type { ExecutionContext } from '#workbook/sheets/common/execution-context.ts';
import type { Layouts } from '#workbook/sheets/layouts.ts';
import { executionChecks } from '#workbook/sheets/tracking/checks.ts';
import { formats } from '#workbook/style/formats.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import type { SheetDraft } from '#workbook/style/sheet-draft.ts';
import { signals } from '#workbook/style/styles.ts';
import { type Check, found } from './check.ts';
import { goalChecks } from './goal.ts';
import { drawBaseline, revisionChecks } from './revisions.ts';

export const checkColumns = { what: 0, expected: 1, found: 2, difference: 3, state: 4, note: 5 } as const;

const columns = checkColumns;

/** Where the verdict over all checks stands. */
export const verdictCell = { row: 3, column: 0 } as const;
const HEADER_ROW = 5;

/**
 * Every reconciliation with its difference, live: each is 0, or says where to look. `carried`: null while the plan is not
 * carried out.
 */
export function drawChecks(
  context: Context,
  layouts: Layouts,
  heldMonths: readonly number[],
  carried: ExecutionContext | null,
): SheetDraft {
  const { plan, texts } = context;
  const draft = startSheet(context, 'checks');
  const titles = [
    texts.checks.what,
    texts.checks.expected,
    texts.checks.found,
    texts.checks.difference,
    texts.checks.state,
    texts.checks.note,
  ];
  titles.forEach((title, column) => {
    draft.put(
      HEADER_ROW,
      column,
      title,
      namedStyle(column === columns.what || column === columns.note ? 'headerLeft' : 'header'),
    );
    draft.columnWidths[column] = [46, 18, 18, 14, 12, 60][column] as number;
  });
  let row = HEADER_ROW + 1;
  const block = (title: string, checks: readonly Check[]): void => {
    section(draft, row, columns.note, title);
    row++;
    for (const check of checks) drawCheck(context, draft, row++, check);
    row++;
  };
  block(texts.checks.general, generalChecks(context, layouts));
  plan.goals.forEach((goal, index) => {
    block(
      texts.goalBlock(goal.goal.name, goal.goal.measure),
      goalChecks(context, layouts, index, heldMonths[index] ?? 0),
    );
  });
  if (carried) {
    const { execution } = carried;
    block(context.messages.executionTables.executionChecks.title, executionChecks(carried));
    const first = row + 1;
    block(
      context.messages.revisions.checks.title,
      revisionChecks(context, layouts.sheet, execution.revisions, first),
    );
    drawBaseline(context, draft, execution.revisions, first);
  }
  drawVerdict(context, draft, row - 2);
  draft.freeze = { rows: HEADER_ROW + 1, columns: 1 };
  draft.print = { ...draft.print, titleRows: HEADER_ROW + 1 };
  return draft;
}

function drawVerdict({ texts }: Context, draft: SheetDraft, lastRow: number): void {
  const letter = columnName(columns.state);
  const states = `${letter}${HEADER_ROW + 2}:${letter}${lastRow + 1}`;
  const bad = `COUNTIF(${states},${textLiteral(texts.checks.look)})`;
  const { row, column } = verdictCell;
  const formula = `IF(${bad}=0,${textLiteral(texts.checks.allFine)},${textLiteral(texts.checks.notAllFine)}&${bad})`;
  draft.calculate(row, column, formula, texts.checks.allFine, { ...namedStyle('section'), bold: true });
  const first = HEADER_ROW + 1;
  const rows = lastRow - first + 1;
  draft.conditionalFormats.push(
    {
      area: { row: first, column: columns.difference, rows, columns: 2 },
      formula: `$${letter}${first + 1}=${textLiteral(texts.checks.look)}`,
      style: signals.bad,
    },
    {
      area: { row: first, column: columns.state, rows, columns: 1 },
      formula: `$${letter}${first + 1}=${textLiteral(texts.checks.fine)}`,
      style: signals.good,
    },
    { area: { row, column, rows: 1, columns: 1 }, formula: `${bad}=0`, style: signals.good },
    { area: { row, column, rows: 1, columns: 1 }, formula: `${bad}>0`, style: signals.bad },
  );
}

function drawCheck({ texts }: Context, draft: SheetDraft, row: number, check: Check): void {
  const cell = (column: number): string => columnName(column) + (row + 1);
  draft.put(row, columns.what, check.what, namedStyle('label', '', 1));
  draft.calculate(
    row,
    columns.expected,
    check.expected.formula,
    check.expected.value,
    namedStyle('link', check.format),
  );
  draft.calculate(
    row,
    columns.found,
    check.found.formula,
    check.found.value,
    namedStyle('link', check.format),
  );
  draft.put(row, columns.note, check.note || null, namedStyle('note'));
  if (check.kind === 'note') {
    draft.put(row, columns.state, texts.checks.worthKnowing, namedStyle('note'));
    return;
  }
  const difference = `ROUND(${cell(columns.found)}-${cell(columns.expected)},6)`;
  const gap = Math.round((check.found.value - check.expected.value) * 1e6) / 1e6;
  draft.calculate(row, columns.difference, difference, gap, namedStyle('calculation', formats.difference));
  draft.calculate(
    row,
    columns.state,
    `IF(${cell(columns.difference)}=0,${textLiteral(texts.checks.fine)},${textLiteral(texts.checks.look)})`,
    gap === 0 ? texts.checks.fine : texts.checks.look,
    namedStyle('state'),
  );
}

function generalChecks(context: Context, { sheet }: Layouts): Check[] {
  const { plan, texts } = context;
  const fx = formulasOn(sheet);
  const count = (table: 'members' | 'goals', now: number, what: string): Check => ({
    kind: 'check',
    what,
    expected: found(fx`COUNTA(${inputColumn(context, table, 'key')})`, now),
    found: found(String(now), now),
    note: texts.checks.rebuildNote,
    format: formats.count,
  });
  return [
    count('members', plan.inputs.members.length, texts.checks.membersKnown),
    count('goals', plan.inputs.goals.length, texts.checks.goalsKnown),
  ];
}
