import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';

interface PrimaryProps {
  readonly isOff?: boolean;
  readonly press: () => unknown;
  readonly children: ReactNode;
}

/** The one thing to do on a page. */
export function Primary({ isOff = false, press, children }: PrimaryProps) {
  return (
    <Button appearance="primary" disabled={isOff} onClick={() => void press()}>
      {children}
    </Button>
  );
}
