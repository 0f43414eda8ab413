import { entriesWithin, type Tally, tally } from '#engine/actuals/totals.ts';
import { carriedWithin } from '#engine/closing/carried.ts';
import { toHundredth } from '#engine/tracking/hundredth.ts';
import { entriesOfGoal, metricValue } from '#engine/tracking/metric.ts';
import { trackingTable } from '#engine/tracking/table.ts';
import { blockAt, formulasOn, type Reference } from '#formula/fx.ts';
import { headerOf } from '#workbook/inputs/labels.ts';
import { nameOf } from '#workbook/inputs/names.ts';
import { MOST_LOG_ROWS } from '#workbook/records/length.ts';
import { byHandTable } from '#workbook/sheets/by-hand/tables.ts';
import { carriedTerm } from '#workbook/sheets/common/carried.ts';
import { type Check, found, zero } from '#workbook/sheets/common/check.ts';
import { chosen, chosenPeriod } from '#workbook/sheets/common/choices.ts';
import { placesInOrder, tableCell } from '#workbook/sheets/common/column-table.ts';
import { executedPlan } from '#workbook/sheets/common/executed-plan.ts';
import type { ExecutionContext } from '#workbook/sheets/common/execution-context.ts';
import { sumOfLog } from '#workbook/sheets/common/log-sums.ts';
import { workingsNames } from '#workbook/sheets/execution-workings/names.ts';
import { leakColumns, leakKeys } from '#workbook/sheets/leaks/columns.ts';
import { leakRows } from '#workbook/sheets/leaks/layout.ts';
import { logTable } from '#workbook/sheets/log/tables.ts';
import { trackingPlaces } from '#workbook/sheets/tracking/columns.ts';
import { trackingFacts } from '#workbook/sheets/tracking/facts.ts';
import { actualFormula } from '#workbook/sheets/tracking/formulas.ts';
import { layOutTracking } from '#workbook/sheets/tracking/layout.ts';
import { amountFormat, formats } from '#workbook/style/formats.ts';

const HUNDREDTHS = amountFormat(0.01);

/** What has to add up while a plan is carried out: rows of the log, people and former members, leaks. */
export function executionChecks(context: ExecutionContext): Check[] {
  const leaks = leaksCheck(context);
  return [
    leftOutNote(context),
    ...handNote(context),
    ...everybodyChecks(context),
    trackedCheck(context),
    ...(leaks ? [leaks] : []),
    unmarkedCheck(context),
  ];
}

function leftOutNote({ execution, messages, places }: ExecutionContext): Check {
  const texts = messages.executionTables.executionChecks;
  const reason = logTable.columns.find(({ key }) => key === 'reason');
  const header = reason ? headerOf('log', reason, 0, messages.inputs) : '';
  const leftOut = execution.log.filter(({ standing }) => standing === 'leftOut').length;
  return {
    kind: 'note',
    what: texts.leftOut,
    expected: zero,
    found: found(`COUNTIF(${nameOf('log', 'counted')},0)`, leftOut),
    note: texts.leftOutNote(places.tables.log?.sheet ?? '', header),
    format: formats.difference,
  };
}

/** Rows of the numbers by hand of which something does not count. */
function handNote({ execution, messages, places }: ExecutionContext): Check[] {
  const { byHand } = places.tables;
  if (!byHand) return [];
  const texts = messages.executionTables.executionChecks;
  const reason = byHandTable.columns.find(({ key }) => key === 'reason');
  const header = reason ? headerOf('byHand', reason, 0, messages.inputs) : '';
  const isWrong = ({ issues }: (typeof execution.byHand.rows)[number]): boolean =>
    issues.some(({ severity }) => severity === 'error');
  return [
    {
      kind: 'note',
      what: texts.byHand,
      expected: zero,
      found: found(`COUNTIF(${nameOf('byHand', 'code')},">0")`, execution.byHand.rows.filter(isWrong).length),
      note: texts.leftOutNote(byHand.sheet, header),
      format: formats.difference,
    },
  ];
}

/** The amount and every stage: what people and former members did is all that counts. */
function everybodyChecks({ execution, messages }: ExecutionContext): Check[] {
  const { executionChecks: texts, metrics } = messages.executionTables;
  const { stages } = execution.context;
  const total = tally(execution.entries, stages.length);
  const kinds = workingsNames.rosterKinds;
  const at = nameOf('log', 'at');
  const check = (what: string, columns: readonly string[], value: number): Check => {
    const sum = (criteria: string): string => columns.map((column) => sumOfLog(column, criteria)).join('+');
    const people = sum(`${at},"<="&COUNTIF(${kinds},1)`);
    const former = sum(`${at},">"&COUNTIF(${kinds},"<3")`);
    return {
      kind: 'check',
      what: texts.everybody(what),
      expected: found(`ROUND(${sum('')},2)`, value),
      found: found(`ROUND(${people}+${former},2)`, value),
      note: texts.everybodyNote,
      format: HUNDREDTHS,
    };
  };
  return [
    check(metrics.amount, [nameOf('log', 'amountCounted')], total.amount),
    ...stages.map((name, stage) => check(name, [nameOf('log', `counts.${stage}`)], countOf(total, stage))),
    check(
      metrics.ownColumns,
      total.figures.map((_, figure) => nameOf('log', `figures.${figure}`)),
      toHundredth(total.figures.reduce((sum, figure) => sum + figure, 0)),
    ),
  ];
}

