import type { ReactNode } from 'react';
import type { NotBegun } from '#actions/execution/execution-types.ts';
import { useTexts } from '#sidebar/app-context.ts';
import type { Asked } from '#sidebar/use-query.ts';
import { Begun } from './begun.tsx';
import { Page } from './page.tsx';

interface ViewPageProps<T> {
  readonly name: 'attendance' | 'evaluation' | 'round';
  readonly asked: Asked<T | NotBegun>;
  readonly lead?: (value: T) => string;
  readonly back: () => void;
  readonly children: (value: T) => ReactNode;
}

/** A view of the carrying out, reached from where everybody stands. */
export function ViewPage<T extends { readonly kind: string }>(props: ViewPageProps<T>) {
  const { name, asked, lead, back, children } = props;
  const title = useTexts().tracking.views[name];
  return (
    <Begun asked={asked} title={title}>
      {(value) => (
        <Page title={title} lead={lead?.(value)} isWaiting={asked.isWaiting} refresh={asked.ask} back={back}>
          {children(value)}
        </Page>
      )}
    </Begun>
  );
}
