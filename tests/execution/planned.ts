import type { Language, PlanInputs } from '#engine/plan/inputs.ts';
import { exampleInputs } from '#workbook/examples/index.ts';
import type { NewRecords } from '#workbook/records/initial-records.ts';
import { withPeople } from '../company.ts';

/** A house of two teams with three people, and the worked case's funnel. */
export const smallHouse = (language: Language): PlanInputs =>
  withPeople(exampleInputs('mdrt', language), [
    ['C', 'Company', null],
    ['T1', 'First team', 'C'],
    ['P1', 'Ann', 'T1', { weight: 1 }],
    ['P2', 'Bob', 'T1', { weight: 2 }],
    ['T2', 'Second team', 'C'],
    ['P3', 'Cy', 'T2', { weight: 3 }],
  ]);

/** The same without a funnel: an amount only. */
export function withoutFunnel(inputs: PlanInputs): PlanInputs {
  return { ...inputs, funnel: { ...inputs.funnel, goal: null } };
}

/** Work, actions right and wrong, and plans for weeks, seen at the end of March. */
export function workOf({ goals, funnel }: PlanInputs): Partial<NewRecords> {
  const goal = goals[0]!.name;
  const stage = funnel.stages[1]!;
  return {
    log: [
      { date: '2026-01-07', person: 'P1', 'counts.0': 1, 'counts.1': 4, amount: 4000 },
      { date: '2026-03-03', person: 'Ann', 'counts.0': 2, 'counts.1': 5, amount: 9000.25 },
      { date: '2026-03-17', person: 'P2', 'counts.1': 3, channel: 'Banks', amount: 1000 },
      { date: '2026-03-25', person: 'P3', 'counts.0': 1, 'counts.1': 2, amount: 5000, channel: 'banks' },
      { date: '2026-03-31', person: 'P1', 'counts.1': 2 },
      { date: '2026-03-31', person: 'Nobody', 'counts.1': 99 },
    ],
    actionList: [
      { kind: 'visit', what: 'Late visit', owner: 'P1', customer: 'Ms. Li', due: '2026-01-13' },
      { kind: 'campaign', what: 'Spring day', owner: 'T1', due: '2026-03-31' },
      {
        kind: 'call',
        what: 'Ring back',
        owner: 'Bob',
        customer: 'Mr. Wu',
        due: '2026-03-31',
        remark: 'Soon',
      },
      {
        kind: 'visit',
        what: 'Done late',
        owner: 'P1',
        due: '2026-03-09',
        closed: '2026-03-18',
        result: 'Won',
      },
      { kind: 'training', what: 'For all', owner: 'Company', due: '2026-03-18' },
      { kind: null, what: 'No kind', owner: 'P1', due: '2026-03-31' },
      { kind: 'call', what: 'No owner', owner: 'Zoe', due: '2026-03-31' },
      { kind: 'call', what: 'No day', owner: 'P3', due: null },
      { kind: 'call', what: 'Outside', owner: 'P3', due: '2027-03-31' },
      { kind: 'call', what: 'Future', owner: 'P3', due: '2026-03-31', closed: '2026-04-20' },
      { kind: 'routine', what: 'Other team', owner: 'P3', due: '2026-03-24' },
    ],
    weekPlans: [
      { week: '2026-W14', person: 'Ann', line: stage, plan: 6 },
      { week: '2026-W13', person: 'P1', line: stage, plan: 5 },
      { week: '2026-W14', person: 'P2', line: goal, plan: 2500 },
      { week: '2026-W14', person: 'T1', line: goal, plan: 7 },
    ],
    channelTasks: [
      { channel: 'Banks', assessmentTask: 10000, contractTask: 8000, receivables: 3000, stock: 1500 },
      { channel: 'Agents', assessmentTask: 10, contractTask: 10, receivables: -1 },
      { channel: 'Online' },
    ],
  };
}
