import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';

interface PrimaryButtonProps {
  readonly isOff?: boolean;
  readonly press: () => unknown;
  readonly children: ReactNode;
}

/** The one thing to do on a page. */
export function PrimaryButton({ isOff = false, press, children }: PrimaryButtonProps) {
  return (
    <Button appearance="primary" disabled={isOff} onClick={() => void press()}>
      {children}
    </Button>
  );
}
