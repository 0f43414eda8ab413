import { toSerial } from '#engine/days/serial.ts';
import type { LevelPlan } from '#engine/plan/goal-plan.ts';
import { falls, type LevelStanding, levelStandings } from '#engine/standing/levels.ts';
import type { Standing } from '#engine/standing/read-plan.ts';
import { columnName } from '#formula/address.ts';
import { formulasOn, textLiteral } from '#formula/fx.ts';
import { nameOf } from '#workbook/inputs/names.ts';
import { chosenPeriod } from '#workbook/sheets/common/choices.ts';
import type { ExecutionContext } from '#workbook/sheets/common/execution-context.ts';
import { readPlan } from '#workbook/sheets/common/read-plan.ts';
import { ORDER_SCALE } from '#workbook/sheets/common/reading-order.ts';
import type { TreeBlock } from '#workbook/sheets/common/tree-rows.ts';
import { type LevelsLayout, levelCell } from '#workbook/sheets/levels/layout.ts';
import { amountFormat, formats } from '#workbook/style/formats.ts';
import type { StandingKey, StandingRow } from './columns.ts';
import { standingFacts } from './facts.ts';
import { type FigureRow, figureRows, type GoalPlace } from './figure-rows.ts';

const fact = standingFacts.cell;

/** Rows of a level: the latest reading of everybody on or before the last day of the period. */
export function levelRows(place: GoalPlace, level: LevelPlan): StandingRow[] {
  const { context } = place;
  const known = levelStandings(readPlan(context), level, chosenPeriod(context, 'standingPeriod'));
  return figureRows(place, known, (row) => figuresOf({ ...row, level }));
}

interface LevelRow extends FigureRow<LevelStanding> {
  readonly level: LevelPlan;
}
type OfLevel = Pick<LevelRow, 'context' | 'fx' | 'level'>;

function figuresOf(of: LevelRow): StandingRow['figures'] {
  const { cell, own, isLeaf, below, columns, level } = of;
  const format = amountFormat(level.goal.unit);
  const fine = amountFormat(Math.min(1, level.goal.unit) / 100);
  const sum = (key: StandingKey): string => below(columns.at(key));
  return {
    value: {
      formula: `IF(${cell('number')}="","",IF(${cell('readOn')}<${fact('first')},"",${cell('number')}))`,
      value: own.value,
      format,
    },
    target: { formula: targetOf(of), value: own.target, format },
    gap: {
      formula: `IF(${cell('value')}="","",IF(${cell('read')}<${cell('needed')},"",${cell('value')}-${cell('target')}))`,
      value: own.gap,
      format,
    },
    attainment: {
      formula: `IF(${cell('gap')}="","",IF(${cell('target')}=0,"",${cell('value')}/${cell('target')}))`,
      value: own.attainment,
      format: formats.rate,
    },
    forecast: {
      formula: `IF(${cell('gap')}="","",IF(${cell('told')}<${cell('read')},"",${cell('ahead')}))`,
      value: own.forecast,
      format: fine,
    },
    standing: {
      formula: standingFormula(of),
      value: of.context.messages.executionTables.standing.standings[own.standing],
      format: '',
    },
    number: {
      formula: isLeaf
        ? `IF(${cell('readAt')}=0,"",SUMIFS(${nameOf('readings', 'number')},${nameOf('readings', 'order')},${cell('readAt')}))`
        : `IF(${cell('read')}=0,"",${sum('number')})`,
      value: own.latest,
      format,
    },
    readAt: { formula: lastReading(of), value: orderOf(of), format: '0' },
    readOn: {
      formula: `IF(${cell('readAt')}=0,"",INT(${cell('readAt')}/${ORDER_SCALE}))`,
      value: own.last && toSerial(own.last.date),
      format: formats.day,
    },
    read: { formula: isLeaf ? `IF(${cell('readAt')}=0,0,1)` : sum('read'), value: own.read },
    needed: {
      formula: isLeaf
        ? `IF(OR(${cell('target')}<>0,${cell('opening')}<>0,${cell('readAt')}>0),1,0)`
        : sum('needed'),
      value: own.needed,
    },
    opening: { formula: ofLevels(of, 'opening', of.row), value: own.opening, format },
    ahead: { formula: isLeaf ? aheadOf(of) : sum('ahead'), value: own.ahead, format: fine },
    told: { formula: isLeaf ? `IF(${cell('ahead')}="",0,1)` : sum('told'), value: own.told },
  };
}

