import type { ReactNode } from 'react';
import type { Reply } from '#actions/notices.ts';
import type { Query } from '#sidebar/use-query.ts';
import { Notices } from './notices.tsx';
import { Page } from './page.tsx';
import { Broken, Loading } from './states.tsx';

interface QueryResultProps<T> {
  readonly query: Query<T>;
  readonly title: string;
  readonly lead?: string;
  readonly children: (value: T, reply: Reply<T>) => ReactNode;
}

/** A page's content once it is known; before, it is loading; instead, what was said against it. */
export function QueryResult<T>({ query, title, lead, children }: QueryResultProps<T>) {
  const { reply, isFetching, hasFailed, refetch } = query;
  if (hasFailed) return <Broken retry={refetch} />;
  if (!reply) return <Loading />;
  if (reply.kind === 'done') return children(reply.value, reply);
  return (
    <Page title={title} lead={lead} isFetching={isFetching} refresh={refetch}>
      <Notices notices={reply.issues} />
    </Page>
  );
}
