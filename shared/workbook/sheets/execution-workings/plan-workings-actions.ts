import { periodIndex } from '#engine/actuals/totals.ts';
import { toSerial } from '#engine/days/serial.ts';
import { cellAt, formulasOn } from '#formula/fx.ts';
import { nameOf } from '#workbook/inputs/names.ts';
import type { TablePlace } from '#workbook/inputs/places.ts';
import { inputColumn } from '#workbook/sheets/common/context.ts';
import type { ExecutionContext } from '#workbook/sheets/common/execution-context.ts';
import { dayActions, ownerRows, planActions } from '#workbook/sheets/execution-plan/plan-actions.ts';
import type { PlanChoice } from '#workbook/sheets/execution-plan/plan-choices.ts';
import { formats } from '#workbook/style/formats.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import { type Column, constant, FIRST_ROW } from './block.ts';
import { workingsNames } from './names.ts';
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

/** Beside each row of the list of actions: is it on the chosen plan, where, and is it due on the chosen day? */
export function actionColumns(
  context: ExecutionContext,
  choice: PlanChoice,
  sheet: string,
  first: number,
): Column[] {
  const { plan, execution, places, messages } = context;
  const { workings, carried: carriedHeader } = messages.executionTables.executionPlan;
  const { lineNumber } = messages.executionTables.formLines;
  const { area } = places.tables.actionList as TablePlace;
  const fx = formulasOn(sheet);
  const names = planNames;
  const [counted, due, closed] = ['counted', 'due', 'closed'].map((key) => nameOf('actionList', key));
  const found = inputColumn(context, 'actionList', 'at');
  const at = (row: number, offset: number) =>
    cellAt({ sheet, row: FIRST_ROW + row, column: first + offset }, 'column');

  const owners = ownerRows(context);
  const { end } = plan.tree.rows[choice.row] ?? { end: 1 };
  const ranked = new Map(planActions(context, choice.period, choice.row).map((each) => [each.index, each]));
  const ofDay = new Set(dayActions(context, choice.day, choice.row).map(({ index }) => index));
  const periods = choice.period.kind === 'week' ? plan.weeks.map(({ period }) => period) : plan.months;
  const indexes = new Map(listRows(context).map((row, index) => [row, index]));

  const rows = Array.from({ length: area.rows - 1 }, (_, index) => index);
  const known = rows.map((row) => {
    const index = indexes.get(row + 1) ?? -1;
    const judged = execution.actions[index];
    if (judged?.standing !== 'counted') return { order: 0, carried: '', rank: '', day: '' } as const;
    const { action } = judged;
    const order = (owners.get(action.owner) ?? -1) + 1;
    const isInside = order > choice.row && order <= end;
    const carried = isInside ? choice.period.index - periodIndex(periods, action.due) : '';
    const planned = ranked.get(index);
    const rank = planned
      ? (MOST_CARRIED - planned.timesCarriedOver) * BY_CARRIED + toSerial(action.due) * BY_DAY + row + 1
      : '';
    return { order, carried, rank, day: ofDay.has(index) ? row + 1 : '' } as const;
  });
  const count = namedStyle('calculation', formats.count);
  return [
    { header: lineNumber, name: null, style: namedStyle('key'), cells: rows.map((row) => constant(row + 1)) },
    {
      header: workings.order,
      name: null,
      style: count,
      cells: known.map(({ order }, row) => {
        const here = at(row, 0);
        const isCounted = fx`N(INDEX(${counted!},${here}))=1`;
        const formula = fx`IF(${here}>ROWS(${counted!}),0,IF(${isCounted},INDEX(${names.rosterOrder},INDEX(${found},${here})),0))`;
        return { formula, value: order };
      }),
    },
    {
      header: carriedHeader,
      name: names.actionCarried,
      style: count,
      cells: known.map(({ carried }, row) => {
        const [day, owner] = [fx`INDEX(${due!},${at(row, 0)})`, at(row, 1)];
        const weeks = fx`MATCH(${names.first},${workingsNames.weekFirst},1)-MATCH(${day},${workingsNames.weekFirst},1)`;
        const months = fx`(YEAR(${names.first})-YEAR(${day}))*12+MONTH(${names.first})-MONTH(${day})`;
        const formula = fx`IF(AND(${owner}>=${names.whoAt},${owner}<=${names.whoTo}),IF(${names.isWeek}=1,${weeks},${months}),"")`;
        return { formula, value: carried };
      }),
    },
    {
      header: workings.rank,
      name: names.actionRank,
      style: count,
      cells: known.map(({ rank }, row) => {
        const [here, carried] = [at(row, 0), at(row, 2)];
        const end = fx`INDEX(${closed!},${here})`;
        const gone = fx`AND(${carried}>0,${end}<>"",${end}<${names.first})`;
        const value = fx`(${MOST_CARRIED}-${carried})*${BY_CARRIED}+INT(INDEX(${due!},${here}))*${BY_DAY}+${here}`;
        return {
          formula: fx`IF(${carried}="","",IF(${carried}<0,"",IF(${gone},"",${value})))`,
          value: rank,
        };
      }),
    },
    {
      header: workings.dayRank,
      name: names.actionDay,
      style: count,
      cells: known.map(({ day }, row) => {
        const here = at(row, 0);
        const isDue = fx`INT(INDEX(${due!},${here}))=${names.dayShown}`;
        return { formula: fx`IF(${at(row, 2)}="","",IF(${isDue},${here},""))`, value: day };
      }),
    },
  ];
}

/** Which rows of the list the form shows, in its order. */
export function listedColumns(context: ExecutionContext, choice: PlanChoice): Column[] {
  const { workings } = context.messages.executionTables.executionPlan;
  const rows = listRows(context);
  const actions = planActions(context, choice.period, choice.row).map(({ index }) => rows[index] ?? 0);
  const ofDay = dayActions(context, choice.day, choice.row).map(({ index }) => rows[index] ?? 0);
  const nth = (ranks: string, number: number, value: string): string =>
    `IF(${number}>COUNT(${ranks}),"",${value})`;
  const { actionRank: ranks, actionDay: days } = planNames;
  const style = namedStyle('calculation', formats.count);
  return [
    {
      header: workings.listed,
      name: planNames.listed,
      style,
      cells: Array.from({ length: LISTED }, (_, index) => {
        const rank = `SMALL(${ranks},${index + 1})`;
        return {
          formula: nth(ranks, index + 1, `${rank}-INT(${rank}/${BY_DAY})*${BY_DAY}`),
          value: actions[index] ?? '',
        };
      }),
    },
    {
      header: workings.dayListed,
      name: planNames.dayListed,
      style,
      cells: Array.from({ length: DAY_LISTED }, (_, index) => ({
        formula: nth(days, index + 1, `SMALL(${days},${index + 1})`),
        value: ofDay[index] ?? '',
      })),
    },
  ];
}
