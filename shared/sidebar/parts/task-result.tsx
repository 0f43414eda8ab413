import type { ReactNode } from 'react';
import type { Task } from '#sidebar/use-query.ts';
import { Done, Notices, Refused } from './notices.tsx';

interface TaskResultProps<T> {
  readonly task: Task<T>;
  /** What is done, in a few words. */
  readonly title: (value: T) => string;
  readonly children?: ReactNode;
}

/** What came of a task: that it is done and what was said about it, or why it was refused. */
export function TaskResult<T>({ task: { now, reset }, title, children }: TaskResultProps<T>) {
  if (now.state !== 'over' || now.reply.kind !== 'done') return <Refused now={now} />;
  return (
    <>
      <Done title={title(now.reply.value)} close={reset}>
        {children}
      </Done>
      <Notices notices={now.reply.issues} />
    </>
  );
}
