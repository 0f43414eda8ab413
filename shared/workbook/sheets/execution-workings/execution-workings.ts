import { actionReasons, logReasons, weekPlanReasons } from '#language/execution/execution-tables.ts';
import { startSheet } from '#workbook/sheets/common/context.ts';
import type { ExecutionContext } from '#workbook/sheets/common/execution-context.ts';
import { type FormMetric, formMetrics } from '#workbook/sheets/common/form-lines.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import type { SheetDraft } from '#workbook/style/sheet-draft.ts';
import { asOfBlock, overBlock, reportedBlock } from './as-of.ts';
import { type Block, drawBlock, FIRST_ROW, HEADER_ROW, namedArea } from './block.ts';
import { dueBlock } from './due-shares.ts';
import { formName } from './form-columns.ts';
import { drawHandWorkings } from './hand.ts';
import { knownBlock } from './known-people.ts';
import { lastPeriodBlock, lastWeekBlock } from './last-periods.ts';
import { workingsNames } from './names.ts';
import { hasMonthList, monthBlock, periodBlock } from './periods.ts';
import { drawPlanWorkings } from './plan.ts';
import { planChoice } from './plan-choice.ts';
import { drawReadingWorkings } from './readings.ts';
import { reasonsBlock } from './reasons.ts';
import { rosterBlock, spellingBlock } from './roster.ts';
import { scoredWeekBlock, weekGoneBlock } from './scored-weeks.ts';
import { branchBlock, goalBlock, metricBlock } from './tracked.ts';
import { weekScoreBlock } from './week-scores.ts';
import { beyondBlock, formerWeekBlock, periodLabelBlock, weekBlock, weekLabelBlock } from './weeks.ts';

/**
 * What all formulas of the carrying out look up: who may be named, periods and weeks with their days, reasons. New blocks
 * come last: a build finds the columns of an older workbook again by where they stand.
 */
export function drawExecutionWorkings(context: ExecutionContext): SheetDraft {
  const { texts } = context;
  const draft = startSheet(context, 'executionWorkings');
  draft.put(HEADER_ROW, 0, texts.key, namedStyle('header'));
  draft.columnWidths[0] = 6;
  drawBlock(draft, rosterBlock(context));
  drawBlock(draft, periodBlock(context));
  drawBlock(draft, weekBlock(context));
  drawBlock(draft, reasonBlock(context, 'logReasons'));
  drawBlock(draft, reasonBlock(context, 'actionReasons'));
  drawBlock(draft, goalBlock(context));
  drawBlock(draft, branchBlock(context));
  drawBlock(draft, metricBlock(context));
  drawPlanWorkings(context, draft);
  drawBlock(draft, knownBlock(context));
  drawBlock(draft, reportedBlock(context));
  drawBlock(draft, asOfBlock(context));
  drawBlock(draft, dueBlock(context));
  drawBlock(draft, overBlock(context));
  drawBlock(draft, lastWeekBlock(context));
  drawBlock(draft, lastPeriodBlock(context));
  drawBlock(draft, reasonBlock(context, 'weekPlanReasons'));
  drawBlock(draft, lineNameBlock(context));
  drawSpellings(context, draft);
  const choice = planChoice(context);
  drawBlock(draft, weekLabelBlock(context));
  drawBlock(draft, formerWeekBlock(context));
  drawBlock(draft, periodLabelBlock(context, choice));
  drawBlock(draft, beyondBlock(context, choice));
  drawBlock(draft, weekGoneBlock(context));
  drawBlock(draft, scoredWeekBlock(context));
  drawBlock(draft, weekScoreBlock(context));
  drawHandWorkings(context, draft);
  drawReadingWorkings(context, draft);
  if (hasMonthList(context.plan)) drawBlock(draft, monthBlock(context));
  for (let row = FIRST_ROW; row < draft.rows; row++)
    draft.put(row, 0, row - FIRST_ROW + 1, namedStyle('key'));
  draft.freeze = { rows: FIRST_ROW, columns: 0 };
  draft.print = { ...draft.print, titleRows: FIRST_ROW };
  return draft;
}

/** Ways to name somebody, and names over the people of the roster. */
function drawSpellings(context: ExecutionContext, draft: SheetDraft): void {
  const { rosterKeys, rosterNames, rosterMeant, peopleKeys, peopleNames } = workingsNames;
  const key = namedArea(draft, rosterKeys);
  const name = namedArea(draft, rosterNames);
  drawBlock(draft, spellingBlock(context, { key, name, meant: namedArea(draft, rosterMeant) }));
  const rows = context.plan.tree.leaves.length;
  draft.named.push(
    { name: peopleKeys, area: { ...key, rows } },
    { name: peopleNames, area: { ...name, rows } },
  );
}

/** What rows may be left out for, by the codes that formulas give. */
function reasonBlock(
  context: ExecutionContext,
  which: 'logReasons' | 'actionReasons' | 'weekPlanReasons',
): Block<string> {
  const texts = context.messages.executionTables;
  const reasons = {
    logReasons: logReasons.map((code) => texts.logReasons[code]),
    actionReasons: actionReasons.map((code) => texts.actionReasons[code]),
    weekPlanReasons: weekPlanReasons.map((reason) => texts.weekPlanReasons[reason]),
  };
  const name = workingsNames[which];
  return reasonsBlock(context, { title: texts.workings[which], texts: reasons[which], name });
}

/** What people plan for a week, by name. */
function lineNameBlock(context: ExecutionContext): Block<FormMetric> {
  const { messages, texts } = context;
  const { workings, formLines } = messages.executionTables;
  return {
    title: workings.formLines,
    items: formMetrics(context.plan),
    columns: [
      {
        key: 'line',
        header: formLines.line,
        name: workingsNames.formLines,
        style: namedStyle('link'),
        formula: ({ item }) => formName(context, texts.sheets.executionWorkings.name, item),
        value: ({ name }) => name,
      },
    ],
  };
}
