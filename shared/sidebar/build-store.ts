import type { Notice } from '#actions/notices.ts';
import type { BreakdownSettings } from '#actions/plan/breakdown-settings.ts';
import type { SidebarActions } from '#actions/sidebar-actions.ts';
import type { ProgressSource } from './progress.ts';

export const buildSteps = ['calculate', 'write', 'check'] as const;
type BuildStep = (typeof buildSteps)[number];

export type BuildStage =
  | { readonly kind: 'idle' | 'cancelled' | 'broken' }
  | { readonly kind: 'running'; readonly step: BuildStep; readonly written: number; readonly total: number }
  | { readonly kind: 'refused'; readonly notices: readonly Notice[] }
  | { readonly kind: 'built'; readonly sheets: number; readonly isFine: boolean };

/** The build that is going on, or the last one: it outlives the page that started it. */
export interface BuildStore {
  stage(): BuildStage;
  listen(listener: () => void): () => void;
  start(settings: BreakdownSettings): Promise<void>;
  /** Until writing begins; afterwards it has no effect. */
  cancel(): void;
  reset(): void;
}

/** Calculate, write in one piece, check: three steps of which the first can still be given up. */
export function buildStore(
  actions: SidebarActions,
  progress: ProgressSource,
  replies: Map<string, unknown>,
): BuildStore {
  let now: BuildStage = { kind: 'idle' };
  let latest = 0;
  const listeners = new Set<() => void>();
  const put = (next: BuildStage): void => {
    now = next;
    for (const listener of listeners) listener();
  };
  const step = (next: BuildStep): void => put({ kind: 'running', step: next, written: 0, total: 0 });
  progress.listen((written, total) => {
    if (now.kind === 'running' && now.step === 'write') put({ ...now, written, total });
  });

  const run = async (settings: BreakdownSettings, isCancelled: () => boolean): Promise<BuildStage> => {
    const prepared = await actions.prepareBuild(settings);
    if (isCancelled()) return now;
    if (prepared.kind === 'refused') return { kind: 'refused', notices: prepared.issues };
    step('write');
    const built = await actions.build(prepared.value);
    if (built.kind === 'refused') return { kind: 'refused', notices: built.issues };
    step('check');
    const overview = await actions.overview();
    replies.set('overview', overview);
    const isFine =
      overview.kind === 'done' && overview.value.kind === 'plan' && overview.value.verdict === 'fine';
    return { kind: 'built', sheets: built.value.written.length, isFine };
  };

  return {
    stage: () => now,
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async start(settings) {
      if (now.kind === 'running') return;
      const mine = ++latest;
      step('calculate');
      try {
        const end = await run(settings, () => mine !== latest);
        if (mine === latest) put(end);
      } catch {
        if (mine === latest) put({ kind: 'broken' });
      }
    },
    cancel() {
      if (now.kind !== 'running' || now.step !== 'calculate') return;
      latest++;
      put({ kind: 'cancelled' });
    },
    reset: () => put({ kind: 'idle' }),
  };
}
