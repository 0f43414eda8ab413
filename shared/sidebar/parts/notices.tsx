import {
  Button,
  Link,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
} from '@fluentui/react-components';
import { Dismiss20Regular } from '@fluentui/react-icons/svg/dismiss';
import type { ReactNode } from 'react';
import type { Notice } from '#actions/notices.ts';
import type { Repair } from '#actions/plan/repair.ts';
import type { Built } from '#actions/protocol/change-workbook.ts';
import { useAppContext, useTexts } from '#sidebar/app-context.ts';
import { type TaskState, useTask } from '#sidebar/use-query.ts';

const useStyles = makeStyles({
  bar: { paddingRight: '4px' },
  body: { overflowWrap: 'anywhere', whiteSpace: 'normal', paddingBottom: '4px' },
});

const intents = { error: 'error', warning: 'warning', info: 'info' } as const;

/** What an action said, each with the way to its cell. Errors are announced at once. */
export function Notices({ notices }: { readonly notices: readonly Notice[] }) {
  const styles = useStyles();
  const { actions, texts } = useAppContext();
  return notices.map(({ severity, text, place, repair }) => (
    <MessageBar
      key={`${text} ${place?.sheet} ${place?.cell}`}
      intent={intents[severity]}
      layout="multiline"
      politeness={severity === 'error' ? 'assertive' : 'polite'}
      className={styles.bar}
    >
      <MessageBarBody className={styles.body}>
        {text}{' '}
        {place && (
          <Link inline onClick={() => void actions.show(place).catch(() => {})}>
            {texts.app.show(`${place.sheet}!${place.cell}`)}
          </Link>
        )}
        {repair && offered(repair).map((each) => <RepairButton key={JSON.stringify(each)} wanted={each} />)}
      </MessageBarBody>
    </MessageBar>
  ));
}

/** Every way in which it can be mended: of several names that may have been meant one each. */
const offered = (repair: Repair): readonly Repair[] =>
  repair.kind === 'useName'
    ? [repair, ...repair.others.map((one) => ({ ...repair, ...one, others: [] }))]
    : [repair];

/** Mends what a notice is about; the page asks again afterwards. */
function RepairButton({ wanted }: { readonly wanted: Repair }) {
  const { actions, texts, formats, replies, changes } = useAppContext();
  const task = useTask<Built>();
  const subject = 'name' in wanted ? wanted.name : 'value' in wanted ? formats.amount(wanted.value) : '';
  const mend = async (): Promise<void> => {
    if (!(await task.run(() => actions.repair(wanted)))) return;
    replies.clear();
    changes.renew();
  };
  return (
    <>
      <Button
        size="small"
        style={{ display: 'block', marginTop: '6px' }}
        disabled={task.now.state === 'running'}
        onClick={() => void mend()}
      >
        {texts.app.repairs[wanted.kind](subject)}
      </Button>
      <Refused now={task.now} />
    </>
  );
}

interface DoneProps {
  readonly title: string;
  readonly children?: ReactNode;
  readonly close: () => void;
}
/** Something is done; announced, and gone when closed. */
export function Done({ title, children, close }: DoneProps) {
  const styles = useStyles();
  const { app } = useTexts();
  return (
    <MessageBar intent="success" layout="multiline" politeness="polite" className={styles.bar}>
      <MessageBarBody className={styles.body}>
        <MessageBarTitle>{title}</MessageBarTitle>
        {children}
      </MessageBarBody>
      <Button
        appearance="transparent"
        size="small"
        icon={<Dismiss20Regular />}
        aria-label={app.close}
        style={{ gridArea: 'actions' }}
        onClick={close}
      />
    </MessageBar>
  );
}

/** Why an action was refused, or that it broke. */
export function Refused({ now }: { readonly now: TaskState<unknown> }) {
  const { app } = useTexts();
  if (now.state === 'failed')
    return <Notices notices={[{ severity: 'error', text: app.failedHelp, place: null }]} />;
  return now.state === 'over' && now.reply.kind === 'refused' ? <Notices notices={now.reply.issues} /> : null;
}
