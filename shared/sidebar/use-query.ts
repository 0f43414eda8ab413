import { useCallback, useEffect, useRef, useState } from 'react';
import type { Reply } from '#actions/notices.ts';
import { useSurroundings } from './app-context.ts';

/** A question: whether its answer is on its way, and how to ask it again. */
export interface Asking {
  readonly isWaiting: boolean;
  readonly ask: () => void;
}

export interface Asked<T> extends Asking {
  /** The last reply; null before the first one. */
  readonly reply: Reply<T> | null;
  /** The action itself broke: our bug, or the connection. */
  readonly hasFailed: boolean;
}

/** Asks when the page opens and whenever told to; meanwhile the last reply to the same question stays in view. */
export function useReply<T>(key: string, question: () => Promise<Reply<T>>): Asked<T> {
  const { replies } = useSurroundings();
  const [state, setState] = useState<Omit<Asked<T>, 'ask'>>({
    reply: (replies.get(key) as Reply<T> | undefined) ?? null,
    isWaiting: true,
    hasFailed: false,
  });
  const current = useRef(question);
  current.current = question;
  const round = useRef(0);
  const ask = useCallback(() => {
    const mine = ++round.current;
    setState(({ reply }) => ({ reply, isWaiting: true, hasFailed: false }));
    current.current().then(
      (reply) => {
        replies.set(key, reply);
        if (mine === round.current) setState({ reply, isWaiting: false, hasFailed: false });
      },
      () => {
        if (mine === round.current) setState(({ reply }) => ({ reply, isWaiting: false, hasFailed: true }));
      },
    );
  }, [key, replies]);
  useEffect(() => {
    ask();
    return () => {
      round.current++;
    };
  }, [ask]);
  return { ...state, ask };
}

export type TaskState<T> =
  | { readonly state: 'idle' | 'running' | 'failed' }
  | { readonly state: 'over'; readonly reply: Reply<T> };

export interface Task<T> {
  readonly now: TaskState<T>;
  /** Runs the action; gives its value where it was done. */
  readonly run: (action: () => Promise<Reply<T>>) => Promise<T | null>;
  readonly forget: () => void;
}

/** One action that a person starts. */
export function useTask<T>(): Task<T> {
  const [now, setNow] = useState<TaskState<T>>({ state: 'idle' });
  const run = useCallback(async (action: () => Promise<Reply<T>>): Promise<T | null> => {
    setNow({ state: 'running' });
    try {
      const reply = await action();
      setNow({ state: 'over', reply });
      return reply.kind === 'done' ? reply.value : null;
    } catch {
      setNow({ state: 'failed' });
      return null;
    }
  }, []);
  const forget = useCallback(() => setNow({ state: 'idle' }), []);
  return { now, run, forget };
}

/** The value once it has not changed for a moment, so that typing asks once. */
export function useSettled<T>(value: T, milliseconds: number): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return settled;
}
