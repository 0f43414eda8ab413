import { day } from '#engine/days/day.ts';
import type { WeekStart } from '#engine/periods/week-start.ts';
import type { Language, PlanInputs } from '#engine/plan/inputs.ts';
import type { LocalWorkbook } from '#file-host/local-workbook.ts';
import { messagesIn } from '#language/by-language/messages.ts';
import { initialRecords } from '#workbook/records/initial-records.ts';
import { executed } from './executed.ts';
import { smallCompany } from './small.ts';

/** On a Thursday: of its week four days are gone, the last week of March has not begun. */
const THURSDAY = day('2026-03-26');

/** Somebody's base by the person, somebody's by the rank, the others' by the settings. */
function ranked(language: Language): PlanInputs {
  const inputs = smallCompany(language);
  const ranks = [{ name: 'Senior', multiple: 2 }];
  const members = inputs.members.map((member) =>
    member.key === 'P3' ? { ...member, rank: 'Senior' } : member,
  );
  return { ...inputs, ranks, members };
}

/**
 * Scores of three months: whole ones, parts, some that are none, a row twice, somebody unknown; plans for the week kept in
 * part and twice the same, actions closed early, late, and not yet.
 */
export function scored(language: Language, weekStart: WeekStart = 'monday'): Promise<LocalWorkbook> {
  const plain = ranked(language);
  const inputs = { ...plain, calendar: { ...plain.calendar, weekStart } };
  const people = ['P1', 'P2', 'P3', 'P4'];
  const weeks = ['2026-W06', '2026-W09', '2026-W10', '2026-W11', '2026-W13'];
  const [goal] = inputs.goals;
  const [deals = '', meetings = '', , calls = ''] = inputs.funnel.stages;
  const scores = people.flatMap((person, at) =>
    weeks.slice(at % 2).map((week, index) => ({
      week,
      person,
      qualitySelf: 90 - at,
      qualitySuperior: index === 0 ? null : 71.25 + index,
      qualityCustomer: at === 1 ? 60.5 : null,
      growthSuperior: 60 + 7 * at,
      teamworkPeer: index === 1 ? 101 : 55.5,
      teamworkSelf: index === 2 ? 80.123 : null,
      teamworkCustomer: index === 3 ? 100 : null,
    })),
  );
  const log = people.flatMap((person, at) =>
    ['2026-02-10', '2026-02-18', '2026-03-03', '2026-03-10', '2026-03-18', '2026-03-25'].map(
      (date, index) => ({
        date,
        person,
        'counts.0': 1,
        'counts.1': index === 3 && at === 0 ? -1 : at + index,
        'counts.2': 5.5,
        'counts.3': 20 * (at + 1),
        amount: 3000.5 * (at + 1) * (index + 1),
      }),
    ),
  );
  const weekPlans = [
    { week: '2026-W10', person: 'P1', line: calls, plan: 30 },
    { week: '2026-W10', person: 'P1', line: meetings, plan: 4 },
    { week: '2026-W10', person: 'P3', line: calls, plan: 40 },
    { week: '2026-W10', person: 'P3', line: calls, plan: 50 },
    { week: '2026-W13', person: 'P2', line: goal!.name, plan: 30_000.25 },
    { week: '2026-W14', person: 'P2', line: calls, plan: 30 },
    { week: '2026-W11', person: 'P4', line: deals, plan: 0 },
    { week: '2026-03-W9', person: 'P4', line: deals, plan: 2 },
  ];
  const actionList = (
    [
      ['P1', '2026-03-10', '2026-03-09'],
      ['P1', '2026-03-11', '2026-03-12'],
      ['P1', '2026-03-13', null],
      ['P2', '2026-03-24', '2026-03-24'],
      ['P2', '2026-03-27', null],
      ['P3', '2026-03-27', '2026-03-20'],
      ['T1', '2026-03-10', '2026-03-10'],
      ['Nobody', '2026-03-10', '2026-03-10'],
    ] as const
  ).map(([owner, due, closed]) => ({
    kind: 'routine',
    what: 'Files',
    owner,
    due,
    closed,
    result: closed && 'Done',
  }));
  const [settings] = initialRecords(inputs, messagesIn[language]).execution;
  return executed(
    inputs,
    {
      log,
      weekPlans,
      actionList,
      scores: [
        ...scores,
        { week: '2026-W09', person: 'P1', qualitySelf: 10 },
        { week: '2026-W10', person: 'Nobody', qualitySelf: 50 },
        { week: '2026-03', person: 'P2', qualitySelf: 50 },
        { week: '2026-W12', person: 'T1', qualitySelf: 50 },
      ],
      basePays: [
        { of: 'P1', base: 3500.5 },
        { of: 'SENIOR', base: 5000 },
        { of: 'Nobody', base: 9000 },
      ],
      execution: [
        {
          ...settings,
          basePay: 3000,
          personalMinimum: 0.6,
          personalFactor: 0.5,
          companyMinimum: 0.3,
          unitMinimum: 2,
        },
      ],
    },
    THURSDAY,
  );
}
