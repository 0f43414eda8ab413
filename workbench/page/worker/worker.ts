import init from '@ironcalc/wasm';
import type { Language } from '#engine/plan/inputs.ts';
import { explainCall } from '#functions/call.ts';
import type { Area } from '#host/sheet.ts';
import { messagesIn } from '#language/by-language/messages.ts';
import { connect } from '#rpc/rpc.ts';
import { pageChannel } from '#rpc/worker-channel.ts';
import { reserveMemory } from '#simulators/ironcalc/reserve-memory.ts';
import type { TypedCell } from '../book/book.ts';
import { type Drawer, drawerOf } from './drawing.ts';
import { openSession, type Session, type SessionOptions } from './session.ts';

// Everything that takes long, beside the page: the workbook, the stand-ins, calculation.

interface Opened {
  /** The page's number of it: frames of another one may still speak for a moment. */
  readonly number: number;
  readonly session: Session;
  readonly drawer: Drawer;
  readonly language: Language;
}
/** What Excel tells of an error that a function of ours gave. */
export interface Reason {
  readonly called: string;
  readonly text: string;
}

const started = init().then(reserveMemory);
let opened: Opened | null = null;

const calls = {
  async open(number: number, options: SessionOptions) {
    await started;
    const session = await openSession(options, {
      onChange: () => void call('changed', []),
      onOffice: (text) => void call('office', [text]),
    });
    opened?.drawer.close();
    opened = { number, session, drawer: drawerOf(options.functions), language: options.language };
    return session.pane;
  },
  draw: () => now().drawer.draw(now().session.book.view()),
  redraw() {
    now().drawer.forget();
    return calls.draw();
  },
  /** Whether the page has to show the workbook anew: a function gives what only we can know. */
  type(cells: readonly TypedCell[]): boolean {
    const { session, drawer } = now();
    session.book.type(cells);
    return drawer.skip(session.book.view());
  },
  select: (sheet: string, area: Area) => now().session.book.select(sheet, area),
  /** Why that cell, from 0, shows an error; null: not for a call of ours. */
  reason(sheet: string, row: number, column: number): Reason | null {
    const { drawer, language } = now();
    const wrong = drawer.wrongCall(sheet, row, column);
    return wrong && { called: wrong.id, text: explainCall(wrong.id, wrong.issues, messagesIn[language]) };
  },
  save: () => now().session.book.save(),
  office(number: number, text: string) {
    if (now().number === number) now().session.office(text);
  },
  script(number: number, name: string, args: readonly unknown[]): unknown {
    if (now().number !== number) throw new Error('this sidebar is closed');
    return now().session.script(name, args);
  },
};
/** What the page may ask for. */
export type WorkerCalls = typeof calls;

function now(): Opened {
  if (opened === null) throw new Error('no workbook is open');
  return opened;
}

const call = connect(pageChannel(), async (name, given) => {
  const answer = calls[name as keyof WorkerCalls] as (...args: readonly unknown[]) => unknown;
  return answer(...given);
});