const countOf = ({ counts }: Tally, stage: number): number => counts[stage] ?? 0;

/** The company's row of the tracking sheet is the log's, whoever did it. */
function trackedCheck(context: ExecutionContext): Check {
  const { plan, execution, messages, texts } = context;
  const { executionChecks } = messages.executionTables;
  const goal = chosen(context, 'trackedGoal').at;
  const period = chosenPeriod(context, 'trackedPeriod');
  const executed = executedPlan(plan, execution);
  const { metric, company } = trackingTable(executed, goal, period);
  const within = entriesWithin(entriesOfGoal(executed, goal), period);
  const all = metric ? metricValue(tally(within, execution.context.stages.length), metric) : 0;
  const fx = formulasOn(texts.sheets.checks.name);
  const sheet = texts.sheets.tracking.name;
  const fact = (key: 'first' | 'last' | 'code' | 'goal'): string =>
    fx`${trackingFacts.reference(sheet, key)}`;
  const summed = { context, sheet: texts.sheets.checks.name, code: fact('code'), goal: fact('goal') };
  const row = layOutTracking(context).company;
  const everybody = { goal: fact('goal'), first: fact('first'), last: fact('last'), who: '' };
  const more = carriedTerm(execution, everybody);
  const corrections = carriedWithin(execution.carried, goal, period.months);
  const carried = [...corrections.values()].reduce((sum, amount) => sum + amount, 0);
  const tracked = fx`${tableCell({ sheet, columns: trackingPlaces(context) }, row, 'actual', 'both')}`;
  return {
    kind: 'check',
    what: executionChecks.tracked,
    expected: found(
      `N(${actualFormula(summed, { days: [fact('first'), fact('last')] }, more)})`,
      toHundredth(all + carried),
    ),
    found: found(`N(${tracked})`, company.line?.actual ?? 0),
    note: executionChecks.trackedNote,
    format: HUNDREDTHS,
  };
}

/** How many rows of the sheet of leaks do not add up, but for noise of rounding. */
function leaksCheck(context: ExecutionContext): Check | null {
  const { plan, messages, texts, layouts } = context;
  if (!layouts.actions) return null;
  const { at } = placesInOrder(leakColumns(context, layouts.actions));
  const fx = formulasOn(texts.sheets.checks.name);
  const { name: sheet } = texts.sheets.leaks;
  const rows = { row: leakRows.first, rows: plan.tree.rows.length, columns: 1 };
  const column = (key: string): string => fx`${blockAt({ sheet, area: { ...rows, column: at(key) } })}`;
  const losses = leakKeys(context).losses.map(column).join('+');
  return {
    kind: 'check',
    what: messages.executionTables.executionChecks.leaks,
    expected: zero,
    found: found(`SUMPRODUCT((ABS(${losses}-${column('missing')})>0.0001)*1)`),
    note: '',
    format: formats.difference,
  };
}

/** Rows that were typed below the table, or whose marks were deleted. */
function unmarkedCheck({ places, messages, texts: { sheets } }: ExecutionContext): Check {
  const { executionChecks: texts } = messages.executionTables;
  const fx = formulasOn(sheets.checks.name);
  const log = places.tables.log;
  const column = (key: string, rows: number): Reference => {
    if (!log) throw new Error('a plan that is carried out has a log');
    const area = { row: log.area.row + 1, column: log.columns[key] ?? 0, rows, columns: 1 };
    return blockAt({ sheet: log.sheet, area }, 'both');
  };
  const below = (key: string): string =>
    fx`COUNTA(${column(key, MOST_LOG_ROWS)})-COUNTA(${column(key, (log?.area.rows ?? 1) - 1)})`;
  const [date, counted] = [nameOf('log', 'date'), nameOf('log', 'counted')];
  const formula = `MAX(${below('date')},${below('person')})+SUMPRODUCT((${date}<>"")*(${counted}=""))`;
  return {
    kind: 'check',
    what: texts.unmarked,
    expected: zero,
    found: found(formula),
    note: texts.unmarkedNote,
    format: formats.difference,
  };
}
