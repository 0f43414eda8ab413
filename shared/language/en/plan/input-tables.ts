import type { PlanTableTexts } from '#language/plan/inputs.ts';
import { goalKindColumns } from './goal-kind-columns.ts';
import { monthColumns } from './month-columns.ts';
import { weekdayWeights } from './weekday-weights.ts';

const workedHelp = 'Yes if this weekday is normally worked, No if it is off.';

export const planTables: PlanTableTexts = {
  settings: {
    title: 'Plan',
    columns: {
      field: { header: 'Setting', help: '' },
      value: { header: 'Value', help: '' },
    },
    fields: {
      title: { header: 'Plan title', help: 'Stands at the top of every table.' },
      start: {
        header: 'First day',
        help: 'First day of the plan, any day, such as 2026-01-01.',
      },
      end: {
        header: 'Last day',
        help: 'Last day of the plan, any day, such as 2026-12-31; at most 36 months, those cut by the first and last day included.',
      },
      language: { header: 'Language', help: 'Language of the generated tables: English or 中文.' },
      version: { header: 'Format version', help: 'Written by the program. Please leave it as it is.' },
    },
  },
  goals: {
    title: 'List of goals',
    columns: {
      key: { header: 'Goal key', help: 'Short and used once, such as G1; the bases name the goal by it.' },
      name: { header: 'Indicator', help: 'What is to be reached: premium, new customers, recruits.' },
      measure: { header: 'Measure', help: 'What one is called: US$, customers, people.' },
      total: {
        header: 'Target',
        help: 'The official target of the whole plan, a multiple of the unit.',
      },
      unit: {
        header: 'Unit',
        help: 'Every generated number is a multiple of it: 1, 10, 100, 1000 or 0.1, 0.01. The target may have 900,000,000,000,000 units at most. Empty: as fine as the target is typed.',
      },
      uplift: {
        header: 'Uplift',
        help: 'Over-assignment on top of the official target, a line of its own, such as 5%. None: 0%.',
      },
      monthMethod: {
        header: 'Month method',
        help: 'How the target comes to its months. Choose from the list. Empty: by working days; no sum: equal months.',
      },
      ...monthColumns,
      setBy: { header: 'Set by', help: 'How the target was set. Choose from the list, or leave empty.' },
      importance: { header: 'Importance', help: 'A whole number from 1 (low) to 5 (high).' },
      urgency: { header: 'Urgency', help: 'A whole number from 1 (low) to 5 (high).' },
      priority: { header: 'Priority', help: '' },
      ...goalKindColumns,
      statement: { header: 'Goal as a sentence', help: '' },
    },
  },
  members: {
    title: 'Members',
    columns: {
      key: {
        header: 'Member key',
        help: 'Short and used once, such as a staff number; parents and bases name members by it.',
      },
      name: { header: 'Name', help: 'Name of the unit or the person.' },
      parent: { header: 'Parent key', help: 'The key of the member above; empty for the top.' },
      rank: {
        header: 'Rank',
        help: 'A name from the list of ranks on the right; units may leave it empty.',
      },
      headcount: {
        header: 'Headcount',
        help: 'Full-time heads: 1 a person, 0.5 half-time, 8 a team not listed one by one. Empty counts as 1.',
      },
      start: {
        header: 'Starts on',
        help: 'First day of somebody who joins during the plan, such as 2026-04-01; else empty.',
      },
      end: { header: 'Ends on', help: 'Last day of somebody who leaves during the plan; else empty.' },
      method: {
        header: 'Method below',
        help: 'How this target goes to those directly below. Choose from the list; empty: by weight.',
      },
      weight: {
        header: 'Weight',
        help: 'Share among its siblings, 0 or more. If all siblings leave it empty they are equal.',
      },
    },
  },
  ranks: {
    title: 'Ranks',
    columns: {
      name: { header: 'Rank name', help: 'Short and used once, such as Standard, Senior.' },
      multiple: {
        header: 'Multiple',
        help: 'Quota of this rank as a multiple of the standard rank, 0 or more, such as 1.5.',
      },
    },
  },
  ramp: {
    title: 'New people',
    columns: {
      month: { header: 'Month since start', help: '' },
      share: {
        header: 'Productivity',
        help: 'What somebody new achieves in the first, second, third month, such as 30%; 100% afterwards.',
      },
    },
  },
  bases: {
    title: 'Bases',
    columns: {
      member: { header: 'Basis member', help: 'A key from the organisation. Choose from the list.' },
      memberName: { header: 'Member name', help: '' },
      goal: { header: 'Basis goal', help: 'A key from the list of goals. Choose from the list.' },
      fixed: {
        header: 'Fixed target',
        help: 'A target of the whole plan set by hand, a multiple of the unit; the others share what is left.',
      },
      growth: { header: 'Growth', help: 'Growth on the last period, such as 10%; for “Growth rate”.' },
      average: {
        header: 'Past average',
        help: 'Average of past periods as long as the plan, 0 or more; for “Average + potential”.',
      },
      potential: {
        header: 'Potential',
        help: 'Argued increase on the average, 0 or more; for “Average + potential”.',
      },
      lastPeriod: {
        header: 'Last period {n}',
        help: 'What was achieved in this month of the last period; below 0 where more was given back. A plan of more than twelve months goes by them again. Its month stands above the column.',
      },
      lastPeriodTotal: { header: 'Last period total', help: '' },
      method: {
        header: 'Goal’s method below',
        help: 'How this goal goes to those directly below the member, where it does otherwise than the other goals. Empty: as on the sheet Organisation.',
      },
      weight: {
        header: 'Goal’s weight',
        help: 'Share of this goal among its siblings, 0 or more. Empty: the weight on the sheet Organisation.',
      },
    },
  },
  offers: {
    title: 'Products × channels',
    columns: {
      product: { header: 'Product', help: 'Name of the product.' },
      channel: { header: 'Channel', help: 'Name of the channel.' },
      weight: { header: 'Offer weight', help: 'Relative share of the target, 0 or more, such as 60.' },
    },
  },
  companyPlans: {
    title: 'Company plans',
    columns: {
      name: {
        header: 'Plan or project',
        help: 'Name of a plan, project or strategy of the company. A goal that names it is result-oriented.',
      },
    },
  },
  funnelSettings: {
    title: 'Parameters',
    columns: {
      field: { header: 'Parameter', help: '' },
      value: { header: 'Entry', help: '' },
    },
    fields: {
      goal: {
        header: 'Goal key of the result',
        help: 'The goal that the funnel explains. Choose from the list; empty: no funnel.',
      },
      chosen: {
        header: 'Chosen scenario',
        help: 'The scenario that the action goals follow. Choose from the list.',
      },
      capacityPerDay: {
        header: 'Capacity per person and day',
        help: 'Activities of the top stage that one full-time person can do a day, such as 60 calls.',
      },
      workingDays: {
        header: 'Working days of the plan',
        help: 'A whole number from 1 to 366; empty: counted from the calendar.',
      },
      workingWeeks: {
        header: 'Working weeks of the plan',
        help: 'A whole number from 1 to 53; empty: counted from the calendar.',
      },
    },
  },
  stages: {
    title: 'Stages (the deal first)',
    columns: {
      name: { header: 'Stage', help: 'From the deal upwards: deals, meetings, appointments, calls.' },
      lag: {
        header: 'Months before',
        help: 'Whole months it happens before the stage one row above, 0 to 12; empty for the deal.',
      },
    },
  },
  scenarios: {
    title: 'Scenarios',
    columns: {
      name: { header: 'Scenario', help: 'Short and used once.' },
      averageDeal: { header: 'Average deal', help: 'Average amount of one deal, more than 0.' },
      rates: {
        header: 'Rate {n}',
        help: 'From the deal backwards: deals per meeting, meetings per appointment, and so on. More than 0%, at most 100%.',
      },
    },
  },
  sensitivityDeals: {
    title: 'Sensitivity',
    columns: {
      deal: {
        header: 'Average deals to try',
        help: 'Average deals for the sensitivity grid, more than 0.',
      },
    },
  },
  sensitivityRates: {
    title: '',
    columns: {
      rate: {
        header: 'First rates to try',
        help: 'Values of the first rate for the sensitivity grid, more than 0%, at most 100%.',
      },
    },
  },
  week: {
    title: 'Working week',
    columns: {
      field: { header: 'Weekday', help: '' },
      value: { header: 'Worked', help: '' },
    },
    fields: {
      monday: { header: 'Monday', help: workedHelp },
      tuesday: { header: 'Tuesday', help: workedHelp },
      wednesday: { header: 'Wednesday', help: workedHelp },
      thursday: { header: 'Thursday', help: workedHelp },
      friday: { header: 'Friday', help: workedHelp },
      saturday: { header: 'Saturday', help: workedHelp },
      sunday: { header: 'Sunday', help: workedHelp },
      mask: { header: 'Weekend code', help: '' },
      yearStartsIn: {
        header: 'Fiscal year starts in',
        help: 'Number of the month in which the fiscal year begins: 4 for April. Empty: 1, or the first month of a plan of whole years.',
      },
      ...weekdayWeights,
      lastPeriodFrom: {
        header: 'Last period from',
        help: 'Number of the month in the first column of the last period on Bases: 1 for January. A build writes it, so that each figure stays with its month when the plan’s first day moves. Empty: the plan’s first month.',
      },
    },
  },
  holidays: {
    title: 'Days off',
    columns: {
      day: { header: 'Day off', help: 'A day that is not worked, one a row, such as 2026-10-01.' },
      name: { header: 'Name of the day off', help: 'Name of the holiday.' },
    },
  },
  extraWorkdays: {
    title: 'Make-up and special days',
    columns: {
      day: {
        header: 'Make-up day',
        help: 'A day that is worked although it would be off, such as 2026-10-10, or that counts more or less than others; one a row.',
      },
      name: { header: 'Reason', help: 'Why it is worked.' },
      extra: { header: 'Counts as extra', help: '' },
      weight: {
        header: 'Counts',
        help: 'What the day counts, a usual one being 1: 3 for a campaign day. Empty: as its weekday. A closed day belongs under days off.',
      },
    },
  },
  weekStart: {
    title: 'Weeks',
    columns: {
      day: {
        header: 'Weeks begin on',
        help: 'The day on which weeks of plans, forms and scores begin; empty: Monday. It takes effect with the next build.',
      },
    },
  },
};
