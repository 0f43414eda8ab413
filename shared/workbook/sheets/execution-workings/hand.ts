import { addDays, earlier } from '#engine/days/arithmetic.ts';
import { toSerial } from '#engine/days/serial.ts';
import type { GoalPlan } from '#engine/plan/goal-plan.ts';
import { YEAR } from '#engine/plan/month-keys.ts';
import { handReasons } from '#language/execution/execution-tables.ts';
import { nameOf } from '#workbook/inputs/names.ts';
import type { ExecutionContext } from '#workbook/sheets/common/execution-context.ts';
import { formats } from '#workbook/style/formats.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import type { SheetDraft } from '#workbook/style/sheet-draft.ts';
import { type Block, type BlockColumn, drawBlock, FIRST_ROW } from './block.ts';
import { handYears, isByHand } from './hand-sum.ts';
import { handNames, ofYear, workingsNames } from './names.ts';
import { reasonsBlock } from './reasons.ts';
import { listedCode } from './tracked.ts';

/** What the numbers by hand follow from, and what follows from them; nothing without their sheet. */
export function drawHandWorkings(context: ExecutionContext, draft: SheetDraft): void {
  if (!isByHand(context)) return;
  const [first, ...later] = handYears(context.places.tables.byHand!);
  if (first !== undefined) drawDays(context, draft, first);
  drawBlock(draft, goalsBlock(context));
  const { workings, handReasons: texts } = context.messages.executionTables;
  const reasons = handReasons.map((reason) => texts[reason]);
  drawBlock(
    draft,
    reasonsBlock(context, { title: workings.handReasons, texts: reasons, name: handNames.reasons }),
  );
  for (const from of later) drawDays(context, draft, from);
}

/** Of twelve months, the first of them as said. */
function drawDays(context: ExecutionContext, draft: SheetDraft, from: number): void {
  const area = { column: draft.columnWidths.length, rows: 1, columns: YEAR };
  drawBlock(draft, dayBlock(context, from));
  draft.named.push(
    { name: ofYear('days', from), area: { ...area, row: FIRST_ROW } },
    { name: ofYear('come', from), area: { ...area, row: FIRST_ROW + 1 } },
  );
}

/** A column for each month: the day on which its number counts, and below it the day that its numbers have come to. */
function dayBlock({ plan, execution, messages }: ExecutionContext, from: number): Block<'day' | 'come'> {
  const { workings } = messages.executionTables;
  const { periodKeys, periodFirst, periodLast } = workingsNames;
  const today = nameOf('execution', 'asOf');
  const column = (month: number): BlockColumn<'day' | 'come'> => {
    const period = plan.months[month];
    const key = period?.key ?? '–';
    const of = (list: string): string => `INDEX(${list},MATCH("${key}",${periodKeys},0))`;
    const counted = nameOf('byHand', `counted.${month}`);
    const day = (of: 'day' | 'come'): number => {
      if (!period) return of === 'day' ? -1 : 0;
      if (of === 'day') {
        return period.first > execution.today ? 0 : toSerial(earlier(period.last, execution.today));
      }
      const isTyped = execution.byHand.rows.some((row) => (row.counted[month] ?? null) !== null);
      return isTyped ? toSerial(earlier(period.last, addDays(execution.today, -1))) : 0;
    };
    return {
      key: `day${month}`,
      header: key,
      style: namedStyle('calculation', formats.day),
      value: day,
      ...(period && {
        formula: ({ item }) =>
          item === 'day'
            ? `IF(${of(periodFirst)}>${today},0,MIN(${of(periodLast)},${today}))`
            : `IF(COUNT(${counted})>0,MIN(${of(periodLast)},${today}-1),0)`,
      }),
    };
  };
  return {
    title: workings.hand,
    items: ['day', 'come'],
    columns: Array.from({ length: YEAR }, (_, month) => column(from + month)),
  };
}

function goalsBlock(context: ExecutionContext): Block<GoalPlan> {
  const { plan, messages } = context;
  const { workings } = messages.executionTables;
  return {
    title: workings.handGoals,
    items: plan.goals,
    columns: [
      {
        key: 'byHand',
        header: workings.handGoals,
        name: handNames.goals,
        formula: ({ item }) => `IF(${listedCode(context, item)}=0,1,0)`,
        value: (_, index) => Number([undefined, 'hand'].includes(context.execution.metrics[index]?.of)),
      },
    ],
  };
}
