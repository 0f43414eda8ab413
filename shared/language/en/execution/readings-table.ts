import type { RecordTableTexts } from '#language/plan/inputs.ts';

/** The list of readings. */
export const readings: RecordTableTexts['readings'] = {
  title: 'Readings',
  columns: {
    date: { header: 'Date', help: 'The day of the reading. The latest one on or before a day counts.' },
    person: { header: 'Person', help: 'Key or name of a person, as on Organisation; not a unit.' },
    goal: { header: 'Goal', help: 'Key or name of a level, a rate or an average, as on Goals.' },
    number: {
      header: 'Number',
      help: 'Of a level what it stands at. Of a rate what was reached, such as renewed premium; of an average the amount.',
    },
    of: {
      header: 'Of',
      help: 'Of a rate how much that is a part of, such as premium due; of an average how many. A level has none.',
    },
    note: { header: 'Note', help: '' },
    at: { header: 'Roster no.', help: '' },
    who: { header: 'Found key', help: '' },
    goalAt: { header: 'Goal no.', help: '' },
    code: { header: 'Code', help: '' },
    counted: { header: 'Counts', help: '' },
    reason: { header: 'What is wrong', help: '' },
    order: { header: 'Order', help: '' },
  },
};
