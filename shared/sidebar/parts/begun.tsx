import { DataTrendingRegular } from '@fluentui/react-icons/svg/data-trending';
import type { ReactNode } from 'react';
import type { NotBegun } from '#actions/execution/execution-types.ts';
import type { Reply } from '#actions/notices.ts';
import { useSurroundings } from '#sidebar/app-context.ts';
import type { Asked } from '#sidebar/use-query.ts';
import { Answer } from './answer.tsx';
import { Primary } from './primary.tsx';
import { Empty } from './states.tsx';

interface BegunProps<T> {
  readonly asked: Asked<T | NotBegun>;
  readonly title: string;
  readonly children: (value: T, reply: Reply<T | NotBegun>) => ReactNode;
}

/** The answer of a plan that is being carried out; else the way to begin. */
export function Begun<T extends { readonly kind: string }>({ asked, title, children }: BegunProps<T>) {
  const { texts, goTo } = useSurroundings();
  const { execution: t } = texts;
  return (
    <Answer asked={asked} title={title}>
      {(value, reply) =>
        isBegun(value) ? (
          children(value, reply)
        ) : (
          <Empty icon={<DataTrendingRegular />} title={t.notBegun} text={t.notBegunHelp}>
            <Primary press={() => goTo('execution')}>{t.toStart}</Primary>
          </Empty>
        )
      }
    </Answer>
  );
}

const isBegun = <T extends { readonly kind: string }>(value: T | NotBegun): value is T =>
  value.kind !== 'notBegun';
