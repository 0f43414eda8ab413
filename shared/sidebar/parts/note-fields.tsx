import { Field, Input } from '@fluentui/react-components';
import type { PlanState } from '#actions/plan/overview.ts';
import { reallocationIn } from '#language/by-language/reallocation.ts';
import { useAppContext } from '#sidebar/app-context.ts';
import type { NoteDraft } from '#sidebar/use-note.ts';
import { useQuery } from '#sidebar/use-query.ts';
import { Note } from './card.tsx';

/** Who moves fixed figures and why; nothing where the plan is not carried out. */
export default function NoteFields({
  note,
  isBare = false,
}: {
  readonly note: NoteDraft;
  readonly isBare?: boolean;
}) {
  const { actions, language } = useAppContext();
  const t = reallocationIn[language];
  const { reply } = useQuery<PlanState>('planState', () => actions.planState());
  if (reply?.kind !== 'done' || reply.value !== 'inExecution') return null;
  return (
    <>
      {!isBare && <Note>{t.noteHelp}</Note>}
      <Field label={t.author}>
        <Input value={note.author} onChange={(_, { value }) => note.sign(value)} />
      </Field>
      <Field label={t.reason}>
        <Input value={note.reason} onChange={(_, { value }) => note.explain(value)} />
      </Field>
    </>
  );
}
