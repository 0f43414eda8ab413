import { periodIndex } from '#engine/actuals/totals.ts';
import { toSerial } from '#engine/days/serial.ts';
import { formulasOn } from '#formula/fx.ts';
import { numberText } from '#formula/number-text.ts';
import { nameOf } from '#workbook/inputs/names.ts';
import type { TablePlace } from '#workbook/inputs/places.ts';
import { inputColumn } from '#workbook/sheets/common/context.ts';
import type { ExecutionContext } from '#workbook/sheets/common/execution-context.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import type { Block, BlockRow } from './block.ts';
import { workingsNames } from './names.ts';
import type { PlanChoice } from './plan-choice.ts';
import { dayActions, ownerRows, planActions } from './plan-figures.ts';
import { planNames } from './plan-names.ts';

/** Rows of the form: of the actions of the period, and of those of the day. */
export const LISTED = 30;
export const DAY_LISTED = 8;

/** A rank is made of times carried, due day and row: `(999-carried)*1E11+due*1E6+row`, so that each is one number. */
const MOST_CARRIED = 999;
const BY_CARRIED = 1e11;
const BY_DAY = 1e6;

/** Row of the list of actions, from 1, for each action that was read; blank rows have none. */
const listRows = ({ places }: ExecutionContext): readonly number[] => {
  const { area, rows } = places.tables.actionList as TablePlace;
  return rows.map((row) => row - area.row);
};

/** A row of the list of actions, by its number from 1, as the chosen plan sees it; '' where there is nothing to say. */
interface ListRow {
  readonly number: number;
  /** Place of the owner in the tree, from 1; 0: the row does not count. */
  readonly order: number;
  readonly carried: number | '';
  readonly rank: number | '';
  readonly day: number | '';
}

function listRowsOf(context: ExecutionContext, choice: PlanChoice): ListRow[] {
  const { plan, execution, places } = context;
  const { area } = places.tables.actionList as TablePlace;
  const owners = ownerRows(context);
  const { end } = plan.tree.rows[choice.row] ?? { end: choice.row };
  const ranked = new Map(planActions(context, choice.period, choice.row).map((each) => [each.index, each]));
  const ofDay = new Set(dayActions(context, choice.day, choice.row).map(({ index }) => index));
  const periods = choice.period.kind === 'week' ? plan.weeks.map(({ period }) => period) : plan.months;
  const indexes = new Map(listRows(context).map((row, index) => [row, index]));
  return Array.from({ length: area.rows - 1 }, (_, row): ListRow => {
    const number = row + 1;
    const index = indexes.get(number) ?? -1;
    const judged = execution.actions[index];
    if (judged?.standing !== 'counted') return { number, order: 0, carried: '', rank: '', day: '' };
    const { action } = judged;
    const order = (owners.get(action.owner) ?? -1) + 1;
    const isInside = order > choice.row && order <= end;
    const planned = ranked.get(index);
    return {
      number,
      order,
      carried: isInside ? choice.period.index - periodIndex(periods, action.due) : '',
      rank: planned
        ? (MOST_CARRIED - planned.timesCarriedOver) * BY_CARRIED + toSerial(action.due) * BY_DAY + number
        : '',
      day: ofDay.has(index) ? number : '',
    };
  });
}

