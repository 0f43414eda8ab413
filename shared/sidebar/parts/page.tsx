import { Button, makeStyles, mergeClasses, ProgressBar, tokens } from '@fluentui/react-components';
import { ArrowClockwise20Regular } from '@fluentui/react-icons/svg/arrow-clockwise';
import { ArrowLeft20Regular } from '@fluentui/react-icons/svg/arrow-left';
import type { ReactElement, ReactNode } from 'react';
import { useTexts } from '#sidebar/app-context.ts';

const useStyles = makeStyles({
  scroll: { flexGrow: 1, minHeight: 0, overflowY: 'auto', overflowX: 'hidden', position: 'relative' },
  wide: { maxWidth: '640px', margin: '0 auto', width: '100%', boxSizing: 'border-box' },
  head: { padding: '14px 14px 0' },
  titleRow: { display: 'flex', alignItems: 'center', gap: '4px', minHeight: '32px' },
  title: {
    flexGrow: 1,
    minWidth: 0,
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
    textWrap: 'pretty',
  },
  lead: {
    margin: '2px 0 0',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    textWrap: 'pretty',
  },
  body: { display: 'flex', flexDirection: 'column', gap: '12px', padding: '14px 14px 20px' },
  bar: { position: 'absolute', top: 0, left: 0, right: 0 },
  foot: {
    flexShrink: 0,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  footRow: { display: 'flex', gap: '8px', padding: '10px 14px', '& > *': { flexGrow: 1 } },
});

interface PageProps {
  readonly title: string;
  readonly lead?: string | undefined;
  /** Something is on its way while the last answer stays in view. */
  readonly isFetching: boolean;
  readonly refresh?: (() => void) | null;
  readonly back?: () => void;
  readonly children: ReactNode;
  /** The page's one primary action. */
  readonly footer?: ReactNode;
}

/** The frame of every page: title, what it is for, the content, and its action at the foot. */
export function Page({ title, lead, isFetching, refresh, back, children, footer }: PageProps) {
  const styles = useStyles();
  const { app } = useTexts();
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: keyboards scroll it */}
      <section className={styles.scroll} tabIndex={0} aria-label={title} aria-busy={isFetching}>
        {isFetching && <ProgressBar className={styles.bar} thickness="medium" aria-label={app.loading} />}
        <div className={styles.wide}>
          <div className={styles.head}>
            <div className={styles.titleRow}>
              {back && <IconButton icon={<ArrowLeft20Regular />} name={app.back} press={back} />}
              <h1 className={styles.title}>{title}</h1>
              {refresh && (
                <IconButton icon={<ArrowClockwise20Regular />} name={app.refresh} press={refresh} />
              )}
            </div>
            {lead && <p className={styles.lead}>{lead}</p>}
          </div>
          <div className={styles.body}>{children}</div>
        </div>
      </section>
      {footer && (
        <footer className={styles.foot}>
          <div className={mergeClasses(styles.wide, styles.footRow)}>{footer}</div>
        </footer>
      )}
    </>
  );
}

interface IconButtonProps {
  readonly icon: ReactElement;
  readonly name: string;
  readonly press: () => void;
}

function IconButton({ icon, name, press }: IconButtonProps) {
  return <Button appearance="subtle" icon={icon} aria-label={name} title={name} onClick={press} />;
}
