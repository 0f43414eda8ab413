import { makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { ErrorCircleRegular } from '@fluentui/react-icons/svg/error-circle';
import { TableAddRegular } from '@fluentui/react-icons/svg/table-add';
import type { ReactElement, ReactNode } from 'react';
import { useAppContext, useTexts } from '#sidebar/app-context.ts';
import { PrimaryButton } from './primary-button.tsx';

const useStyles = makeStyles({
  middle: {
    flexGrow: 1,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    textAlign: 'center',
    gap: '8px',
    padding: '32px 24px 48px',
  },
  icon: { fontSize: '48px', color: tokens.colorNeutralForeground3, lineHeight: 1 },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: { margin: '0 0 8px', color: tokens.colorNeutralForeground2, textWrap: 'pretty' },
});

export function Loading() {
  const styles = useStyles();
  return (
    <div className={styles.middle}>
      <Spinner size="small" label={useTexts().app.loading} labelPosition="below" />
    </div>
  );
}

interface EmptyProps {
  readonly icon: ReactElement;
  readonly title: string;
  readonly text: string;
  readonly children: ReactNode;
}
/** Nothing to show yet: why, and the way on. */
export function Empty({ icon, title, text, children }: EmptyProps) {
  const styles = useStyles();
  return (
    <div className={styles.middle}>
      <div className={styles.icon}>{icon}</div>
      <h1 className={styles.title}>{title}</h1>
      <p className={styles.text}>{text}</p>
      {children}
    </div>
  );
}

export function Broken({ retry }: { readonly retry: () => void }) {
  const { app } = useTexts();
  return (
    <div role="alert" style={{ display: 'contents' }}>
      <Empty icon={<ErrorCircleRegular />} title={app.failed} text={app.failedHelp}>
        <PrimaryButton press={retry}>{app.retry}</PrimaryButton>
      </Empty>
    </div>
  );
}

/** Pages that need a plan, before there is one. */
export function NoPlan() {
  const { texts, goTo } = useAppContext();
  return (
    <Empty icon={<TableAddRegular />} title={texts.app.noPlan} text={texts.app.noPlanHelp}>
      <PrimaryButton press={() => goTo('home')}>{texts.app.toHome}</PrimaryButton>
    </Empty>
  );
}
