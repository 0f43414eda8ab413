import type { RatePlan } from '#engine/plan/goal-plan.ts';
import { RATE_DECIMALS } from '#engine/plan/rates.ts';
import { builtFrom } from '#engine/standing/built.ts';
import { type RateStanding, trackedRate } from '#engine/standing/rates.ts';
import type { Standing } from '#engine/standing/read-plan.ts';
import { cellAt, type Reference, textLiteral } from '#formula/fx.ts';
import { nameOf } from '#workbook/inputs/names.ts';
import { carriedOf, carriedTerm } from '#workbook/sheets/common/carried.ts';
import { chosenPeriod } from '#workbook/sheets/common/choices.ts';
import { executedPlan } from '#workbook/sheets/common/executed-plan.ts';
import type { ExecutionContext } from '#workbook/sheets/common/execution-context.ts';
import { readPlan } from '#workbook/sheets/common/read-plan.ts';
import { ORDER_SCALE } from '#workbook/sheets/common/reading-order.ts';
import { workingsNames } from '#workbook/sheets/execution-workings/names.ts';
import { weightKey } from '#workbook/sheets/rates/layout.ts';
import { rateFormat } from '#workbook/sheets/rates/rates.ts';
import { actualFormula } from '#workbook/sheets/tracking/formulas.ts';
import { amountFormat, formats } from '#workbook/style/formats.ts';
import type { StandingRow } from './columns.ts';
import { monthFlags, standingFacts } from './facts.ts';
import { type FigureRow, figureRows, type GoalPlace } from './figure-rows.ts';

const fact = standingFacts.cell;
const PARTS = amountFormat(0.01);

/** Rows of a rate or an average: what was reached of how much in the period. */
export function rateRows(place: GoalPlace, rate: RatePlan): StandingRow[] {
  const { context } = place;
  const executed = executedPlan(context.plan, context.execution);
  const period = chosenPeriod(context, 'standingPeriod');
  const known = trackedRate(executed, readPlan(context), rate, period);
  return figureRows(place, known, (row) => figuresOf({ ...row, rate }));
}

interface RateRow extends FigureRow<RateStanding> {
  readonly rate: RatePlan;
}

function figuresOf(of: RateRow): StandingRow['figures'] {
  const { cell, own, rate, fx, context } = of;
  const format = rateFormat(rate.goal);
  const axis = context.layouts.rates!.axis;
  const target = fx`INDEX(${inRates(of, axis[0]!.key, axis.at(-1)!.key)},1,${fact('period')})`;
  return {
    value: {
      formula: `IF(${cell('of')}=0,"",ROUND(${cell('number')}/${cell('of')},${RATE_DECIMALS}))`,
      value: own.value,
      format,
    },
    target: { formula: target, value: own.target, format },
    gap: {
      formula: `IF(${cell('value')}="","",ROUND(${cell('value')}-${cell('target')},${RATE_DECIMALS}))`,
      value: own.gap,
      format,
    },
    attainment: {
      formula: `IF(${cell('value')}="","",IF(${cell('target')}=0,"",${cell('value')}/${cell('target')}))`,
      value: own.attainment,
      format: formats.rate,
    },
    forecast: { formula: cell('value'), value: own.value, format },
    ...(own.planned !== null && plannedFigures(of, format)),
    standing: {
      formula: standingFormula(of),
      value: context.messages.executionTables.standing.standings[own.standing],
      format: '',
    },
    number: { formula: countOf(of, 'number'), value: own.number, format: PARTS },
    of: { formula: countOf(of, 'of'), value: own.of, format: PARTS },
  };
}

/** Of how much it is planned to be, and what the rest of that must average. */
function plannedFigures(of: RateRow, format: string): StandingRow['figures'] {
  const { cell, own, fx, context } = of;
  const { months } = context.plan;
  const weights = inRates(of, weightKey(months[0]!.key), weightKey(months.at(-1)!.key));
  const rest = `(${cell('planned')}-${cell('of')})`;
  const lacking = `${cell('target')}*${cell('planned')}-${cell('number')}`;
  return {
    required: {
      formula: `IF(${rest}>0,ROUND((${lacking})/${rest},${RATE_DECIMALS}),"")`,
      value: own.required,
      format,
    },
    planned: {
      formula: fx`SUMPRODUCT(${weights},${monthFlags(context.plan)})`,
      value: own.planned,
      format: PARTS,
    },
  };
}

