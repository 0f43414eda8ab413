import { beforeAll, describe, expect, it } from 'vitest';
import type { LocalWorkbook } from '#file-host/local-workbook.ts';
import { ironCalcVerdict, libreOfficeVerdict, readAll } from '../parity/built.ts';
import { executed } from './executed.ts';
import { smallHouse } from './planned.ts';

/** Records in which people typed what searches of formulas read as patterns and comparisons. */
describe('what is typed into records', () => {
  let workbook: LocalWorkbook;
  beforeAll(async () => {
    const inputs = smallHouse('en');
    const goal = inputs.goals[0]!.name;
    const day = { date: '2026-03-03', amount: 100 };
    const free = { product: '*', channel: 'B*', customer: '?', note: '~ >1 =x' };
    const patterns = ['P*', 'A?n', '*', '?????', '~', 'P1~', '>A', '=P1', '<>'];
    workbook = await executed(inputs, {
      log: [
        { ...day, ...free, person: 'P1', 'counts.0': 1 },
        { ...day, person: 'Ann', channel: 'Banks' },
        { ...day, person: 'P3', channel: 'banks' },
        { ...day, person: 'P3', channel: '>A' },
        { ...day, person: 'P3', channel: '~' },
        { ...day, person: 'Old *' },
        { ...day, person: 'old ~?' },
        ...patterns.map((person) => ({ ...day, person })),
      ],
      actionList: patterns.map((owner) => ({
        kind: 'visit',
        what: '*',
        owner,
        customer: '*',
        due: '2026-03-31',
      })),
      weekPlans: [
        { week: '2026-03-W?', person: 'P1', line: goal, plan: 5 },
        { week: '2026-W14', person: 'P?', line: goal, plan: 7 },
        { week: '2026-W14', person: 'P2', line: '*', plan: 9 },
      ],
      scores: [
        { week: '2026-03-W?', person: 'P1', qualitySelf: 50 },
        { week: '*', person: 'P2', qualitySelf: 50 },
        { week: '2026-W09', person: 'P*', qualitySelf: 50 },
        { week: '2026-W09', person: 'P1', qualitySelf: 60 },
      ],
      // Called so when such names were allowed.
      formerMembers: [
        { key: 'X1', name: 'Old *' },
        { key: 'X2', name: 'Old ~?' },
      ],
      channelTasks: ['Banks', 'B*', '*', '>A', '?', 'Nowhere'].map((channel) => ({
        channel,
        assessmentTask: 1000,
      })),
    });
  });

  it('is taken as it stands by formulas as by the engine', async () => {
    expect(ironCalcVerdict(await readAll(workbook)).differences).toEqual([]);
  });

  it('is taken as it stands in LibreOffice', async () => {
    expect((await libreOfficeVerdict(workbook)).differences).toEqual([]);
  });
});
