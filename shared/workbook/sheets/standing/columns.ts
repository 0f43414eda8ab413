import type { StandingTexts } from '#language/execution/standing-tables.ts';
import type { Messages } from '#language/messages.ts';
import type { Column } from '#workbook/sheets/common/column-table.ts';
import { type FigureColumn, figureColumn } from '#workbook/sheets/common/figure-column.ts';
import { keyColumn, nameColumn, remarksColumn, type TreeRow } from '#workbook/sheets/common/tree-rows.ts';
import { formats } from '#workbook/style/formats.ts';

/** Cells of the table, by the key of their column. */
const standingKeys = [
  'value',
  'target',
  'gap',
  'attainment',
  'forecast',
  'required',
  'standing',
  'number',
  'of',
  'planned',
  'readAt',
  'readOn',
  'read',
  'needed',
  'opening',
  'ahead',
  'told',
] as const;
export type StandingKey = (typeof standingKeys)[number];

/** What a row shows in a column; absent: nothing. */
interface StandingFigure {
  readonly formula: string;
  readonly value: string | number | null;
  readonly format?: string;
}

/** A row of the organisation in a goal. */
export interface StandingRow extends TreeRow {
  readonly figures: Readonly<Partial<Record<StandingKey, StandingFigure>>>;
}

const widths: Readonly<Partial<Record<StandingKey, number>>> = { standing: 26, number: 16 };
/** What the others follow from stands behind the remarks. */
const FIRST_BEHIND = standingKeys.indexOf('number');

export function standingColumns(messages: Messages): readonly Column<StandingRow>[] {
  const texts = messages.executionTables.standing;
  const column = (key: StandingKey, index: number): Column<StandingRow> =>
    figureColumn(figureOf(key, texts, index >= FIRST_BEHIND));
  const columns = standingKeys.map(column);
  return [
    keyColumn(messages),
    nameColumn(messages, 24),
    ...columns.slice(0, FIRST_BEHIND),
    remarksColumn(messages, 28),
    ...columns.slice(FIRST_BEHIND),
  ];
}

function figureOf(key: StandingKey, texts: StandingTexts, isBehind: boolean): FigureColumn<StandingRow> {
  return {
    key,
    header: texts[key],
    width: widths[key] ?? 13,
    format: ({ figures }) => figures[key]?.format ?? formats.count,
    ...(isBehind ? { style: 'key' as const } : key === 'standing' ? { style: 'state' as const } : {}),
    formula: ({ figures }) => figures[key]?.formula ?? null,
    value: ({ figures }) => figures[key]?.value,
  };
}
