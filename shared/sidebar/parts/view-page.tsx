import type { ReactNode } from 'react';
import type { NotBegun } from '#actions/execution/execution-types.ts';
import { useTexts } from '#sidebar/app-context.ts';
import type { Query } from '#sidebar/use-query.ts';
import { ExecutionQueryResult } from './execution-query-result.tsx';
import { Page } from './page.tsx';

interface ViewPageProps<T> {
  readonly name: 'levels' | 'attendance' | 'evaluation' | 'round';
  readonly query: Query<T | NotBegun>;
  readonly lead?: (value: T) => string;
  readonly back: () => void;
  readonly children: (value: T) => ReactNode;
}

/** A view of the carrying out, reached from where everybody stands. */
export function ViewPage<T extends { readonly kind: string }>(props: ViewPageProps<T>) {
  const { name, query, lead, back, children } = props;
  const title = useTexts().tracking.views[name];
  return (
    <ExecutionQueryResult query={query} title={title}>
      {(value) => (
        <Page
          title={title}
          lead={lead?.(value)}
          isFetching={query.isFetching}
          refresh={query.refetch}
          back={back}
        >
          {children(value)}
        </Page>
      )}
    </ExecutionQueryResult>
  );
}
