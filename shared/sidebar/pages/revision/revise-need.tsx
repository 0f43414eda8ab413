import { mergeClasses } from '@fluentui/react-components';
import type { Answer, Need, RevisionOfGoal } from '#actions/revision/revision-types.ts';
import { useAppContext } from '#sidebar/app-context.ts';
import { Card, Note } from '#sidebar/parts/card.tsx';
import { Facts } from '#sidebar/parts/facts.tsx';
import { useListStyles } from '#sidebar/parts/list.tsx';

/** The goal in force, and what is left of it asks for. */
export function NeedCard({ reading }: { readonly reading: RevisionOfGoal }) {
  const { texts, formats } = useAppContext();
  const { revise: t } = texts;
  const { current, done, measure, options, name } = reading;
  return (
    <Card title={name}>
      <Facts
        facts={[
          { name: t.total, value: formats.figure(current.total), note: measure },
          { name: t.end, value: formats.day(current.end), note: '' },
          { name: t.reached, value: formats.figure(done), note: formats.share(done / current.total) },
          ...(options.now.kind === 'answer'
            ? [{ name: t.daysLeft, value: formats.amount(options.now.value.workdays), note: '' }]
            : []),
        ]}
      />
      <Note strong>{t.now}</Note>
      <NeedLine need={options.now} reading={reading} />
    </Card>
  );
}

interface NeedLineProps {
  readonly need: Answer<Need>;
  readonly reading: RevisionOfGoal;
}

/** Activities a day against what a day holds, or why that cannot be told. */
export function NeedLine({ need, reading: { funnel, capacityPerDay } }: NeedLineProps) {
  const styles = useListStyles();
  const { texts, formats } = useAppContext();
  const { revise: t } = texts;
  if (need.kind === 'none') return <Note>{need.reason}</Note>;
  const { callsPerDay, verdict } = need.value;
  const top = funnel?.stages[funnel.stages.length - 1] ?? '';
  return (
    <span className={styles.tags}>
      <strong className={styles.number}>
        {t.callsPerDay(top)}: {formats.amount(callsPerDay)}
      </strong>
      <span className={mergeClasses(styles.tag, verdict === 'beyond' && styles.warn)}>
        {verdict === 'within' ? '✓' : '‼'} {t[verdict]}
      </span>
      <span className={styles.quiet}>{t.capacity(formats.amount(capacityPerDay))}</span>
    </span>
  );
}
