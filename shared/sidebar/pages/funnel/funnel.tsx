import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { FunnelRead, FunnelReading } from '#actions/funnel/funnel.ts';
import { answerFunnel } from '#actions/funnel/funnel-answers.ts';
import type { Scenario } from '#actions/sidebar-actions.ts';
import { useAppContext } from '#sidebar/app-context.ts';
import { Card } from '#sidebar/parts/card.tsx';
import { NativeSelect } from '#sidebar/parts/native-select.tsx';
import { Notices } from '#sidebar/parts/notices.tsx';
import { Page } from '#sidebar/parts/page.tsx';
import { PrimaryButton } from '#sidebar/parts/primary-button.tsx';
import { QueryResult } from '#sidebar/parts/query-result.tsx';
import { TaskResult } from '#sidebar/parts/task-result.tsx';
import { WithPlan } from '#sidebar/parts/with-plan.tsx';
import { useDraft } from '#sidebar/use-draft.ts';
import { type Refetchable, useQuery, useTask } from '#sidebar/use-query.ts';
import { AddFunnel } from './add-funnel.tsx';
import { draftOf, type FunnelDraft, questionOf, withLever, withMoves } from './funnel-draft.ts';
import { FunnelHeat } from './funnel-heat.tsx';
import { FunnelLevers } from './funnel-levers.tsx';
import { FunnelSliders } from './funnel-sliders.tsx';
import { FunnelCompare, FunnelVerdict } from './funnel-verdict.tsx';

/** Is the target possible as activity, and what must move? */
export default function Funnel() {
  return (
    <WithPlan>
      <FunnelOfPlan />
    </WithPlan>
  );
}

function FunnelOfPlan() {
  const { actions, texts } = useAppContext();
  const query = useQuery<FunnelReading>('funnel', () => actions.funnel());
  return (
    <QueryResult query={query} title={texts.funnel.title} lead={texts.funnel.help}>
      {(funnel) =>
        funnel.kind === 'none' ? (
          <AddFunnel funnel={funnel} made={query.refetch} />
        ) : (
          <FunnelView funnel={funnel} query={query} />
        )
      }
    </QueryResult>
  );
}

interface FunnelViewProps {
  readonly funnel: FunnelRead;
  readonly query: Refetchable;
}

function FunnelView({ funnel, query: { isFetching, refetch } }: FunnelViewProps) {
  const { actions, texts, formats, goTo } = useAppContext();
  const { funnel: t } = texts;
  const { scenarios, goal, measure, frame } = funnel;
  const [name, setName] = useDraft('funnel.scenario', funnel.chosen);
  const scenario = scenarios.find((each) => each.name === name) ?? (scenarios[0] as Scenario);
  const [moved, move] = useDraft<FunnelDraft | null>(`funnel.${JSON.stringify(scenario)}`, null);
  const [own, setOwn] = useState(t.nameDefault);
  const task = useTask<{ readonly name: string }>();
  const choosing = useTask<{ readonly name: string }>();
  const draft = moved ?? draftOf(scenario);
  const question = questionOf(funnel, draft);
  const answer = answerFunnel(question);
  const isRunning = task.now.state === 'running' || choosing.now.state === 'running';
  const isMoved = JSON.stringify(draft) !== JSON.stringify(draftOf(scenario));
  const isChosen = scenario.name === funnel.chosen;
  const insert = async (): Promise<void> => {
    const inserted = await task.run(() => actions.insertScenario({ name: own, ...draft }));
    if (!inserted) return;
    choosing.reset();
    move(null);
    setName(inserted.name);
    refetch();
  };
  const choose = async (): Promise<void> => {
    task.reset();
    if (await choosing.run(() => actions.chooseScenario(scenario.name))) refetch();
  };
  return (
    <Page
      title={t.title}
      lead={t.help}
      isFetching={isFetching || isRunning}
      refresh={refetch}
      footer={
        isMoved ? (
          <PrimaryButton isOff={isRunning || own.trim() === '' || !answer} press={insert}>
            {t.insert}
          </PrimaryButton>
        ) : (
          <PrimaryButton
            isOff={isRunning || isChosen}
            press={funnel.isStarted ? () => goTo('revise') : choose}
          >
            {isChosen ? t.isChosen : funnel.isStarted ? t.toRevise : t.choose}
          </PrimaryButton>
        )
      }
    >
      <TaskResult task={choosing} title={(chosen) => t.chosen(chosen.name)} />
      <TaskResult task={task} title={(inserted) => t.inserted(inserted.name)} />
      <Card title={t.goalLine(goal, `${formats.amount(frame.target)} ${measure}`)}>
        <NativeSelect
          label={t.scenario}
          value={scenario.name}
          options={scenarios.map((each) => ({ key: each.name, name: each.name }))}
          pick={setName}
        />
        <FunnelSliders funnel={funnel} own={draftOf(scenario)} draft={draft} move={move} />
      </Card>
      {answer ? (
        <>
          <FunnelVerdict funnel={funnel} answer={answer} />
          <FunnelLevers
            funnel={funnel}
            answer={answer}
            use={(lever) => move(withLever(draft, lever))}
            takeSet={(moves) => move(withMoves(draft, moves))}
          />
        </>
      ) : (
        <Notices notices={[{ severity: 'warning', text: t.noAnswer, place: null }]} />
      )}
      <FunnelCompare funnel={funnel} />
      <FunnelHeat funnel={funnel} question={question} />
      {isMoved && (
        <Card title={t.insert}>
          <Field label={t.insertName}>
            <Input value={own} onChange={(_, { value }) => setOwn(value)} />
          </Field>
        </Card>
      )}
    </Page>
  );
}
