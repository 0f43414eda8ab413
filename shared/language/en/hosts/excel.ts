import type { ExcelTexts } from '#language/hosts/excel.ts';

export const excelTexts: ExcelTexts = {
  locale: 'en-US',
  name: 'GoalSheet',
  description:
    'Turns a target into work: splits it over months, teams and people, works out the calls behind it and checks the goals.',
  tab: 'GoalSheet',
  groups: { plan: 'Plan', change: 'Change', track: 'Track', pane: 'GoalSheet' },
  commands: {
    newPlan: {
      label: 'New plan',
      tip: 'Adds the input sheets of a new plan, filled with an example or blank.',
    },
    build: {
      label: 'Build',
      tip: 'Reads the input sheets and writes all tables of the plan anew. What you typed stays.',
    },
    check: {
      label: 'Check goals',
      tip: 'Says what is missing in the goals and in the plan. Writes nothing.',
    },
    spread: { label: 'Spread', tip: 'Spreads an amount over the selected cells, with a preview.' },
    hold: { label: 'Keep / Release', tip: 'Keeps the selected numbers as they are, or releases them.' },
    portable: {
      label: 'Make portable',
      tip: 'Turns formulas with GoalSheet functions into formulas that work without the add-in, after a preview.',
    },
    track: { label: 'Update tracking', tip: 'Takes in the actual results and shows pace and forecast.' },
    closeMonth: {
      label: 'Close a month',
      tip: 'Keeps plan, actual, scores and pay of a month that is over, after you have looked at them.',
    },
    pane: { label: 'Open pane', tip: 'Opens the GoalSheet pane.' },
  },
  pane: {
    tooOld: 'This Excel is too old for GoalSheet. Update Excel, or open the workbook in Excel on the web.',
    notInExcel: 'This page works inside Excel. Open GoalSheet from the ribbon there.',
  },
  getStarted: {
    title: 'GoalSheet is ready',
    description: 'Choose New plan on the GoalSheet tab to begin.',
  },
};
