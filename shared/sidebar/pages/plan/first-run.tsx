import { Button, Field, makeStyles, ProgressBar, Select, tokens } from '@fluentui/react-components';
import { PeopleList20Regular } from '@fluentui/react-icons/svg/people-list';
import { lazy, useState } from 'react';
import type { Built } from '#actions/protocol/change-workbook.ts';
import type { SampleName } from '#actions/sidebar-actions.ts';
import { useAppContext } from '#sidebar/app-context.ts';
import { OwnFormulas } from '#sidebar/pages/portable/own-formulas.tsx';
import { Card, Note } from '#sidebar/parts/card.tsx';
import { Refused } from '#sidebar/parts/notices.tsx';
import { Page } from '#sidebar/parts/page.tsx';
import { TreeIllustration } from '#sidebar/parts/tree-illustration.tsx';
import { useDraft } from '#sidebar/use-draft.ts';
import { useTask } from '#sidebar/use-query.ts';

/** Fetched by those who choose it. */
const ListForm = lazy(() => import('./list-form.tsx'));

const useStyles = makeStyles({
  wide: { width: '100%' },
  hero: {
    padding: '8px',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorBrandBackground2,
    border: `1px solid ${tokens.colorTransparentStroke}`,
  },
});

interface FirstRunProps {
  readonly started: () => void;
  /** Whether the person is at a list of their own, until its plan is made and its questions are answered. */
  readonly lists: (isListing: boolean) => void;
}

/** No plan yet: a sample, or the person's own list. */
export default function FirstRun({ started, lists }: FirstRunProps) {
  const styles = useStyles();
  const { actions, texts } = useAppContext();
  const { home } = texts;
  const [sample, setSample] = useDraft<SampleName>('sample', 'branch');
  const [isListing, setListing] = useState(false);
  const list = (now: boolean): void => {
    lists(now);
    setListing(now);
  };
  const task = useTask<Built>();
  const over = (): void => {
    lists(false);
    started();
  };
  if (isListing) return <ListForm started={over} back={() => list(false)} />;
  const isRunning = task.now.state === 'running';
  const insert = async (): Promise<void> => {
    if (await task.run(() => actions.startSample(sample))) started();
  };
  return (
    <Page title={home.welcome} lead={home.welcomeHelp} isFetching={false}>
      <div className={styles.hero}>
        <TreeIllustration />
      </div>
      <Refused now={task.now} />
      <Card title={home.sampleTitle}>
        <Note>{home.sampleHelp}</Note>
        <Field label={home.whichSample}>
          <Select
            value={sample}
            disabled={isRunning}
            onChange={(_, { value }) => setSample(value === 'mdrt' ? 'mdrt' : 'branch')}
          >
            <option value="branch">{home.samples.branch}</option>
            <option value="mdrt">{home.samples.mdrt}</option>
          </Select>
        </Field>
        {isRunning && (
          <Field validationState="none" validationMessage={home.inserting}>
            <ProgressBar aria-label={home.inserting} />
          </Field>
        )}
        <Button
          appearance="primary"
          className={styles.wide}
          disabled={isRunning}
          onClick={() => void insert()}
        >
          {home.sample}
        </Button>
      </Card>
      <Card title={home.listTitle}>
        <Note>{home.listHelp}</Note>
        <Button
          className={styles.wide}
          icon={<PeopleList20Regular />}
          disabled={isRunning}
          onClick={() => list(true)}
        >
          {home.list}
        </Button>
      </Card>
      <OwnFormulas />
    </Page>
  );
}
