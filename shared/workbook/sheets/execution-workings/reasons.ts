import type { ExecutionContext } from '#workbook/sheets/common/execution-context.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import type { Block } from './block.ts';

/** What rows of a list may be left out for. */
interface Reasons {
  readonly title: string;
  /** In the order of the codes that formulas give. */
  readonly texts: readonly string[];
  /** By which the rows find them. */
  readonly name: `GS_${string}`;
}

/** The reasons by their codes, from 1. */
export function reasonsBlock({ messages }: ExecutionContext, { title, texts, name }: Reasons): Block<string> {
  const { number, reason } = messages.executionTables.workings;
  return {
    title,
    items: texts,
    columns: [
      { key: 'number', header: number, style: namedStyle('key'), value: (_, index) => index + 1 },
      { key: 'reason', header: reason, name, style: namedStyle('label'), value: (text) => text },
    ],
  };
}
