import type { RecordTableTexts } from '#language/plan/inputs.ts';

export const importTables: Pick<RecordTableTexts, 'importColumns' | 'importAliases' | 'importRejects'> = {
  importColumns: {
    title: 'Columns of sources',
    columns: {
      of: { header: 'Source', help: '' },
      header: { header: 'Column', help: 'As it stands in the source.' },
      field: { header: 'Goes to', help: 'A column of the log, or Status; empty: not taken.' },
      detail: {
        header: 'How',
        help: 'Of the status: ✓ counts, ✗ does not. Of the date: dmy or mdy. Of the amount: ×10000. Of the first stage: 1 a row.',
      },
    },
  },
  importAliases: {
    title: 'Names of people',
    columns: {
      text: { header: 'Written in sources', help: '' },
      means: { header: 'Means', help: 'Key of a person; – for nobody of this plan.' },
    },
  },
  importRejects: {
    title: 'Rejects',
    columns: {
      importedOn: { header: 'Imported on', help: '' },
      of: { header: 'Source', help: '' },
      row: { header: 'Row', help: 'In the source.' },
      reason: { header: 'Why not', help: '' },
      date: { header: 'Date', help: '' },
      person: { header: 'Person', help: '' },
      counts: { header: 'Stage {n}', help: '' },
      amount: { header: 'Amount', help: '' },
      figures: { header: 'Own column {n}', help: '' },
      product: { header: 'Product', help: '' },
      channel: { header: 'Channel', help: '' },
      kind: { header: 'Kind of entry', help: '' },
      customer: { header: 'Customer', help: '' },
      note: { header: 'Note', help: '' },
      source: { header: 'Source no.', help: '' },
      status: { header: 'Status', help: '' },
      rest: { header: 'Other columns', help: '' },
    },
  },
};
