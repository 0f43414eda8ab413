import { describe, expect, it, vi } from 'vitest';
import { take } from '../sidebar/replies.ts';
import { actionsOf, startedBranch } from './presses.ts';

const counts = vi.hoisted(() => ({ plans: 0, readings: 0 }));
vi.mock('#engine/plan/plan.ts', async (load) => {
  const whole = await load<typeof import('#engine/plan/plan.ts')>();
  const makePlan: typeof whole.makePlan = (...asked) => {
    counts.plans += 1;
    return whole.makePlan(...asked);
  };
  return { ...whole, makePlan };
});
vi.mock('#workbook/inputs/read.ts', async (load) => {
  const whole = await load<typeof import('#workbook/inputs/read.ts')>();
  const readInputs: typeof whole.readInputs = (reply) => {
    counts.readings += 1;
    return whole.readInputs(reply);
  };
  return { ...whole, readInputs };
});

describe('Home', () => {
  it.each(['overview', 'check'] as const)('reads the inputs and makes the plan once: %s', async (look) => {
    const actions = actionsOf((await startedBranch()).host);
    Object.assign(counts, { plans: 0, readings: 0 });
    expect(take(await actions[look]())).toMatchObject({ kind: 'plan', isStarted: true });
    expect(counts).toEqual({ plans: 1, readings: 1 });
  });
});
