/** What can go wrong between the sidebar and the sheets. */
export interface SidebarIssues {
  'goal.gone': { key: string };
  'goal.changedSince': { name: string };
  'goal.cellTaken': { cell: string };
  'goal.cellChanged': { cell: string };
  'goal.noText': Record<string, never>;
  'goal.tooMany': { cells: number; most: number };
  'funnel.noPlan': Record<string, never>;
  'funnel.noName': Record<string, never>;
  'funnel.scenarioGone': { name: string };
  'funnel.started': Record<string, never>;
  'execution.notStarted': Record<string, never>;
  'record.rowGone': { sheet: string };
  'record.changedSince': { sheet: string };
  'remove.nothing': Record<string, never>;
  'repair.gone': Record<string, never>;
  'repair.noColumn': { table: string };
  'repair.noRow': { table: string };
  'undo.changedSince': { sheet: string };
  'undo.notNewest': Record<string, never>;
  'undo.forgotten': Record<string, never>;
}

/** Headings of what the SMART check writes beside the goals. */
export interface ResultTexts {
  readonly letters: string;
  readonly hint: string;
}
