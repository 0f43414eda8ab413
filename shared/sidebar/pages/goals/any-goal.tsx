import { Button, Field, makeStyles, Textarea } from '@fluentui/react-components';
import type { CheckedGoal, Completed } from '#actions/goals/goals.ts';
import { useAppContext } from '#sidebar/app-context.ts';
import { Card } from '#sidebar/parts/card.tsx';
import { Refused } from '#sidebar/parts/notices.tsx';
import { useDraft } from '#sidebar/use-draft.ts';
import { useTask } from '#sidebar/use-query.ts';

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

interface AnyGoalProps {
  readonly open: (goal: CheckedGoal) => void;
  readonly isOff: boolean;
  readonly checkSelection: () => void;
}

/** A box for any goal, whether or not the workbook holds a plan. */
export function AnyGoal({ open, isOff, checkSelection }: AnyGoalProps) {
  const styles = useStyles();
  const { actions, texts } = useAppContext();
  const { goals: t } = texts;
  const [typed, type] = useDraft('goal.typed', '');
  const task = useTask<Completed>();
  const statement = typed.trim().replace(/\s*\n\s*/g, ' ');
  const check = async (): Promise<void> => {
    const completion = { key: null, statement, answers: {}, plan: '', known: null };
    const judged = await task.run(() => actions.completeGoal(completion));
    if (!judged) return;
    const known = { pastAverage: null, potential: null, plans: [] };
    open({ key: null, name: '', statement, place: null, check: judged.check, known });
  };
  return (
    <Card title={t.any}>
      <Field label={t.anyLabel} hint={t.anyHelp}>
        <Textarea rows={3} value={typed} onChange={(_, { value }) => type(value)} />
      </Field>
      <Refused now={task.now} />
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabled={isOff || statement === '' || task.now.state === 'running'}
          onClick={() => void check()}
        >
          {t.checkTyped}
        </Button>
        <Button disabled={isOff} onClick={checkSelection}>
          {t.checkSelected}
        </Button>
      </div>
    </Card>
  );
}
