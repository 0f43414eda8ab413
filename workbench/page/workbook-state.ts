import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { BookView } from './book/book.ts';
import type { Choices } from './choices.ts';
import type { Functions } from './grid/contents.ts';
import { type Shown, show } from './grid/engine.ts';
import type { GridListener } from './grid/watch.ts';
import { openSession, type Session } from './pane/session.ts';

/** Where the workbook came from: it is replaced by the other language's sample as long as nobody changed it. */
export type Origin = 'sample' | 'new' | 'file';
export type Activity = 'opening' | 'calculating' | 'idle';

declare global {
  interface Window {
    /** For tests and for the curious: what cells show. */
    workbench?: { shown(sheet: string, row: number, column: number): string };
  }
}

interface Opened {
  readonly session: Session;
  readonly shown: Shown;
}

export interface WorkbookState {
  readonly opened: Opened | null;
  readonly activity: Activity;
  readonly failure: string | null;
  readonly listener: GridListener;
  readonly choices: Choices;
  openSample(): void;
  openNew(): void;
  openFile(file: File): void;
  choose(choices: Choices): void;
  save(): Promise<Uint8Array | null>;
}

/** The add-in has paused for this long: what it wrote is shown. */
const PAUSE_MS = 200;

/** The open workbook, and what the page can do with it. */
export function useWorkbook(first: Choices, functions: Functions): WorkbookState {
  const [choices, setChoices] = useState(first);
  const [opened, setOpened] = useState<Opened | null>(null);
  const [activity, setActivity] = useState<Activity>('opening');
  const [failure, setFailure] = useState<string | null>(null);
  const now = useRef<{ session: Session; held: Shown } | null>(null);
  const origin = useRef<Origin>('sample');
  const isUntouched = useRef(true);
  const timer = useRef(0);
  const queue = useRef(Promise.resolve());
  const waiting = useRef(0);

  /** One thing at a time, in the order in which they were asked for. */
  const attempt = useCallback((what: Activity, task: () => Promise<void>): Promise<void> => {
    waiting.current++;
    setActivity(what);
    queue.current = queue.current.then(async () => {
      setActivity(what);
      await nextPaint();
      try {
        await task();
        // A calculation in the background does not take away what went wrong before it.
        if (what === 'opening') setFailure(null);
      } catch (error) {
        setFailure(error instanceof Error ? error.message : String(error));
      }
      waiting.current--;
      if (waiting.current === 0) setActivity('idle');
    });
    return queue.current;
  }, []);

  /** Shows in the grid what the add-in has made of the workbook. */
  const refresh = useCallback(
    () =>
      attempt('calculating', async () => {
        if (now.current === null) return;
        const { session, held } = now.current;
        const shown = show(held, session.book.view(), functions);
        if (shown.model !== held.model && isPersonInPane()) isUntouched.current = false;
        now.current = { session, held: shown };
        setOpened({ session, shown });
      }),
    [attempt, functions],
  );

  const onChange = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = window.setTimeout(() => void refresh(), PAUSE_MS);
  }, [refresh]);

  const open = useCallback(
    async (file: Uint8Array | null, { addIn, language }: Choices) => {
      clearTimeout(timer.current);
      const session = await openSession(addIn, { file, language, functions, onChange });
      const shown = show(null, session.book.view(), functions);
      now.current = { session, held: shown };
      setOpened({ session, shown });
      document.documentElement.lang = language;
    },
    [functions, onChange],
  );

  const start = useCallback(
    (from: Origin, file: () => Promise<Uint8Array | null>, wanted: Choices) =>
      attempt('opening', async () => {
        await open(await file(), wanted);
        origin.current = from;
        isUntouched.current = true;
      }),
    [attempt, open],
  );

  const listener = useMemo<GridListener>(
    () => ({
      typed(cells) {
        if (now.current === null) return;
        isUntouched.current = false;
        const { session, held } = now.current;
        try {
          session.book.type(cells);
          now.current = { session, held: { model: held.model, view: session.book.view() } };
        } catch (error) {
          // The workbook refused it, as a protected sheet does: the grid goes back to what the workbook holds.
          setFailure(error instanceof Error ? error.message : String(error));
          const shown = show(null, session.book.view(), functions);
          now.current = { session, held: shown };
          setOpened({ session, shown });
        }
      },
      selected(sheet, area) {
        now.current?.session.book.select(sheet, area);
        if (now.current !== null) now.current = { ...now.current, held: inFront(now.current.held, sheet) };
      },
    }),
    [functions],
  );

  useEffect(() => {
    window.workbench = {
      shown(sheet, row, column) {
        const model = now.current?.held.model;
        const index = model?.getWorksheetsProperties().findIndex(({ name }) => name === sheet) ?? -1;
        return model === undefined || index === -1 ? '' : model.getFormattedCellValue(index, row, column);
      },
    };
    void start('sample', () => sample(first.language), first);
  }, [start, first]);

  return {
    opened,
    activity,
    failure,
    listener,
    choices,
    openSample: () => void start('sample', () => sample(choices.language), choices),
    openNew: () => void start('new', async () => null, choices),
    openFile: (file) => void start('file', async () => new Uint8Array(await file.arrayBuffer()), choices),
    choose(next) {
      setChoices(next);
      if (origin.current === 'sample' && isUntouched.current && next.language !== choices.language) {
        void start('sample', () => sample(next.language), next);
        return;
      }
      void attempt('opening', async () => open((await now.current?.session.book.save()) ?? null, next));
    },
    async save() {
      return (await now.current?.session.book.save()) ?? null;
    },
  };
}

const inFront = ({ model, view }: Shown, active: string): Shown => ({
  model,
  view: { ...view, active } satisfies BookView,
});

async function sample(language: Choices['language']): Promise<Uint8Array> {
  const response = await fetch(`/samples/branch-${language}.xlsx`);
  if (!response.ok) throw new Error(response.statusText);
  return new Uint8Array(await response.arrayBuffer());
}

/** An add-in changes what a workbook says only when a person has asked it to; before that it may tidy its looks. */
const isPersonInPane = (): boolean => document.activeElement instanceof HTMLIFrameElement;

/** So that what the page says is seen before a long calculation. */
const nextPaint = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
