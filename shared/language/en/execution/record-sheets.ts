import type { RecordSheetKey } from '#language/execution/records.ts';
import type { SheetText } from '#language/plan/inputs.ts';

export const recordSheets: Readonly<Record<RecordSheetKey, SheetText>> = {
  log: {
    name: 'Log',
    title: 'Log of actuals',
    help: 'One row for each person and day: what was done, at each stage. Rows that are wrong say why at their right and are in no total.',
  },
  byHand: {
    name: 'Actuals by hand',
    title: 'Actuals typed by hand',
    help: 'For goals that no number of the log tells of: what each person did, month by month. A number counts as soon as its month has begun.',
  },
  readings: {
    name: 'Readings',
    title: 'Readings of levels, rates and averages',
    help: 'One row for each reading. A level: what it stands at on that day. A rate or an average: how much, of how much, since the row before.',
  },
  actionList: {
    name: 'Actions',
    title: 'Dated actions',
    help: 'Who does what by when. Open actions stay here and are carried over; the execution plan shows those of its week.',
  },
  weekPlans: {
    name: 'Week plans',
    title: 'Plans for the week',
    help: 'What each person plans for a week, line by line. Where nothing is written the weekly form suggests a number.',
  },
  channelTasks: {
    name: 'Channel tasks',
    title: 'Channel tasks',
    help: 'What each channel is assessed by and signed for, with receivables and stock beside it.',
  },
  scores: {
    name: 'Scores',
    title: 'Scores by week',
    help: 'Three standards scored by oneself, the superior, peers and customers, 0 to 100. All else comes from the plan and the records.',
  },
  execution: {
    name: 'Execution settings',
    title: 'How the plan is followed',
    help: 'From which pace a warning is given, what counts how much, and the day as of which everything is seen.',
  },
  revisions: {
    name: 'Revisions',
    title: 'Revisions of goals',
    help: 'The goal stands, the plan adapts: first the plan, then the time, and the amount only last. Written by the wizard; please leave it as it is.',
  },
  round: {
    name: 'Monthly round',
    title: 'The monthly round',
    help: 'Eight steps each month. Dates on a day off move to the working day before. Write who does it and the day it was done.',
  },
  supervisor: {
    name: 'Supervisor',
    title: 'The supervisor’s time',
    help: 'Shares of the time, the week in blocks, hours spent, and what of the checklists was done.',
  },
  imports: {
    name: 'Imports',
    title: 'How sources are imported',
    help: 'What each column of a source goes to, and whom its names mean. Kept from the last import; change it here or in the sidebar.',
  },
  importRejects: {
    name: 'Import rejects',
    title: 'Rows that were not imported',
    help: 'As their source has them, each with the reason; none of them is in a total. Mend them here and import this sheet, or mend them at the source.',
  },
};
