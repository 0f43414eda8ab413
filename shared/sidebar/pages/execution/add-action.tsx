import { Field, Input, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import {
  type ActionKind,
  actionKinds,
  type ExecutionPlan,
  type WrittenRow,
} from '#actions/execution/execution-types.ts';
import { useAppContext } from '#sidebar/app-context.ts';
import { Card } from '#sidebar/parts/card.tsx';
import { DraftNote } from '#sidebar/parts/draft-note.tsx';
import { NativeSelect } from '#sidebar/parts/native-select.tsx';
import { Page } from '#sidebar/parts/page.tsx';
import { PrimaryButton } from '#sidebar/parts/primary-button.tsx';
import { TaskResult } from '#sidebar/parts/task-result.tsx';
import { useDraft } from '#sidebar/use-draft.ts';
import { useTask } from '#sidebar/use-query.ts';

interface ActionDraft {
  readonly kind: string;
  readonly what: string;
  readonly owner: string;
  readonly customer: string;
  readonly due: string;
}

interface AddActionProps {
  readonly plan: ExecutionPlan;
  readonly back: () => void;
}

/** A dated action for the list. */
export function AddAction({ plan, back }: AddActionProps) {
  const { actions, texts } = useAppContext();
  const { execution: t } = texts;
  const [draft, setDraft] = useDraft<ActionDraft>('action', {
    kind: 'visit',
    what: '',
    owner: plan.who,
    customer: '',
    due: plan.week.last,
  });
  const task = useTask<WrittenRow>();
  const isRunning = task.now.state === 'running';
  const kind = kindOf(draft.kind);
  const isSound = draft.what.trim() !== '' && draft.due !== '';
  const [isAsked, setAsked] = useState(false);
  const change = (next: Partial<ActionDraft>): void => {
    if (task.now.state === 'over') task.reset();
    setDraft({ ...draft, ...next });
  };
  const wrong = (isWrong: boolean, text: string) =>
    isAsked && isWrong ? { validationMessage: text, validationState: 'error' as const } : {};
  const save = async (): Promise<void> => {
    setAsked(!isSound);
    if (!isSound) return;
    const added = await task.run(() => actions.addAction({ ...draft, kind }));
    if (added) setDraft({ ...draft, what: '', customer: '' });
  };
  return (
    <Page
      title={t.add}
      lead={t.addHelp}
      isFetching={isRunning}
      back={back}
      footer={
        <PrimaryButton isOff={isRunning} press={save}>
          {isRunning ? t.saving : t.saveAction}
        </PrimaryButton>
      }
    >
      <TaskResult task={task} title={() => t.added} />
      <Card title={t.theAction}>
        <NativeSelect
          label={t.kind}
          value={kind}
          options={actionKinds.map((key) => ({ key, name: t.actionKinds[key] }))}
          pick={(key) => change({ kind: key })}
        />
        <Field label={t.what} required {...wrong(draft.what.trim() === '', t.whatMissing)}>
          <Textarea rows={2} value={draft.what} onChange={(_, { value }) => change({ what: value })} />
        </Field>
        <NativeSelect
          label={t.owner}
          value={draft.owner}
          options={[
            { label: t.units, options: plan.units },
            { label: t.people, options: plan.people },
          ]}
          pick={(key) => change({ owner: key })}
        />
        <Field label={t.customer}>
          <Input value={draft.customer} onChange={(_, { value }) => change({ customer: value })} />
        </Field>
        <Field label={t.dueDay} required {...wrong(draft.due === '', t.dateMissing)}>
          <Input type="date" value={draft.due} onChange={(_, { value }) => change({ due: value })} />
        </Field>
      </Card>
      <DraftNote />
    </Page>
  );
}

const kindOf = (name: string): ActionKind => actionKinds.find((kind) => kind === name) ?? 'visit';
