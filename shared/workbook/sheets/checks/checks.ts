import type { Revision } from '#engine/revision/record.ts';
import { columnName } from '#formula/address.ts';
import { formulasOn, textLiteral } from '#formula/fx.ts';
import { type Check, found } from '#workbook/sheets/common/check.ts';
import { drawHeader, drawRows } from '#workbook/sheets/common/column-table.ts';
import { type Context, inputColumn, section, startSheet } from '#workbook/sheets/common/context.ts';
import type { ExecutionContext } from '#workbook/sheets/common/execution-context.ts';
import { goalTable } from '#workbook/sheets/goal-table.ts';
import type { PlanContext } from '#workbook/sheets/plan-context.ts';
import { formats } from '#workbook/style/formats.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import type { SheetDraft } from '#workbook/style/sheet-draft.ts';
import { signals } from '#workbook/style/styles.ts';
import { drawBaseline } from './baseline.ts';
import { closingChecks, drawClosingSeal } from './closing.ts';
import { type CheckRow, checkColumns, checkPlaces, gapOf } from './columns.ts';
import { drawFixedFigures, fixedChecks } from './fixed-figures.ts';
import { goalChecks } from './goal.ts';
import { revisionChecks } from './revisions.ts';
import { levelChecks, rateChecks } from './unsummed.ts';

/** Where the verdict over all checks stands. */
const verdictCell = { row: 3, column: 0 } as const;
const HEADER_ROW = 5;

/** What is checked of a plan that is being carried out: the log and its tables, and the record of revisions. */
export interface ExecutionChecks {
  readonly checks: readonly Check[];
  readonly revisions: readonly Revision[];
  readonly context: ExecutionContext;
}

/**
 * Every reconciliation with its difference, live: each is 0, or says where to look. `executionChecks`: null while the
 * plan is not carried out.
 */
export function drawChecks(context: PlanContext, executionChecks: ExecutionChecks | null): SheetDraft {
  const { plan, texts, messages } = context;
  const draft = startSheet(context, 'checks');
  const columns = checkColumns(texts);
  drawHeader(draft, HEADER_ROW, columns);
  let row = HEADER_ROW + 1;
  let off = 0;
  const block = (title: string, checks: readonly Check[]): void => {
    off += checks.filter((check) => check.kind === 'check' && gapOf(check) !== 0).length;
    section(draft, row, checkPlaces.end - 1, title);
    const rows = checks.map((check, index): CheckRow => ({ at: row + 1 + index, check, texts }));
    drawRows(draft, rows, columns);
    row += rows.length + 2;
  };
  block(texts.checks.general, generalChecks(context));
  plan.goals.forEach(({ goal }, index) => {
    block(texts.goalBlock(goal.name, goal.measure), goalChecks(goalTable(context, index, draft.name)));
  });
  plan.levels.forEach(({ goal }, index) => {
    block(texts.goalBlock(goal.name, goal.measure), levelChecks(context, index));
  });
  plan.rates.forEach(({ goal }, index) => {
    block(texts.goalBlock(goal.name, goal.measure), rateChecks(context, index));
  });
  if (executionChecks) {
    block(messages.executionTables.executionChecks.title, executionChecks.checks);
    const first = row + 1;
    block(messages.revisions.checks.title, revisionChecks(context, executionChecks.revisions, first));
    drawBaseline(draft, context, executionChecks.revisions, first);
    const firstClosing = row + 1;
    const closing = closingChecks(executionChecks.context, firstClosing);
    if (closing.length > 0) {
      block(messages.closing.checks.title, closing);
      drawClosingSeal(draft, executionChecks.context, firstClosing);
    }
    const firstFixed = row + 1;
    block(messages.revisions.checks.fixed.title, fixedChecks(executionChecks.context, firstFixed));
    drawFixedFigures(draft, executionChecks.context, firstFixed);
  }
  drawVerdict(draft, context, { lastRow: row - 2, off });
  draft.freeze = { rows: HEADER_ROW + 1, columns: 1 };
  draft.print = { ...draft.print, titleRows: HEADER_ROW + 1 };
  return draft;
}

interface Judged {
  readonly lastRow: number;
  /** How many checks are worth a look at this build. */
  readonly off: number;
}

function drawVerdict(draft: SheetDraft, { texts }: Context, { lastRow, off }: Judged): void {
  const { checks } = texts;
  const [difference, state] = [checkPlaces.at('difference'), checkPlaces.at('state')];
  const letter = columnName(state);
  const states = `${letter}${HEADER_ROW + 2}:${letter}${lastRow + 1}`;
  const bad = `COUNTIF(${states},${textLiteral(checks.look)})`;
  const { row, column } = verdictCell;
  const formula = `IF(${bad}=0,${textLiteral(checks.allFine)},${textLiteral(checks.notAllFine)}&${bad})`;
  const value = off === 0 ? checks.allFine : `${checks.notAllFine}${off}`;
  draft.put(row, column, { formula, value }, { ...namedStyle('section'), bold: true });
  const first = HEADER_ROW + 1;
  const rows = lastRow - first + 1;
  const says = (text: string): string => `$${letter}${first + 1}=${textLiteral(text)}`;
  const verdict = { row, column, rows: 1, columns: 1 };
  draft.conditionalFormats.push(
    {
      area: { row: first, column: difference, rows, columns: 2 },
      formula: says(checks.look),
      style: signals.bad,
    },
    {
      area: { row: first, column: state, rows, columns: 1 },
      formula: says(checks.fine),
      style: signals.good,
    },
    { area: verdict, formula: `${bad}=0`, style: signals.good },
    { area: verdict, formula: `${bad}>0`, style: signals.bad },
  );
}

function generalChecks(context: Context): Check[] {
  const { plan, texts } = context;
  const fx = formulasOn(texts.sheets.checks.name);
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
    count('goals', plan.inputs.goals.length + plan.inputs.unsummed.length, texts.checks.goalsKnown),
  ];
}