/** Cells of the sheet of rates, from one column to another, in the same row of the organisation. */
function inRates({ context, rate, row }: RateRow, from: string, to: string): Reference {
  const layout = context.layouts.rates!;
  const { first } = layout.goals[context.plan.rates.indexOf(rate)]!;
  const cell = cellAt({ sheet: layout.sheet, row: first + row, column: layout.columns.at(from) }, 'both');
  return { ...cell, lastColumn: layout.columns.at(to) };
}

/** What was read within the period: of a person, of all at the top, of units the sum of those below. */
function countOf({ context, rate, row, at, isLeaf, below, columns }: RateRow, what: 'number' | 'of'): string {
  if (!isLeaf && row > 0) return below(columns.at(what));
  const from = builtFrom(context.plan, rate);
  const key = `$A${at + 1}`;
  if (from) return loggedOf(context, what === 'of' ? from.number : from.amount, row > 0 ? key : null);
  const [who, goalAt, order] = ['who', 'goalAt', 'order'].map((key) => nameOf('readings', key));
  const goal = context.plan.inputs.unsummed.indexOf(rate.goal) + 1;
  const days = `${order},">="&(${fact('first')}*${ORDER_SCALE}),${order},"<="&(${fact('last')}*${ORDER_SCALE}+${ORDER_SCALE - 1})`;
  const whose = row > 0 ? `,${who},${key}` : '';
  return `SUMIFS(${nameOf('readings', what)},${goalAt},${goal},${days}${whose})`;
}

/** What the log says of a goal within the period, of a person by the cell of the key or of all; 0 before it is tracked. */
function loggedOf(context: ExecutionContext, goalAt: number, key: string | null): string {
  const [goal, days] = [`${goalAt + 1}`, [fact('first'), fact('last')] as const];
  const code = `INDEX(${workingsNames.goalMetrics},${goal})`;
  const sheet = context.texts.sheets.standing.name;
  const whose = key === null ? {} : { who: key };
  const carried = { goal, first: days[0], last: days[1], who: key === null ? '' : carriedOf(key) };
  const done = actualFormula(
    { context, sheet, code, goal },
    { days, ...whose },
    carriedTerm(context.execution, carried),
  );
  return `IF(${code}=0,0,${done})`;
}

function standingFormula({ cell, context, rate, own }: RateRow): string {
  const { standings } = context.messages.executionTables.standing;
  const say = (standing: Standing): string => textLiteral(standings[standing]);
  const isReached = `${cell('value')}>=${cell('target')}`;
  const by = `IF(${isReached},${say('onTarget')},${say('below')})`;
  const isBeyond = `AND(${cell('required')}>1,${cell('target')}<=1)`;
  const ofShare = rate.goal.kind === 'rate' ? `IF(${isBeyond},${say('impossible')},${by})` : by;
  const ofRest = `IF(${cell('required')}="",${by},IF(${cell('required')}<=0,${say('safe')},${ofShare}))`;
  const over = `IF(${isReached},${say('reached')},${say('missed')})`;
  return `IF(${cell('value')}="",${say('none')},IF(${fact('over')}=1,${over},${own.planned === null ? by : ofRest}))`;
}

/** Beside the title of a rate or an average. */
export function rateNote({ plan, messages }: ExecutionContext, rate: RatePlan): string {
  const { goal } = rate;
  const { ofRate, ofAverage, unweighted, built } = messages.executionTables.standing;
  const from = builtFrom(plan, rate);
  const kind = goal.kind === 'rate' ? ofRate : ofAverage;
  const named = from && [from.amount, from.number].map((at) => plan.goals[at]!.goal.name);
  const what = named ? `${kind} ${built(named[0]!, named[1]!)}` : kind;
  return plan.goals.some((each) => each.goal.key === goal.weightedBy) ? what : `${what} ${unweighted}`;
}
