import type { RatedStandard } from '#engine/evaluation/criteria.ts';
import { formulasOn, type Reference } from '#formula/fx.ts';
import { nameOf } from '#workbook/inputs/names.ts';
import { type ActionsLayout, actionMonths, memberRow } from '#workbook/sheets/action-goals/layout.ts';
import { weightFormula } from '#workbook/sheets/common/day-weight.ts';
import type { ExecutionContext } from '#workbook/sheets/common/execution-context.ts';
import { byPerson, sumOfLog, withinDays } from '#workbook/sheets/common/log-sums.ts';
import { metricColumn } from '#workbook/sheets/common/metric-column.ts';
import { weighted } from '#workbook/sheets/common/weighted.ts';
import { activityStages } from '#workbook/sheets/execution-workings/behaviour.ts';
import { workingsNames } from './names.ts';

/** A row of a person's week: its row of the organisation, the place of the week in the month, and its cells. */
interface Row {
  readonly item: { readonly row: number; readonly slot: number };
  readonly cell: (key: string) => Reference;
}

type Part = 'from' | 'to';

/** What tells a person's week: the formulas of its columns. */
export function weekFormulas(context: ExecutionContext) {
  const { plan, texts, layouts } = context;
  const names = workingsNames;
  const sheet = texts.sheets.executionWorkings.name;
  const fx = formulasOn(sheet);
  const ofSlot = (values: string, { item }: Row): string => `INDEX(${values},${item.slot + 1})`;
  const ifWeek = ({ cell }: Row, formula: string): string => fx`IF(${cell('week')}="","",${formula})`;
  const days = (row: Row) => [ofSlot(names.scoredFirst, row), ofSlot(names.scoredLast, row)] as const;

  /** The month in which the week begins or ends, and the days in post, as first and last days. */
  const monthInPost = (row: Row, part: Part) => {
    const [first, last] = days(row);
    const of = part === 'from' ? first : last;
    const [postFirst, postLast] = [names.postFirst, names.postLast].map(
      (post) => `INDEX(${post},${row.item.row + 1})`,
    );
    return { first: `EOMONTH(${of},-1)+1,${postFirst}`, last: `EOMONTH(${of},0),${postLast}` };
  };
  const worked = (from: string, to: string, least: 0 | 1): string =>
    `IF(${from}>${to},${least},MAX(${least},${weightFormula(context, sheet, from, to)}))`;
  /** Working days in post of the week in that month, as far as they are gone. */
  const dueDays = (row: Row, part: Part): string => {
    const [first, last] = days(row);
    const month = monthInPost(row, part);
    const due = worked(`MAX(${first},${month.first})`, `MIN(${last},${month.last},${names.asOf})`, 0);
    const isOne = `${ofSlot(names.scoredFrom, row)}=${ofSlot(names.scoredTo, row)}`;
    const counted = part === 'from' ? due : `IF(${isOne},0,${due})`;
    return fx`IF(${row.cell('week')}="",0,${counted})`;
  };
  const daysOfMonth = (row: Row, part: Part): string => {
    const month = monthInPost(row, part);
    return fx`IF(${row.cell('week')}="",1,${worked(`MAX(${month.first})`, `MIN(${month.last})`, 1)})`;
  };
  const monthsOf = ({ item }: Row, stage: number): string => {
    const actions = layouts.actions as ActionsLayout;
    return fx`${actionMonths(actions, memberRow(actions, item.row) + 1 + stage)}`;
  };
  const actionsIn = (row: Row): string => {
    const [first, last] = days(row);
    const [who, due, onTime] = ['who', 'due', 'onTime'].map((key) => nameOf('actionList', key));
    return fx`${who!},${row.cell('person')},${due!},">="&${first},${due!},"<"&(${last}+1),${onTime!},">=0"`;
  };
  const [kept, scored] = [nameOf('weekPlans', 'kept'), nameOf('scores', 'total')];
  const plansIn = ({ cell }: Row, atLeast: number): string =>
    fx`${nameOf('weekPlans', 'who')},${cell('person')},${nameOf('weekPlans', 'weekFound')},${cell('week')},${kept},">=${atLeast}"`;
  const rated =
    (standard: RatedStandard) =>
    (row: Row): string => {
      const values = nameOf('scores', standard);
      const where = fx`${nameOf('scores', 'weekFound')},${row.cell('week')},${nameOf('scores', 'who')},${row.cell('person')},${scored},">=0",${values},">=0"`;
      return ifWeek(row, `IF(COUNTIFS(${where})=0,"",SUMIFS(${values},${where}))`);
    };
  return {
    days: dueDays,
    daysOf: daysOfMonth,
    planned: (row: Row, stage: number) => {
      const months = monthsOf(row, stage);
      const { cell } = row;
      // Not every program takes one cell for a row of months.
      const ofMonth = (at: string): string =>
        plan.months.length === 1 ? months : `INDEX(${months},${ofSlot(at, row)})`;
      const part = (key: Part, at: string): string => fx`${ofMonth(at)}*${cell(key)}/${cell(`${key}Of`)}`;
      return ifWeek(row, `${part('from', names.scoredFrom)}+${part('to', names.scoredTo)}`);
    },
    done: (row: Row, stage: number) =>
      ifWeek(
        row,
        `ROUND(${sumOfLog(metricColumn({ of: 'stage', stage }), `${byPerson(fx`${row.cell('person')}`)},${withinDays(...days(row))}`)},2)`,
      ),
    activity: ({ cell }: Row) => {
      const stages = Array.from({ length: activityStages(plan) }, (_, stage) => {
        const [planned, done] = [`planned${stage + 1}`, `done${stage + 1}`].map((key) => fx`${cell(key)}`);
        const whole = `ROUND(N(${planned})*100,0)`;
        return {
          weight: `(${whole}>0)`,
          points: `IF(${whole}>0,ROUND(MAX(0,MIN(10000,ROUND(${done}*100,0)*10000/${whole})),0),0)`,
        };
      });
      return stages.length > 0 ? weighted(stages) : '""';
    },
    due: (row: Row) => ifWeek(row, `COUNTIFS(${actionsIn(row)})`),
    onTime: (row: Row) => ifWeek(row, `SUMIFS(${nameOf('actionList', 'onTime')},${actionsIn(row)})`),
    actions: ({ cell }: Row) =>
      fx`IF(N(${cell('due')})=0,"",ROUND(${cell('onTime')}*10000/${cell('due')},0)/100)`,
    lines: (row: Row) => ifWeek(row, `COUNTIFS(${plansIn(row, 0)})`),
    kept: (row: Row) => ifWeek(row, `COUNTIFS(${plansIn(row, 100)})`),
    ownPlan: (row: Row) =>
      fx`IF(N(${row.cell('lines')})=0,"",ROUND(ROUND(SUMIFS(${kept},${plansIn(row, 0)})*100,0)/${row.cell('lines')},0)/100)`,
    quality: rated('quality'),
    growth: rated('growth'),
    teamwork: rated('teamwork'),
  };
}
