import type { Column } from '#workbook/sheets/common/column-table.ts';
import type { Context } from '#workbook/sheets/common/context.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import type { SplitRow } from './row.ts';
import { shareColumns } from './shares.ts';
import { totalColumns } from './totals.ts';
import { weightColumns } from './weights.ts';

/** Every step from a target to its parts, in the order in which one follows from the other. */
export const splitColumns = ({
  texts,
  messages,
}: Pick<Context, 'texts' | 'messages'>): readonly Column<SplitRow>[] => [
  {
    key: 'key',
    header: texts.key,
    align: 'left',
    width: 12,
    cell: ({ node }) => ({ value: node.key, style: namedStyle('key') }),
  },
  {
    key: 'name',
    header: texts.name,
    align: 'left',
    width: 24,
    cell: ({ name, node }) => ({ value: name, style: namedStyle('label', '', node.depth) }),
  },
  {
    key: 'parent',
    header: texts.parent,
    width: 12,
    cell: ({ of, node }) => ({ value: of.tree.rows[node.parent]?.key ?? null, style: namedStyle('key') }),
  },
  ...weightColumns(texts.split, messages),
  ...shareColumns(texts.split),
  ...totalColumns(texts.split),
];
