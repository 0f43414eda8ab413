import type { Member } from '#engine/plan/inputs.ts';
import { formulasOn } from '#formula/fx.ts';
import { type Column, caption, keyAbove } from '#workbook/sheets/common/column-table.ts';
import { memberCell } from '#workbook/sheets/common/context.ts';
import type { ExecutionContext } from '#workbook/sheets/common/execution-context.ts';
import { figureColumn } from '#workbook/sheets/common/figure-column.ts';
import { formGoal } from '#workbook/sheets/common/form-lines.ts';
import { type FormRow, formColumns, formName } from '#workbook/sheets/execution-workings/form-columns.ts';
import { amountFormat, formats } from '#workbook/style/formats.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import type { StyleName } from '#workbook/style/styles.ts';

/** A line of somebody's form, at a row of the sheet. */
export interface WeekFormRow extends FormRow {
  readonly at: number;
  /** Place on the form. */
  readonly index: number;
  readonly style: StyleName;
}

const keyStyleOf = ({ index }: WeekFormRow): StyleName => (index === 0 ? 'subtotal' : 'key');

/** Whose line it is, its numbers, remarks. */
export function weekFormColumns(context: ExecutionContext): readonly Column<WeekFormRow>[] {
  const { plan, messages, texts } = context;
  const { weekForms, formLines } = messages.executionTables;
  const { name: sheet } = texts.sheets.weekForms;
  const fx = formulasOn(sheet);
  const { goal } = formGoal(plan);
  const width = Math.max(13, `${goal.total}`.length + 4);
  const nameOf = (row: number): string => fx`${memberCell(context, row, 'name')}&""`;
  const member = (row: number): Member => plan.members[row] as Member;
  return [
    {
      key: 'key',
      header: caption(messages, ({ tables }) => tables.key),
      align: 'left',
      width: 9,
      cell: (row) => ({ value: member(row.row).key, style: namedStyle(keyStyleOf(row)) }),
    },
    {
      key: 'team',
      header: weekForms.team,
      align: 'left',
      width: 16,
      above: keyAbove('team'),
      cell: (row) => {
        const above = plan.tree.rows[row.row]?.parent ?? -1;
        const style = namedStyle(row.style);
        if (above < 0) return { value: null, style };
        return { formula: nameOf(above), value: member(above).name, style };
      },
    },
    {
      key: 'person',
      header: weekForms.person,
      align: 'left',
      width: 17,
      above: keyAbove('person'),
      cell: (row) => ({
        formula: nameOf(row.row),
        value: member(row.row).name,
        style: namedStyle(row.style),
      }),
    },
    {
      key: 'line',
      header: formLines.line,
      align: 'left',
      width: 14,
      above: keyAbove('line'),
      cell: (row) => ({
        formula: formName(context, sheet, row.line),
        value: row.line.name,
        style: namedStyle(row.style),
      }),
    },
    {
      key: 'number',
      header: formLines.lineNumber,
      width: 6,
      above: keyAbove('number'),
      cell: (row) => ({ value: row.index, style: namedStyle(keyStyleOf(row)) }),
    },
    ...formColumns.map(({ key, formula, value }) =>
      figureColumn<WeekFormRow>({
        key,
        header: formLines[key],
        width,
        format: ({ index }) => (index === 0 ? amountFormat(goal.unit) : formats.count),
        formula,
        value: ({ line }) => value(line),
      }),
    ),
    {
      key: 'remarks',
      header: caption(messages, ({ tables }) => tables.remarks),
      width: 30,
      cell: () => ({ value: null, style: namedStyle('remark') }),
    },
  ];
}
