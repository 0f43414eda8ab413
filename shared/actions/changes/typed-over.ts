import { buildChange, type Change, changeWorkbook } from '#actions/protocol/change-workbook.ts';
import { done, type Outcome, refused } from '#actions/protocol/outcome.ts';
import { judgedQueries } from '#actions/protocol/read-plan.ts';
import { withRecord } from '#actions/revision/on-record.ts';
import { issuesOf } from '#engine/issue.ts';
import { toUnits } from '#engine/units.ts';
import { cellStep } from '#host/cell-step.ts';
import type { Host, ReadBatch, ReadReply } from '#host/host.ts';
import type { PlainStep } from '#host/reply-after.ts';
import { isFormula } from '#host/sheet.ts';
import { messagesIn } from '#language/by-language/messages.ts';
import type { TableIssues } from '#language/plan/tables.ts';
import { figureValues } from '#workbook/changes/figure-table.ts';
import { HELD_FILL } from '#workbook/changes/holding.ts';
import { formatIssue } from '#workbook/inputs/format-version.ts';
import type { TypedFigure } from '#workbook/merge/figures.ts';
import { typedValue } from '#workbook/merge/holds.ts';
import { isInExecution } from '#workbook/records/read.ts';
import { figureName } from '#workbook/sheets/common/figure-name.ts';
import { tableNames } from '#workbook/sheets/generated-names.ts';
import { type FigureTable, figureChange, figureTable } from './figure-change.ts';
import { rangeIssue } from './range.ts';
import type { Asking } from './spread.ts';

const issue = issuesOf<TableIssues>();

/** A number of the plan that a person has typed over since the last build. */
export interface TypedOver {
  /** `Zhao Min, March`. */
  readonly name: string;
  readonly measure: string;
  /** What was typed; null: no number. */
  readonly typed: number | null;
  readonly text: string;
  /** What the plan says. */
  readonly instead: number;
  /** `month`: of a person, which can be kept. `total`: adds up others, over which it can be spread. */
  readonly kind: 'month' | 'total';
  readonly place: { readonly sheet: string; readonly row: number; readonly column: number };
}

/** All of them, in the order of the sheet. None in a workbook without a plan. */
export async function readTypedOver(host: Host, asking: Asking): Promise<Outcome<readonly TypedOver[]>> {
  const queries = await typedOverQueries(host);
  if (!queries) return done([]);
  const reply = await host.read(queries);
  const format = formatIssue(reply);
  if (format) return refused([format]);
  const table = figureTable(reply, asking.today, (figures) => newly(figures, reply));
  if (table.kind === 'refused') return table;
  const { plan, inputs, content, typed } = table.value;
  const { tables } = messagesIn[asking.language];
  return done(
    newly(typed, reply).map((figure): TypedOver => {
      const { goal, cell, content: written } = figure;
      const { measure } = plan.goals[goal]!.goal;
      return {
        name: figureName(plan, figure, tables),
        measure,
        typed: typedValue(figure, inputs),
        text: isFormula(written) ? `=${written.formula}` : String(written),
        instead: figureValues(plan, goal).amount(figure),
        kind: isMonthOfSomebody(figure) ? 'month' : 'total',
        place: { sheet: content.name, ...cell },
      };
    }),
  );
}

/**
 * Takes them into the plan, by one build: months stay as they are typed, totals go over those below, all others follow.
 * Refused with what the plan says where they do not fit.
 */
export const keepTypedOver = (host: Host, asking: Asking): Promise<Outcome<{ readonly cells: number }>> =>
  changeTypedOver(host, asking, (reply) => {
    const table = figureTable(reply, asking.today, (figures) => newly(figures, reply).filter(isTotal));
    if (table.kind === 'refused') return table;
    const totals = newly(table.value.typed, reply).filter(isTotal);
    const steps: PlainStep[] = cleared(table.value, totals);
    for (const goal of new Set(totals.map((figure) => figure.goal))) {
      const targets = [];
      for (const figure of totals) {
        if (figure.goal !== goal) continue;
        const target = targetOf(figure, table.value);
        if (target.kind === 'refused') return target;
        targets.push(target.value);
      }
      const change = figureChange(table.value, goal, targets, true);
      if (change.kind === 'refused') return change;
      steps.push(...change.value.typed);
    }
    return done({ steps, cells: newly(table.value.typed, reply).length });
  });