/** Beside each row of the list of actions: is it on the chosen plan, where, and is it due on the chosen day? */
export function actionBlock(context: ExecutionContext, choice: PlanChoice): Block<ListRow> {
  const { executionPlan, formLines } = context.messages.executionTables;
  const { workings } = executionPlan;
  const fx = formulasOn(context.texts.sheets.executionWorkings.name);
  const names = planNames;
  const { weekFirst } = workingsNames;
  const counted = nameOf('actionList', 'counted');
  const found = inputColumn(context, 'actionList', 'at');
  const ofList = (key: 'due' | 'closed', { cell }: BlockRow<ListRow>): string =>
    fx`INDEX(${nameOf('actionList', key)},${cell('number')})`;
  return {
    title: workings.actions,
    items: listRowsOf(context, choice),
    columns: [
      {
        key: 'number',
        header: formLines.lineNumber,
        style: namedStyle('key'),
        value: ({ number }) => number,
      },
      {
        key: 'order',
        header: workings.order,
        formula: ({ cell }) => {
          const here = cell('number');
          const order = fx`INDEX(${names.rosterOrder},INDEX(${found},${here}))`;
          return fx`IF(${here}>ROWS(${counted}),0,IF(N(INDEX(${counted},${here}))=1,${order},0))`;
        },
        value: ({ order }) => order,
      },
      {
        key: 'carried',
        header: executionPlan.carried,
        name: names.actionCarried,
        formula: (row) => {
          const [day, owner] = [ofList('due', row), row.cell('order')];
          const weeks = `MATCH(${names.first},${weekFirst},1)-MATCH(${day},${weekFirst},1)`;
          const months = `(YEAR(${names.first})-YEAR(${day}))*12+MONTH(${names.first})-MONTH(${day})`;
          const isInside = fx`AND(${owner}>=${names.whoAt},${owner}<=${names.whoTo})`;
          return `IF(${isInside},IF(${names.isWeek}=1,${weeks},${months}),"")`;
        },
        value: ({ carried }) => carried,
      },
      {
        key: 'rank',
        header: workings.rank,
        name: names.actionRank,
        formula: (row) => {
          const [here, carried] = [row.cell('number'), fx`${row.cell('carried')}`];
          const [due, end] = [ofList('due', row), ofList('closed', row)];
          const isGone = `AND(${carried}>0,${end}<>"",${end}<${names.first})`;
          const rank = fx`(${MOST_CARRIED}-${carried})*${BY_CARRIED}+INT(${due})*${BY_DAY}+${here}`;
          return `IF(${carried}="","",IF(${carried}<0,"",IF(${isGone},"",${rank})))`;
        },
        value: ({ rank }) => rank,
      },
      {
        key: 'day',
        header: workings.dayRank,
        name: names.actionDay,
        formula: (row) => {
          const isDue = `INT(${ofList('due', row)})=${names.dayShown}`;
          return fx`IF(${row.cell('carried')}="","",IF(${isDue},${row.cell('number')},""))`;
        },
        value: ({ day }) => day,
      },
    ],
  };
}

/** Which rows of the list the form shows, in its order. */
export function listedBlock(context: ExecutionContext, choice: PlanChoice): Block<number> {
  const { workings } = context.messages.executionTables.executionPlan;
  const rows = listRows(context);
  const actions = planActions(context, choice.period, choice.row).map(({ index }) => rows[index] ?? 0);
  const ofDay = dayActions(context, choice.day, choice.row).map(({ index }) => rows[index] ?? 0);
  const nth = (ranks: string, number: number, value: (rank: string) => string): string =>
    `IF(${number}>COUNT(${ranks}),"",${value(`SMALL(${ranks},${number})`)})`;
  const rowOf = (rank: string): string => `${rank}-INT(${rank}/${numberText(BY_DAY)})*${numberText(BY_DAY)}`;
  return {
    title: workings.listed,
    items: Array.from({ length: LISTED }, (_, index) => index + 1),
    columns: [
      {
        key: 'listed',
        header: workings.listed,
        name: planNames.listed,
        formula: ({ item }) => nth(planNames.actionRank, item, rowOf),
        value: (_, index) => actions[index] ?? '',
      },
      {
        key: 'dayListed',
        header: workings.dayListed,
        name: planNames.dayListed,
        formula: ({ item }) => nth(planNames.actionDay, item, (rank) => rank),
        value: (_, index) => (index < DAY_LISTED ? (ofDay[index] ?? '') : null),
      },
    ],
  };
}
