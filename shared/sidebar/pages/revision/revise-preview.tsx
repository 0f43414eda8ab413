import { useEffect, useState } from 'react';
import type { RevisionOfGoal, RevisionPreview, RevisionQuestion } from '#actions/revision/revision-types.ts';
import { useAppContext } from '#sidebar/app-context.ts';
import { Card } from '#sidebar/parts/card.tsx';
import { Notices, Refused } from '#sidebar/parts/notices.tsx';
import { useSettled, useTask } from '#sidebar/use-query.ts';
import type { ReviseDraft } from './revise-draft.ts';
import { FollowedYears } from './revise-follow.tsx';
import { NeedLine } from './revise-need.tsx';
import { Differences } from './revise-record.tsx';

interface RevisePreviewProps {
  readonly goal: string;
  readonly reading: RevisionOfGoal;
  readonly asked: Omit<RevisionQuestion, 'goal'>;
  readonly draft: ReviseDraft;
  readonly put: (next: Partial<ReviseDraft>) => void;
  /** Whether this very change may be made. */
  readonly judged: (isPossible: boolean) => void;
}

/** What the change would lead to, before it is made. */
export function RevisePreview({ goal, reading, asked, draft, put, judged }: RevisePreviewProps) {
  const { actions, texts } = useAppContext();
  const { revise: t } = texts;
  const typed = JSON.stringify(asked);
  const text = useSettled(typed, 300);
  const { now, run } = useTask<RevisionPreview>();
  const [seen, see] = useState<{ readonly of: string; readonly preview: RevisionPreview } | null>(null);
  useEffect(() => {
    let isOld = false;
    const question = { goal, ...(JSON.parse(text) as Omit<RevisionQuestion, 'goal'>) };
    void run(() => actions.previewRevision(question)).then((preview) => {
      if (!isOld && preview) see({ of: text, preview });
    });
    return () => {
      isOld = true;
    };
  }, [actions, goal, run, text]);
  const isPossible = seen !== null && seen.of === typed && seen.preview.refusals.length === 0;
  useEffect(() => judged(isPossible), [judged, isPossible]);
  if (!seen) return <Refused now={now} />;
  const { before, after, need, years, refusals } = seen.preview;
  return (
    <Card title={t.after}>
      <Refused now={now} />
      <div aria-busy={seen.of !== typed} style={seen.of === typed ? undefined : { opacity: 0.6 }}>
        <Differences before={before} after={after} reading={reading} />
        <NeedLine need={need} reading={reading} />
      </div>
      <FollowedYears years={years} draft={draft} put={put} />
      <Notices notices={refusals.map((refusal) => ({ severity: 'warning', text: refusal, place: null }))} />
    </Card>
  );
}
