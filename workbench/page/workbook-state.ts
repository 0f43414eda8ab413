import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Functions } from '#simulators/ironcalc/contents.ts';
import type { Choices, FirstChoices } from './choices.ts';
import { erringCell, type Shown, show } from './grid/engine.ts';
import type { GridListener } from './grid/watch.ts';
import { type Connect, connectTo, lineFor } from './pane/connect.ts';
import type { Drawing } from './worker/drawing.ts';
import { type Remote, startWorker } from './worker/remote.ts';
import type { OpenedFile, Pane } from './worker/session.ts';
import type { Reason } from './worker/worker.ts';

/** Where the workbook came from: it is replaced by the other language's sample as long as nobody changed it. */
type Origin = 'sample' | 'new' | 'file';
type Activity = 'opening' | 'calculating' | 'idle';

declare global {
  interface Window {
    /** For tests and for the curious: what cells show. */
    workbench?: { shown(sheet: string, row: number, column: number): string };
  }
}

interface Opened {
  /** Another one for every workbook that was opened. */
  readonly number: number;
  readonly pane: Pane;
  readonly connect: Connect;
  readonly shown: Shown;
}

export interface WorkbookState {
  readonly opened: Opened | null;
  readonly activity: Activity;
  /** What went wrong last: a HostFailure or another Error; null: nothing. */
  readonly failure: unknown;
  /** Why the selected cell shows an error; null: it shows none, or one that no function of ours gave. */
  readonly reason: Reason | null;
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
export function useWorkbook(first: FirstChoices, functions: Functions): WorkbookState {
  const [choices, setChoices] = useState<Choices>(first);
  const [opened, setOpened] = useState<Opened | null>(null);
  const [activity, setActivity] = useState<Activity>('opening');
  const [failure, setFailure] = useState<unknown>(null);
  const [reason, setReason] = useState<Reason | null>(null);
  const now = useRef<Opened | null>(null);
  const worker = useRef<Worked | null>(null);
  const origin = useRef<Origin>('sample');
  const isUntouched = useRef(true);
  const timer = useRef(0);
  const queue = useRef(Promise.resolve());
  const waiting = useRef(0);
  const typed = useRef(0);
  const went = useRef(0);
  const asked = useRef(0);

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
        setFailure(error);
      }
      waiting.current--;
      if (waiting.current === 0) setActivity('idle');
    });
    return queue.current;
  }, []);

  const askReason = useCallback(async (): Promise<void> => {
    const number = ++asked.current;
    try {
      const cell = now.current && erringCell(now.current.shown.model);
      const answer = cell && worker.current ? await worker.current.remote.reason(...cell) : null;
      if (number === asked.current) setReason(answer);
    } catch (error) {
      setFailure(error);
    }
  }, []);

  const put = useCallback(
    (next: Opened): void => {
      now.current = next;
      setOpened(next);
      void askReason();
    },
    [askReason],
  );

  /** Shows in the grid what the add-in has made of the workbook. */
  const refresh = useCallback(
    () =>
      attempt('calculating', async () => {
        if (now.current === null || worker.current === null) return;
        const before = went.current;
        const drawing = await drawingOf(worker.current.remote, () => typed.current);
        if (drawing.model !== null && isPersonInPane()) isUntouched.current = false;
        // Where a person went while it was drawn, the drawing does not know.
        const { active, selected } = went.current === before ? drawing : now.current.shown;
        put({ ...now.current, shown: show(now.current.shown, { ...drawing, active, selected }) });
      }),
    [attempt, put],
  );

  const onChange = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = window.setTimeout(() => void refresh(), PAUSE_MS);
  }, [refresh]);

  const open = useCallback(
    async (file: OpenedFile | null, { addIn, language }: Choices) => {
      clearTimeout(timer.current);
      worker.current ??= await startWorked(onChange);
      const { remote, lines } = worker.current;
      const number = (now.current?.number ?? 0) + 1;
      const line = lineFor(number, remote);
      const pane = await remote.open(number, { addIn, file, language, functions });
      lines.toAddIn = (text) => line.bridge.onMessageFromHost?.(text);
      const connect = connectTo(addIn, line, language);
      put({ number, pane, connect, shown: show(null, await remote.draw()) });
      document.documentElement.lang = language;
    },
    [functions, onChange, put],
  );

  const start = useCallback(
    (from: Origin, file: () => Promise<OpenedFile | null>, wanted: Choices) =>
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
        isUntouched.current = false;
        typed.current++;
        const remote = worker.current?.remote;
        const redraw = (): Promise<void> =>
          attempt('calculating', async () => {
            if (!remote) return;
            const drawing = await remote.redraw();
            if (now.current !== null) put({ ...now.current, shown: show(now.current.shown, drawing) });
          });
        const anew = (isAnew: boolean): void => {
          if (isAnew) void redraw();
          else void askReason();
        };
        remote?.type(cells).then(anew, (error: unknown) => {
          // The workbook refused it, as a protected sheet does: the grid goes back to what the workbook holds.
          setFailure(error);
          void redraw();
        });
      },
      selected(sheet, area) {
        went.current++;
        void worker.current?.remote.select(sheet, area);
        if (now.current === null) return;
        const { model } = now.current.shown;
        now.current = { ...now.current, shown: { model, active: sheet, selected: { sheet, area } } };
        setReason(null);
        void askReason();
      },
    }),
    [askReason, attempt, put],
  );

  useEffect(() => {
    window.workbench = {
      shown(sheet, row, column) {
        const model = now.current?.shown.model;
        const index = model?.getWorksheetsProperties().findIndex(({ name }) => name === sheet) ?? -1;
        return model === undefined || index === -1 ? '' : model.getFormattedCellValue(index, row, column);
      },
    };
    void start(first.workbook, () => firstFile(first), first);
  }, [start, first]);

  return {
    opened,
    activity,
    failure,
    reason,
    listener,
    choices,
    openSample: () => void start('sample', () => sample(choices.language), choices),
    openNew: () => void start('new', async () => null, choices),
    openFile: (file) => void start('file', () => readFile(file), choices),
    choose(next) {
      setChoices(next);
      if (origin.current === 'sample' && isUntouched.current && next.language !== choices.language) {
        void start('sample', () => sample(next.language), next);
        return;
      }
      void attempt('opening', async () => {
        const bytes = await worker.current?.remote.save();
        await open(bytes === undefined ? null : { name: '', bytes }, next);
      });
    },
    async save() {
      return (await worker.current?.remote.save()) ?? null;
    },
  };
}

