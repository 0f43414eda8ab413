import { toSerial } from '#engine/days/serial.ts';
import { type DueShares, dueShares } from '#engine/tracking/plan-to-date.ts';
import { formulasOn } from '#formula/fx.ts';
import type { Style } from '#host/sheet.ts';
import { inputCell, memberCell } from '#workbook/sheets/common/context.ts';
import { weightFormula } from '#workbook/sheets/common/day-weight.ts';
import { executedPlan } from '#workbook/sheets/common/executed-plan.ts';
import type { ExecutionContext } from '#workbook/sheets/common/execution-context.ts';
import { formats } from '#workbook/style/formats.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import type { Block, BlockColumn } from './block.ts';
import { workingsNames } from './names.ts';
import { weightNames } from './weight-names.ts';

const [days, whole, share] = [
  namedStyle('calculation', formats.day),
  namedStyle('calculation', '0'),
  namedStyle('calculation', formats.rate),
];

/** What a column of shares is calculated from: cells of its row as formulas, first and last day in post among them. */
interface DueCells {
  readonly from: string;
  readonly to: string;
  readonly cell: (key: string) => string;
  /** Row of the organisation. */
  readonly index: number;
}
interface DueColumn {
  readonly key: string;
  readonly header: string;
  readonly name: (typeof workingsNames)[keyof typeof workingsNames];
  readonly style?: Style;
  readonly formula: (cells: DueCells) => string;
  readonly value: (shares: DueShares) => number;
}

/** Per row of the organisation how much of these months is due. */
export function dueBlock(context: ExecutionContext): Block<DueShares> {
  const { plan, execution, messages, texts } = context;
  const { asOf: headers } = messages.executionTables;
  const names = workingsNames;
  const periods = weightNames(plan);
  const sheet = texts.sheets.executionWorkings.name;
  const fx = formulasOn(sheet);
  const executed = executedPlan(plan, execution);
  const isLeaf = new Set(plan.tree.leaves);
  const [start, end] = [fx`${inputCell(context, ['start'])}`, fx`${inputCell(context, ['end'])}`];
  const column = ({
    key,
    name,
    header,
    style = whole,
    formula,
    value,
  }: DueColumn): BlockColumn<DueShares> => ({
    key,
    header,
    name,
    style,
    formula: ({ cell, index }) =>
      formula({
        from: fx`${cell('postFirst')}`,
        to: fx`${cell('postLast')}`,
        cell: (of) => fx`${cell(of)}`,
        index,
      }),
    value: (shares) => value(shares),
  });
  const inPost =
    (first: string, last: string) =>
    ({ from, to }: DueCells): string => {
      const [one, other] = [`MAX(${first},${from})`, `MIN(${last},${to})`];
      return `IF(${one}>${other},0,${weightFormula(context, sheet, one, other)})`;
    };
  const ofAll = (at: string, first: string, day: string): string =>
    `IF(OR(${day}<${first},INDEX(${periods.all},${at})=0),0,(${weightFormula(context, sheet, first, `MAX(${first},${day})`)})/MAX(1,INDEX(${periods.all},${at})))`;
  const dueBy =
    (
      of: { readonly at: string; readonly first: string; readonly last: string; readonly day: string },
      daysKey: string,
    ) =>
    ({ from, to, cell }: DueCells): string => {
      const one = `MAX(${of.first},${from})`;
      const gone = `IF(${of.day}<${one},0,(${weightFormula(context, sheet, one, `MIN(${of.day},${to})`)})/${cell(daysKey)})`;
      return `IF(${of.day}>=${of.last},1,IF(${cell(daysKey)}=0,${ofAll(of.at, of.first, of.day)},${gone}))`;
    };
  const now = { at: names.nowAt, first: names.nowFirst, last: names.nowLast, day: names.asOf };
  const before = {
    at: names.beforeAt,
    first: names.beforeFirst,
    last: names.beforeLast,
    day: names.beforeDay,
  };
  const next = `INDEX(${names.periodFirst},${names.nextAt})`;
  const nextLast = `INDEX(${names.periodLast},${names.nextAt})`;
  return {
    title: headers.dueTitle,
    items: plan.tree.rows.map((_, row) => dueShares(executed, row)),
    columns: [
      {
        key: 'person',
        header: headers.person,
        name: names.duePerson,
        value: (_, row) => (isLeaf.has(row) ? row + 1 : 0),
      },
      column({
        key: 'postFirst',
        header: headers.postFirst,
        name: names.postFirst,
        formula: ({ index }) => fx`MAX(${start},N(${memberCell(context, index, 'start')}))`,
        value: ({ post }) => toSerial(post.first),
        style: days,
      }),
      column({
        key: 'postLast',
        header: headers.postLast,
        name: names.postLast,
        formula: ({ index }) =>
          fx`IF(${memberCell(context, index, 'end')}="",${end},MIN(${end},${memberCell(context, index, 'end')}))`,
        value: ({ post }) => toSerial(post.last),
        style: days,
      }),
      column({
        key: 'nowDays',
        header: headers.nowDays,
        name: names.dueNowDays,
        formula: inPost(names.nowFirst, names.nowLast),
        value: ({ nowDays }) => nowDays,
      }),
      column({
        key: 'now',
        header: headers.now,
        name: names.dueNow,
        formula: dueBy(now, 'nowDays'),
        value: (shares) => shares.now,
        style: share,
      }),
      column({
        key: 'beforeDays',
        header: headers.beforeDays,
        name: names.dueBeforeDays,
        formula: inPost(names.beforeFirst, names.beforeLast),
        value: ({ beforeDays }) => beforeDays,
      }),
      column({
        key: 'before',
        header: headers.beforeShare,
        name: names.dueBefore,
        formula: dueBy(before, 'beforeDays'),
        value: (shares) => shares.before,
        style: share,
      }),
      column({
        key: 'nextOwn',
        header: headers.nextOwn,
        name: names.dueNextOwn,
        formula: inPost(next, nextLast),
        value: ({ nextOwn }) => nextOwn,
      }),
      column({
        key: 'nextDays',
        header: headers.nextDays,
        name: names.dueNextDays,
        formula: ({ cell }) =>
          `IF(${cell('nextOwn')}=0,INDEX(${periods.all},${names.nextAt}),${cell('nextOwn')})`,
        value: ({ nextDays }) => nextDays,
      }),
    ],
  };
}
