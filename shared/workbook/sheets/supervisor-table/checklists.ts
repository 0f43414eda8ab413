import { toSerial } from '#engine/days/serial.ts';
import type { Rhythm } from '#engine/supervisor/checklists.ts';
import { formulasOn, textLiteral } from '#formula/fx.ts';
import { inEveryLanguage } from '#language/by-language/messages.ts';
import { nameOf } from '#workbook/inputs/names.ts';
import {
  type Column,
  cellsInRow,
  drawHeader,
  drawRows,
  placesInOrder,
} from '#workbook/sheets/common/column-table.ts';
import { goalSection } from '#workbook/sheets/common/context.ts';
import type { ExecutionContext } from '#workbook/sheets/common/execution-context.ts';
import { formats } from '#workbook/style/formats.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import type { SheetDraft } from '#workbook/style/sheet-draft.ts';
import { signals } from '#workbook/style/styles.ts';
import type { SupervisorWeek } from './figures.ts';
import { firstOfWeek, type SupervisorLayout, unusedColumn, weekDays } from './layout.ts';

type Checklist = SupervisorWeek['checklists'][number];

/** What is to be done in a stretch of days, and a cell of its row by the key of the column: `$D40`. */
interface ChecklistRow extends Checklist {
  readonly at: number;
  readonly cell: (key: string) => string;
}

/** What is to be done each week, month, quarter and year, how often it was, and what is missing. */
export function drawChecklists(
  context: ExecutionContext,
  layout: SupervisorLayout,
  draft: SheetDraft,
  { checklists }: SupervisorWeek,
): void {
  const { checklists: title } = context.messages.executionTables.supervisor;
  const columns = checklistColumns(context, layout);
  const places = placesInOrder(columns);
  const header = layout.checklists + 1;
  goalSection(draft, { row: layout.checklists, end: places.end, key: 'checklists', title });
  drawHeader(draft, header, columns);
  const rows = checklists.map((checklist, index): ChecklistRow => {
    const at = header + 1 + index;
    return { ...checklist, at, cell: cellsInRow(places, at) };
  });
  drawRows(draft, rows, columns);
  const first = header + 1;
  const missing = cellsInRow(places, first)('stillToDo');
  const area = { row: first, column: places.at('stillToDo'), rows: rows.length, columns: 1 };
  draft.conditionalFormats.push(
    { area, formula: `${missing}>0`, style: signals.watch },
    { area, formula: `${missing}=0`, style: signals.good },
  );
}

function checklistColumns(
  context: ExecutionContext,
  layout: SupervisorLayout,
): readonly Column<ChecklistRow>[] {
  const { execution, executionTables } = context.messages;
  const texts = executionTables.supervisor;
  const day = namedStyle('calculation', formats.day);
  const count = namedStyle('calculation', formats.count);
  return [
    {
      key: 'checklist',
      header: context.texts.key,
      align: 'left',
      cell: ({ state }) => ({ value: state.item.key, style: namedStyle('code', formats.hidden) }),
    },
    {
      key: 'item',
      header: texts.item,
      align: 'left',
      cell: ({ state }) => ({ value: execution.checklist[state.item.key], style: namedStyle('label') }),
    },
    {
      key: 'rhythm',
      header: texts.rhythm,
      cell: ({ state }) => ({ value: execution.rhythms[state.item.rhythm], style: namedStyle('state') }),
    },
    {
      key: 'atLeast',
      header: texts.atLeast,
      cell: ({ state }) => ({ value: state.item.atLeast, style: namedStyle('calculation', '0') }),
    },
    {
      key: 'from',
      header: texts.from,
      cell: ({ state, span }) => {
        const [formula] = spanFormulas(context, layout, state.item.rhythm);
        return { formula, value: toSerial(span.first), style: day };
      },
    },
    {
      key: 'to',
      header: texts.to,
      cell: ({ state, span }) => {
        const [, formula] = spanFormulas(context, layout, state.item.rhythm);
        return { formula, value: toSerial(span.last), style: day };
      },
    },
    {
      key: 'done',
      header: texts.done,
      cell: (row) => ({ formula: doneFormula(row), value: row.state.done, style: count }),
    },
    {
      key: 'stillToDo',
      header: texts.stillToDo,
      cell: ({ cell, state }) => ({
        formula: `MAX(0,${cell('atLeast')}-${cell('done')})`,
        value: state.missing,
        style: count,
      }),
    },
    unusedColumn,
    {
      key: 'remarks',
      header: { value: null, style: namedStyle('header') },
      cell: () => ({ value: null, style: namedStyle('remark') }),
    },
  ];
}

/** How often it was written down within the days, in whatever language. */
function doneFormula({ state, cell }: ChecklistRow): string {
  const [item, day] = [nameOf('checksDone', 'item'), nameOf('checksDone', 'day')];
  const within = `${day},">="&${cell('from')},${day},"<="&${cell('to')}`;
  return inEveryLanguage(
    ({ execution }) => `COUNTIFS(${item},${textLiteral(execution.checklist[state.item.key])},${within})`,
  )
    .reverse()
    .join('+');
}

/** First and last day of what a checklist is of. */
function spanFormulas(
  context: ExecutionContext,
  layout: SupervisorLayout,
  rhythm: Rhythm,
): readonly [string, string] {
  const fx = formulasOn(layout.sheet);
  const of = firstOfWeek(context);
  const [first, last] = weekDays(layout);
  switch (rhythm) {
    case 'week':
      return [fx`${first}`, fx`${last}`];
    case 'month':
      return [`DATE(YEAR(${of}),MONTH(${of}),1)`, `EOMONTH(${of},0)`];
    case 'quarter': {
      const begins = `DATE(YEAR(${of}),INT((MONTH(${of})-1)/3)*3+1,1)`;
      return [begins, `EOMONTH(${begins},2)`];
    }
    case 'year':
      return [`DATE(YEAR(${of}),1,1)`, `DATE(YEAR(${of}),12,31)`];
  }
}
