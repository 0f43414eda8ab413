import { textLiteral } from '#formula/fx.ts';
import { inEveryLanguage } from '#language/by-language/messages.ts';
import type { SheetDefinition, TableDefinition } from '#workbook/inputs/table.ts';

/** The monthly round, eight steps for each month of the plan; people write who does it and when it was done. */
export const monthlyRoundTable: TableDefinition<'round'> = {
  table: 'round',
  sheet: 'round',
  columns: [
    { key: 'month', cell: { kind: 'key' }, width: 12, named: true },
    { key: 'step', cell: { kind: 'whole', minimum: 1, maximum: 8 }, width: 8, named: true },
    { key: 'what', cell: { kind: 'computed', shows: 'text' }, width: 46 },
    { key: 'due', cell: { kind: 'computed', shows: 'date' }, width: 13, named: true },
    { key: 'owner', cell: { kind: 'text', names: true }, width: 18 },
    { key: 'done', cell: { kind: 'date' }, width: 13, named: true },
    { key: 'state', cell: { kind: 'computed', shows: 'text' }, width: 11 },
  ],
  fields: [],
  spareRows: 8,
  marks: [
    { signal: 'bad', over: ['state', 'state'], when: ({ self }) => shows(self, 'overdue') },
    { signal: 'watch', over: ['state', 'state'], when: ({ self }) => shows(self, 'today') },
    { signal: 'good', over: ['state', 'state'], when: ({ self }) => shows(self, 'done') },
  ],
};

export const monthlyRoundSheet: SheetDefinition = {
  above: [],
  beside: ['round'],
  frozen: { rows: 5, columns: 3 },
  paper: 'a4',
  isFiltered: true,
};

/** Whether a cell shows that state, in the words of any language. */
function shows(cell: string, state: 'done' | 'overdue' | 'today'): string {
  const words = inEveryLanguage(
    ({ execution }) => `${cell}=${textLiteral(execution.monthlyRoundStates[state])}`,
  );
  return `OR(${words.join(',')})`;
}
