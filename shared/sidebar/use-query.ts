import { useCallback, useEffect, useRef, useState } from 'react';
import type { Reply } from '#actions/notices.ts';
import { useAppContext } from './app-context.ts';

/** A query: whether its answer is on its way, and how to ask it again. */
export interface Refetchable {
  readonly isFetching: boolean;
  readonly refetch: () => void;
}

export interface Query<T> extends Refetchable {
  /** The last reply; null before the first one. */
  readonly reply: Reply<T> | null;
  /** The action itself broke: our bug, or the connection. */
  readonly hasFailed: boolean;
}

/** Asks when the page opens and whenever told to; meanwhile the last reply to the same question stays in view. */
export function useQuery<T>(key: string, question: () => Promise<Reply<T>>): Query<T> {
  const { replies } = useAppContext();
  const [state, setState] = useState<Omit<Query<T>, 'refetch'>>({
    reply: (replies.get(key) as Reply<T> | undefined) ?? null,
    isFetching: true,
    hasFailed: false,
  });
  const current = useRef(question);
  current.current = question;
  const latest = useRef(0);
  const refetch = useCallback(() => {
    const mine = ++latest.current;
    setState(({ reply }) => ({ reply, isFetching: true, hasFailed: false }));
    current.current().then(
      (reply) => {
        replies.set(key, reply);
        if (mine === latest.current) setState({ reply, isFetching: false, hasFailed: false });
      },
      () => {
        if (mine === latest.current) setState(({ reply }) => ({ reply, isFetching: false, hasFailed: true }));
      },
    );
  }, [key, replies]);
  useEffect(() => {
    refetch();
    return () => {
      latest.current++;
    };
  }, [refetch]);
  return { ...state, refetch };
}

export type TaskState<T> =
  | { readonly state: 'idle' | 'running' | 'failed' }
  | { readonly state: 'over'; readonly reply: Reply<T> };

export interface Task<T> {
  readonly now: TaskState<T>;
  /** Runs the action; gives its value where it was done. */
  readonly run: (action: () => Promise<Reply<T>>) => Promise<T | null>;
  readonly reset: () => void;
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
  const reset = useCallback(() => setNow({ state: 'idle' }), []);
  return { now, run, reset };
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
