import type { ReactNode } from 'react';
import type { Reply } from '#actions/notices.ts';
import type { Asked } from '#sidebar/use-query.ts';
import { Notices } from './notices.tsx';
import { Page } from './page.tsx';
import { Broken, Loading } from './states.tsx';

interface AnswerProps<T> {
  readonly asked: Asked<T>;
  readonly title: string;
  readonly lead?: string;
  readonly children: (value: T, reply: Reply<T>) => ReactNode;
}

/** A page's content once it is known; before, it is loading; instead, what was said against it. */
export function Answer<T>({ asked, title, lead, children }: AnswerProps<T>) {
  const { reply, isWaiting, hasFailed, ask } = asked;
  if (hasFailed) return <Broken retry={ask} />;
  if (!reply) return <Loading />;
  if (reply.kind === 'done') return children(reply.value, reply);
  return (
    <Page title={title} lead={lead} isWaiting={isWaiting} refresh={ask}>
      <Notices said={reply.said} />
    </Page>
  );
}