const levelBlock = ({ context: { plan, layouts }, level }: OfLevel): readonly [LevelsLayout, TreeBlock] => {
  const layout = layouts.levels!;
  return [layout, layout.goals[plan.levels.indexOf(level)]!];
};

/** A cell of the sheet of levels, in a row of the organisation. */
function ofLevels(of: OfLevel, key: string, row: number): string {
  const [layout, block] = levelBlock(of);
  return of.fx`${levelCell(layout, block, row, key)}`;
}

function targetOf(of: LevelRow): string {
  const [layout, block] = levelBlock(of);
  const first = levelCell(layout, block, of.row, layout.axis[0]!.key);
  const row = { ...first, lastColumn: first.column + layout.axis.length - 1 };
  return of.fx`INDEX(${row},1,${fact('period')})`;
}

/** The order of the last reading that counts; of units the last of their people's. */
function lastReading({ context, level, isLeaf, at, row, node, columns }: LevelRow): string {
  if (!isLeaf) {
    const name = columnName(columns.at('readAt'));
    return `MAX(${name}${at + 2}:${name}${at + node.end - row})`;
  }
  const [who, goalAt, order] = ['who', 'goalAt', 'order'].map((key) => nameOf('readings', key));
  const goal = context.plan.inputs.unsummed.indexOf(level.goal) + 1;
  // What does not count is an empty text, with which nothing can be calculated.
  const number = `("0"&${order})*1`;
  const until = `${fact('last')}*${ORDER_SCALE}+${ORDER_SCALE - 1}`;
  return `SUMPRODUCT(MAX((${who}=$A${at + 1})*(${goalAt}=${goal})*(${number}<=${until})*(${number})))`;
}

function orderOf({ context, own: { last } }: LevelRow): number {
  const rows = context.places.tables.readings?.rows ?? [];
  return last ? toSerial(last.date) * ORDER_SCALE + (rows[last.index] ?? 0) + 1 : 0;
}

/** Straight on from the opening value through the latest reading. */
function aheadOf({ cell }: LevelRow): string {
  const gone = `(${cell('readOn')}-${fact('start')}+1)`;
  const way = `${cell('opening')}+(${cell('number')}-${cell('opening')})*${fact('days')}/${gone}`;
  const straight = `MAX(MIN(0,${cell('number')}),${way})`;
  const told = `IF(${gone}<${nameOf('execution', 'leastDays')},"",${straight})`;
  return `IF(${cell('number')}="","",IF(${fact('over')}=1,${cell('number')},${told}))`;
}

/** Whether the path of all together goes down. */
const fallsFormula = (of: OfLevel): string => `${ofLevels(of, 'year', 0)}<${ofLevels(of, 'opening', 0)}`;

function standingFormula(of: LevelRow): string {
  const { cell, context } = of;
  const { standings } = context.messages.executionTables.standing;
  const say = (standing: Standing): string => textLiteral(standings[standing]);
  const isReached = `IF(${fallsFormula(of)},${cell('gap')}<=0,${cell('gap')}>=0)`;
  const open = `IF(${fact('over')}=1,${say('missed')},${say('underway')})`;
  const whole = `IF(${cell('gap')}="",${say('partly')},IF(${isReached},${say('reached')},${open}))`;
  return `IF(${cell('number')}="",${say('none')},IF(${cell('value')}="",${say('earlier')},${whole}))`;
}

/** Beside the title of a level. */
export function levelNote(context: ExecutionContext, sheet: string, level: LevelPlan) {
  const { ofLevel, lowerIsBetter } = context.messages.executionTables.standing;
  const down = `${ofLevel} ${lowerIsBetter}`;
  const isDown = fallsFormula({ context, fx: formulasOn(sheet), level });
  return {
    formula: `IF(${isDown},${textLiteral(down)},${textLiteral(ofLevel)})`,
    value: falls(level) ? down : ofLevel,
  };
}
