import { DataTrendingRegular } from '@fluentui/react-icons/svg/data-trending';
import type { ReactNode } from 'react';
import type { NotBegun } from '#actions/execution/execution-types.ts';
import type { Reply } from '#actions/notices.ts';
import { useAppContext } from '#sidebar/app-context.ts';
import type { Query } from '#sidebar/use-query.ts';
import { PrimaryButton } from './primary-button.tsx';
import { QueryResult } from './query-result.tsx';
import { Empty } from './states.tsx';

interface ExecutionQueryResultProps<T> {
  readonly query: Query<T | NotBegun>;
  readonly title: string;
  readonly children: (value: T, reply: Reply<T | NotBegun>) => ReactNode;
}

/** The answer of a plan that is being carried out; else the way to begin. */
export function ExecutionQueryResult<T extends { readonly kind: string }>({
  query,
  title,
  children,
}: ExecutionQueryResultProps<T>) {
  const { texts, goTo } = useAppContext();
  const { execution: t } = texts;
  return (
    <QueryResult query={query} title={title}>
      {(value, reply) =>
        isStarted(value) ? (
          children(value, reply)
        ) : (
          <Empty icon={<DataTrendingRegular />} title={t.notBegun} text={t.notBegunHelp}>
            <PrimaryButton press={() => goTo('execution')}>{t.toStart}</PrimaryButton>
          </Empty>
        )
      }
    </QueryResult>
  );
}

const isStarted = <T extends { readonly kind: string }>(value: T | NotBegun): value is T =>
  value.kind !== 'notBegun';
