import type { Messages } from '#language/messages.ts';
import type { ComputedColumn } from '#workbook/inputs/computed.ts';

/** A row of a record as the engine judged it. */
interface Judged {
  readonly standing: string;
  readonly issues?: readonly { readonly code: string }[];
}
interface JudgedState {
  readonly messages: Messages;
  /** Of a row of the list, as {@link reasonNumber} gives it. */
  readonly code: (index: number) => number | '';
}
interface Reasons<Reason extends string> {
  /** In the order in which the formula of the column `code` asks. */
  readonly reasons: readonly Reason[];
  /** Defined name of their texts on the workings. */
  readonly texts: string;
  readonly textOf: (reason: Reason, messages: Messages) => string;
}

/** The number of the first reason, 0 where the row counts, '' where it is blank. */
export function reasonNumber(row: Judged | undefined, reasons: readonly string[]): number | '' {
  if (!row || row.standing === 'blank') return '';
  if (row.standing === 'counted') return 0;
  const numbers = (row.issues ?? []).map(({ code }) => reasons.indexOf(code) + 1);
  return Math.min(...numbers.filter((number) => number > 0));
}

/** Beside the column `code` of a judged record: whether the row counts, and in words why it does not. */
export const judgedColumns = <Reason extends string>({ reasons, texts, textOf }: Reasons<Reason>) =>
  ({
    counted: {
      formula: ({ fx, cell }) => fx`IF(${cell('code')}="","",IF(${cell('code')}=0,1,0))`,
      value: (index, { code }) => (code(index) === '' ? '' : code(index) === 0 ? 1 : 0),
    },
    reason: {
      formula: ({ fx, cell }) => fx`IF(N(${cell('code')})=0,"",INDEX(${texts},${cell('code')}))`,
      value: (index, { code, messages }) => {
        const reason = reasons[Number(code(index)) - 1];
        return reason ? textOf(reason, messages) : '';
      },
    },
  }) satisfies Readonly<Record<string, ComputedColumn<JudgedState>>>;
