import { describe, expect, it } from 'vitest';
import type { BreakdownSettings } from '#actions/plan/breakdown-settings.ts';
import type { SidebarActions } from '#actions/sidebar-actions.ts';
import { buildStore } from './build-store.ts';

const settings: BreakdownSettings = {
  goal: 'G1',
  total: 1,
  unit: 1,
  monthMethod: 'equal',
  levels: [],
  calendar: 'sheet',
  days: [],
  yearStartsIn: null,
};

/** Actions that answer when told to, and a record of what was asked. */
function stage(refusing: readonly string[] = []) {
  const asked: string[] = [];
  const gates: (() => void)[] = [];
  const action = (name: string, value: unknown) => () => {
    asked.push(name);
    const reply = refusing.includes(name)
      ? { kind: 'refused', issues: [{ severity: 'error', text: name, place: null }] }
      : { kind: 'done', value, issues: [] };
    return new Promise((resolve) => gates.push(() => resolve(reply)));
  };
  const actions = {
    prepareBuild: action('prepare', { ticket: 1 }),
    build: action('build', { written: ['a', 'b'] }),
    overview: action('overview', { kind: 'plan', verdict: 'fine' }),
  } as unknown as SidebarActions;
  let tell: (written: number, total: number) => void = () => {};
  const progress = {
    listen: (listener: typeof tell) => {
      tell = listener;
      return () => {};
    },
  };
  const store = buildStore(actions, progress, new Map());
  const next = async (): Promise<void> => {
    gates.shift()?.();
    await new Promise((done) => setTimeout(done));
  };
  return { store, asked, next, tell: (written: number, total: number) => tell(written, total) };
}

describe('a build', () => {
  it('calculates, writes with progress, checks, and says what came of it', async () => {
    const { store, asked, next, tell } = stage();
    void store.start(settings);
    expect(store.stage()).toMatchObject({ kind: 'running', step: 'calculate' });
    await next();
    tell(3, 9);
    expect(store.stage()).toEqual({ kind: 'running', step: 'write', written: 3, total: 9 });
    await next();
    expect(store.stage()).toMatchObject({ step: 'check' });
    await next();
    expect(store.stage()).toEqual({ kind: 'built', sheets: 2, isFine: true });
    expect(asked).toEqual(['prepare', 'build', 'overview']);
  });

  it('writes nothing once it is cancelled', async () => {
    const { store, asked, next } = stage();
    void store.start(settings);
    store.cancel();
    await next();
    expect(asked).toEqual(['prepare']);
    expect(store.stage()).toEqual({ kind: 'cancelled' });
  });

  it('cannot be cancelled while it writes', async () => {
    const { store, next } = stage();
    void store.start(settings);
    await next();
    store.cancel();
    expect(store.stage()).toMatchObject({ kind: 'running', step: 'write' });
  });

  it.each([
    ['prepare', ['prepare']],
    ['build', ['prepare', 'build']],
  ])('stops where %s is refused', async (refusing, calls) => {
    const { store, asked, next } = stage([refusing]);
    void store.start(settings);
    await next();
    await next();
    expect(asked).toEqual(calls);
    expect(store.stage()).toMatchObject({ kind: 'refused', notices: [{ text: refusing }] });
  });

  it('is started once at a time', async () => {
    const { store, asked } = stage();
    void store.start(settings);
    void store.start(settings);
    expect(asked).toEqual(['prepare']);
  });
});
