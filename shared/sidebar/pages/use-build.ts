import { useCallback, useEffect, useRef, useState } from 'react';
import type { BreakdownSettings } from '#actions/breakdown-settings.ts';
import type { Said } from '#actions/said.ts';
import { useSurroundings } from '../surroundings.ts';

export const buildSteps = ['calculate', 'write', 'check'] as const;
export type BuildStep = (typeof buildSteps)[number];

export type BuildStage =
  | { readonly kind: 'idle' | 'cancelled' }
  | { readonly kind: 'running'; readonly step: BuildStep; readonly written: number; readonly total: number }
  | { readonly kind: 'refused'; readonly said: readonly Said[] }
  | { readonly kind: 'built'; readonly sheets: number; readonly isFine: boolean };

export interface Build {
  readonly stage: BuildStage;
  readonly start: (settings: BreakdownSettings) => Promise<void>;
  /** Until writing begins; afterwards it has no effect. */
  readonly cancel: () => void;
  readonly forget: () => void;
}

/** Calculate, write in one piece, check: three steps of which the first can still be given up. */
export function useBuild(): Build {
  const { actions, progress, texts, replies } = useSurroundings();
  const [stage, setStage] = useState<BuildStage>({ kind: 'idle' });
  const round = useRef(0);
  useEffect(
    () =>
      progress.listen((written, total) =>
        setStage((now) =>
          now.kind === 'running' && now.step === 'write' ? { ...now, written, total } : now,
        ),
      ),
    [progress],
  );
  const start = useCallback(
    async (settings: BreakdownSettings): Promise<void> => {
      const mine = ++round.current;
      const step = (next: BuildStep): void => setStage({ kind: 'running', step: next, written: 0, total: 0 });
      try {
        step('calculate');
        const preview = await actions.previewBreakdown(settings);
        if (mine !== round.current) return;
        if (preview.kind === 'refused') return setStage({ kind: 'refused', said: preview.said });
        step('write');
        const built = await actions.build(settings);
        if (built.kind === 'refused') return setStage({ kind: 'refused', said: built.said });
        step('check');
        const overview = await actions.overview();
        replies.set('overview', overview);
        const isFine =
          overview.kind === 'done' && overview.value.kind === 'plan' && overview.value.verdict === 'fine';
        setStage({ kind: 'built', sheets: built.value.written.length, isFine });
      } catch {
        const said: Said = { severity: 'error', text: texts.app.failedHelp, place: null };
        setStage({ kind: 'refused', said: [said] });
      }
    },
    [actions, texts, replies],
  );
  const cancel = useCallback(() => {
    round.current++;
    setStage({ kind: 'cancelled' });
  }, []);
  const forget = useCallback(() => setStage({ kind: 'idle' }), []);
  return { stage, start, cancel, forget };
}
