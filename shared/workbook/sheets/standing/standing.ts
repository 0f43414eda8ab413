import type { Standing } from '#engine/standing/read-plan.ts';
import { columnName } from '#formula/address.ts';
import { textLiteral } from '#formula/fx.ts';
import type { Area, ConditionalFormat, Style } from '#host/sheet.ts';
import { drawHeader, drawRows, keepBeside, placesInOrder } from '#workbook/sheets/common/column-table.ts';
import { goalSection, startSheet } from '#workbook/sheets/common/context.ts';
import type { ExecutionContext, ExecutionSheetContext } from '#workbook/sheets/common/execution-context.ts';
import { branchGroups } from '#workbook/sheets/common/tree-rows.ts';
import { drawChoices } from '#workbook/sheets/execution-workings/choice-line.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import type { SheetDraft } from '#workbook/style/sheet-draft.ts';
import { signals } from '#workbook/style/styles.ts';
import { type StandingRow, standingColumns } from './columns.ts';
import { drawStandingFacts, flagsEnd } from './facts.ts';
import { type StandingBlock, standingBlocks, standingRows } from './layout.ts';
import { levelNote, levelRows } from './levels.ts';
import { rateNote, rateRows } from './rates.ts';

/** How everybody stands with the levels, rates and averages in the chosen period; null: the plan has none. */
export function drawStanding(context: ExecutionSheetContext): SheetDraft | null {
  const { plan, messages } = context;
  if (plan.levels.length + plan.rates.length === 0 || !context.places.tables.readings) return null;
  const draft = startSheet(context, 'standing');
  drawChoices(context, draft, 'standing');
  drawStandingFacts(context, draft);
  const columns = standingColumns(messages);
  const places = placesInOrder(columns);
  drawHeader(draft, standingRows.header, columns);
  draft.rowHeights.push({ row: standingRows.header, height: 32 });
  const blocks = standingBlocks(plan);
  const of = { context, sheet: draft.name, columns: places };
  const draw = (
    { goal }: { readonly goal: { readonly key: string; readonly name: string; readonly measure: string } },
    block: StandingBlock,
    rows: readonly StandingRow[],
    note: Parameters<SheetDraft['put']>[2],
  ): void => {
    const title = context.texts.goalBlock(goal.name, goal.measure);
    goalSection(draft, { row: block.title, end: places.end, key: goal.key, title });
    draft.put(block.title, places.at('value'), note, namedStyle('section'));
    draft.rowGroups.push(...branchGroups(plan.tree, block.first));
    for (const { at, label } of rows) {
      draft.style({ row: at, column: 0, rows: 1, columns: places.at('remarks') }, namedStyle(label));
    }
    drawRows(draft, rows, columns);
    const area = { row: block.first, column: places.at('standing'), rows: rows.length, columns: 1 };
    draft.conditionalFormats.push(...standingFormats(area, context));
  };
  plan.levels.forEach((level, index) => {
    const block = blocks.levels[index]!;
    draw(level, block, levelRows({ ...of, block }, level), levelNote(context, draft.name, level));
  });
  plan.rates.forEach((rate, index) => {
    const block = blocks.rates[index]!;
    draw(rate, block, rateRows({ ...of, block }, rate), rateNote(context, rate));
  });
  keepBeside(draft, standingRows.header, [places.end, Math.max(places.end, flagsEnd(plan))]);
  draft.freeze = { rows: standingRows.header + 1, columns: 2 };
  draft.print = { ...draft.print, pagesWide: 2, titleRows: standingRows.header + 1, titleColumns: 2 };
  return draft;
}

const colors: Readonly<Partial<Record<Standing, Style>>> = {
  reached: signals.good,
  safe: signals.good,
  onTarget: signals.good,
  below: signals.watch,
  partly: signals.watch,
  impossible: signals.bad,
  missed: signals.bad,
};

const standingFormats = (area: Area, { messages }: ExecutionContext): ConditionalFormat[] =>
  Object.entries(colors).map(([standing, style]) => ({
    area,
    formula: `${columnName(area.column)}${area.row + 1}=${textLiteral(messages.executionTables.standing.standings[standing as Standing])}`,
    style,
  }));
