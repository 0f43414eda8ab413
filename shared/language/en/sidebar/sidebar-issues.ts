import type { IssueTexts } from '#language/messages.ts';
import type { ResultTexts, SidebarIssues } from '#language/sidebar/sidebar-issues.ts';

export const sidebarIssues: IssueTexts<SidebarIssues> = {
  'goal.gone': ({ key }) =>
    `The goal "${key}" is not on the Goals sheet any more. Refresh and choose another.`,
  'goal.changedSince': ({ name }) =>
    `The sentence of "${name}" was changed on the sheet meanwhile. Refresh, look at it, and complete it again.`,
  'goal.cellTaken': ({ cell }) => `${cell} is not empty. Select an empty cell for the goal.`,
  'goal.cellChanged': ({ cell }) => `${cell} was changed meanwhile. Select it and check it again.`,
  'goal.noText': () => 'The selected cells hold no text. Select cells that each hold one goal.',
  'goal.tooMany': ({ cells, most }) =>
    `${cells} cells with text are selected. Select up to ${most} at a time.`,
  'funnel.noPlan': () =>
    'This workbook holds no funnel to insert into. Insert a sample plan on Home, or fill in the Funnel sheet.',
  'funnel.scenarioGone': ({ name }) =>
    `“${name}” is no longer on the Funnel sheet. Refresh and choose another.`,
  'funnel.started': () =>
    'The plan is being carried out. Choose Tracking, then Revise, to change its average deal and rates.',
  'funnel.noName': () => 'The scenario has no name. Type one, then insert it.',
  'execution.notStarted': () =>
    'This plan is not being carried out yet. Choose Start on the Execution page first.',
  'record.rowGone': ({ sheet }) => `This row is not on "${sheet}" any more. Refresh and choose it again.`,
  'record.changedSince': ({ sheet }) =>
    `This row of "${sheet}" was changed on the sheet meanwhile. Refresh, look at it, and try again.`,
  'remove.nothing': () => 'This workbook holds no plan that could be removed.',
  'repair.gone': () => 'This cell has been changed since: nothing was written. Refresh, and look again.',
  'repair.noColumn': ({ table }) =>
    `Something else stands right of “${table}”, where the column belongs. Insert an empty column there, then press again.`,
  'repair.noRow': ({ table }) =>
    `Something else stands below “${table}”, where the row belongs. Insert an empty row there, then press again.`,
  'undo.changedSince': ({ sheet }) => `This cell of "${sheet}" was changed after it.`,
  'undo.notNewest': () => 'Something else was written since. Undo that first.',
  'undo.forgotten': () => 'This cannot be undone any more: the pane remembers the last ten changes.',
};

export const results: ResultTexts = { letters: 'SMART check', hint: 'What to add' };
