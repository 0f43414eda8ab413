import { languageNames } from '#language/by-language/names.ts';
import { execution } from '#language/en/execution/execution.ts';
import { recordSheets } from '#language/en/execution/record-sheets.ts';
import { recordTables } from '#language/en/execution/record-tables.ts';
import {
  goalKindNames,
  goalKindWords,
  joinerRuleNames,
  monthMethodNames,
  monthMethodWords,
  splitMethodNames,
  splitMethodWords,
} from '#language/en/plan/methods.ts';
import type { InputTexts } from '#language/plan/inputs.ts';
import { planTables } from './input-tables.ts';

export const inputTexts: InputTexts = {
  footer: 'GoalSheet · inputs',
  holidayName: (english) => english,
  provisionalHoliday: (english) => `${english} (provisional)`,
  sheets: {
    goals: {
      name: 'Goals',
      title: 'Goals and plan settings',
      help: 'Set the span of the plan, then write one goal a row. Blue on pale ground is yours to fill in; the rest is formulas. Rows and columns of your own may stand between.',
    },
    organisation: {
      name: 'Organisation',
      title: 'Organisation and people',
      help: 'One row for each unit or person. The parent key makes the tree; exactly one member, the top, has none.',
    },
    bases: {
      name: 'Bases',
      title: 'Bases: history and potential of each member for each goal',
      help: 'One row for each member and goal; fill in only what the chosen methods need. Members without a basis need no row.',
    },
    offers: {
      name: 'Products & channels',
      title: 'Products and channels',
      help: 'One row for each product sold through a channel; the weight is its share of the target. Leave empty for a plan without products. Beside it: the company plans that the goals serve.',
    },
    funnel: {
      name: 'Funnel',
      title: 'Funnel: from the result back to the activity',
      help: 'Stages run from the deal upwards (deals, meetings, appointments, calls). Each scenario has an average deal and one rate for each step.',
    },
    calendar: {
      name: 'Calendar',
      title: 'Working calendar',
      help: 'Choose the weekdays that are worked, then list days off and make-up workdays. Everything counted in working days follows from here.',
    },
    ...recordSheets,
  },
  choices: {
    language: languageNames,
    monthMethod: monthMethodNames,
    setBy: { selfAssessment: 'Self-assessment', agreed: 'Agreed', benchmark: 'Benchmark', kpi: 'KPI' },
    splitMethod: splitMethodNames,
    goalKind: goalKindNames,
    joiners: joinerRuleNames,
    worked: { yes: 'Yes', no: 'No' },
    weekStart: { monday: 'Monday', sunday: 'Sunday', saturday: 'Saturday' },
    actionKind: execution.actionKinds,
    logKind: execution.logKinds,
    revisionStep: execution.revisionSteps,
    weekday: execution.weekdays,
    timeUse: execution.timeUses,
    checklist: execution.checklist,
    measure: {
      byHand: 'By hand',
      amount: 'Amount',
      stage1: 'Stage 1',
      stage2: 'Stage 2',
      stage3: 'Stage 3',
      stage4: 'Stage 4',
      stage5: 'Stage 5',
      stage6: 'Stage 6',
      figure1: 'Own column 1',
      figure2: 'Own column 2',
      figure3: 'Own column 3',
      figure4: 'Own column 4',
    },
  },
  choiceWords: {
    goalKind: goalKindWords,
    monthMethod: monthMethodWords,
    splitMethod: splitMethodWords,
    language: {
      en: ['en-US', 'en-GB'],
      'zh-CN': ['zh', 'cn', 'Chinese', 'Simplified Chinese'],
    },
    setBy: {
      selfAssessment: ['self', 'self assessment', 'self-assessed'],
      agreed: ['agreement', 'negotiated'],
      benchmark: ['benchmarking'],
      kpi: ['key performance indicator'],
    },
    weekStart: {
      monday: ['mon'],
      sunday: ['sun'],
      saturday: ['sat'],
    },
    weekday: {
      1: ['mon'],
      2: ['tue', 'tues'],
      3: ['wed'],
      4: ['thu', 'thur', 'thurs'],
      5: ['fri'],
      6: ['sat'],
      7: ['sun'],
    },
    logKind: {
      return: ['returned', 'refund'],
      correction: ['adjustment', 'corrected'],
    },
  },
  tables: { ...planTables, ...recordTables },
};