/** The worker with the lines that lead from it, which change with what is open. */
interface Worked {
  readonly remote: Remote;
  readonly lines: { toAddIn: (text: string) => void };
}

async function startWorked(onChange: () => void): Promise<Worked> {
  const lines: Worked['lines'] = { toAddIn: () => undefined };
  const remote = await startWorker({ changed: onChange, office: (text) => lines.toAddIn(text) });
  return { remote, lines };
}

/** The workbook with all that was typed: what a person types while it is drawn would be missing in the drawing. */
async function drawingOf(remote: Remote, typedSoFar: () => number): Promise<Drawing> {
  let before = typedSoFar();
  let drawing = await remote.draw();
  while (before !== typedSoFar()) {
    before = typedSoFar();
    drawing = await remote.redraw();
  }
  return drawing;
}

const firstFile = async ({ workbook, language }: FirstChoices): Promise<OpenedFile | null> =>
  workbook === 'new' ? null : sample(language);

async function sample(language: Choices['language']): Promise<OpenedFile> {
  const name = `branch-${language}.xlsx`;
  const response = await fetch(`/samples/${name}`);
  if (!response.ok) throw new Error(response.statusText);
  return { name, bytes: new Uint8Array(await response.arrayBuffer()) };
}

const readFile = async (file: File): Promise<OpenedFile> => ({
  name: file.name,
  bytes: new Uint8Array(await file.arrayBuffer()),
});

/** An add-in changes what a workbook says only when a person has asked it to; before that it may tidy its looks. */
const isPersonInPane = (): boolean => document.activeElement instanceof HTMLIFrameElement;

/** So that what the page says is seen before a long calculation. */
const nextPaint = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