/** Gives every one of them its formula back, by a build. */
export const putBackTypedOver = (host: Host, asking: Asking): Promise<Outcome<{ readonly cells: number }>> =>
  changeTypedOver(host, asking, (reply) => {
    const table = figureTable(reply, asking.today, (figures) => newly(figures, reply));
    if (table.kind === 'refused') return table;
    const figures = newly(table.value.typed, reply);
    return done({ steps: cleared(table.value, figures), cells: figures.length });
  });

interface Typing {
  readonly steps: readonly PlainStep[];
  readonly cells: number;
}

async function changeTypedOver(
  host: Host,
  asking: Asking,
  change: (reply: ReadReply) => Outcome<Typing>,
): Promise<Outcome<{ readonly cells: number }>> {
  const queries = await typedOverQueries(host);
  if (!queries) return refused([{ ...rangeIssue('change.noTable', ['selection'], {}), place: null }]);
  return changeWorkbook(host, {
    read: queries,
    decide: (reply): Outcome<Change<{ readonly cells: number }>> => {
      const format = formatIssue(reply);
      if (format) return refused([format]);
      const typing = change(reply);
      if (typing.kind === 'refused') return typing;
      const { steps, cells } = typing.value;
      const recorded = recordOf(reply, steps, asking);
      if (recorded.kind === 'refused') return recorded;
      const typed = [...steps, ...recorded.value];
      return done(buildChange({ today: asking.today, typed, result: () => ({ cells }) }));
    },
  });
}

/** What puts on record what typed figures move once they are kept, and what these steps move besides. */
function recordOf(
  reply: ReadReply,
  steps: readonly PlainStep[],
  asking: Asking,
): Outcome<readonly PlainStep[]> {
  if (!isInExecution(reply)) return done([]);
  const table = figureTable(reply, asking.today, (figures) => newly(figures, reply));
  if (table.kind === 'refused') return table;
  const { content, typed } = table.value;
  const months = newly(typed, reply)
    .filter(isMonthOfSomebody)
    .map((figure) => cellStep({ sheet: content.name, ...figure.cell }, figure.content));
  const all = [...months, ...steps];
  const recorded = withRecord(table.value.reply, all, asking);
  return recorded.kind === 'refused' ? recorded : done(recorded.value.steps.slice(all.length));
}

/** What the plan is judged by, and the colours of the decomposition. Null: there is none. */
async function typedOverQueries(host: Host): Promise<ReadBatch | null> {
  const { names } = await host.read({ sheets: [] });
  const anchor = names.find(({ name }) => name === tableNames.decomposition);
  if (!anchor) return null;
  return { sheets: [...judgedQueries.sheets, { by: 'area', sheet: anchor.sheet, area: anchor.area }] };
}

/** Those that no build has marked as kept yet. */
function newly(figures: readonly TypedFigure[], { areas }: ReadReply): readonly TypedFigure[] {
  const [table] = areas;
  return figures.filter(
    ({ cell }) => table?.fills[cell.row - table.area.row]?.[cell.column - table.area.column] !== HELD_FILL,
  );
}

/** The months of the top are the goal's own, also where nobody is below. */
const isMonthOfSomebody = ({ isOpen, row }: TypedFigure): boolean => isOpen && row > 0;
const isTotal = (figure: TypedFigure): boolean => !isMonthOfSomebody(figure);

const cleared = ({ content }: FigureTable, figures: readonly TypedFigure[]): PlainStep[] =>
  figures.map(({ cell }) => cellStep({ sheet: content.name, ...cell }, null));

function targetOf(figure: TypedFigure, { inputs, content }: FigureTable) {
  const { row, from, to, goal, cell } = figure;
  const { unit } = inputs.goals[goal]!;
  const place = { sheet: content.name, ...cell };
  const value = typedValue(figure, inputs);
  if (value === null) {
    const text = isFormula(figure.content) ? `=${figure.content.formula}` : String(figure.content);
    return refused([{ ...issue('table.typedOver', ['held'], { value: text }), place }]);
  }
  const counted = toUnits(value, unit);
  if (counted.ok && value >= 0) return done({ row, from, to, units: counted.value });
  const found =
    value < 0
      ? issue('table.heldNegative', ['held'], { value })
      : issue('table.heldNotMultiple', ['held'], { value, unit });
  return refused([{ ...found, place }]);
}
