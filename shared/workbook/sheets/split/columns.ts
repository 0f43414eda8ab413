import type { Messages } from '#language/messages.ts';
import { type Column, caption } from '#workbook/sheets/common/column-table.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import type { SplitRow } from './row.ts';
import { shareColumns } from './shares.ts';
import { totalColumns } from './totals.ts';
import { weightColumns } from './weights.ts';

/** Every step from a target to its parts, in the order in which one follows from the other. */
export const splitColumns = (messages: Messages): readonly Column<SplitRow>[] => [
  {
    key: 'key',
    header: caption(messages, ({ tables }) => tables.key),
    blanks: 'ours',
    align: 'left',
    width: 12,
    cell: ({ node }) => ({ value: node.key, style: namedStyle('key') }),
  },
  {
    key: 'name',
    header: caption(messages, ({ tables }) => tables.name),
    blanks: 'ours',
    align: 'left',
    width: 24,
    cell: ({ name, node }) => ({ value: name, style: namedStyle('label', '', node.depth) }),
  },
  {
    key: 'parent',
    header: caption(messages, ({ tables }) => tables.parent),
    blanks: 'ours',
    width: 12,
    cell: ({ of, node }) => ({ value: of.tree.rows[node.parent]?.key ?? null, style: namedStyle('key') }),
  },
  ...weightColumns(messages),
  ...shareColumns(messages),
  ...totalColumns(messages),
];
