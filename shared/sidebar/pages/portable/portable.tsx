import { useEffect, useState } from 'react';
import type { PortableDone, PortablePreview, PortableRequest } from '#actions/sidebar-actions.ts';
import { useAppContext } from '#sidebar/app-context.ts';
import { Card, Note } from '#sidebar/parts/card.tsx';
import { NativeSelect } from '#sidebar/parts/native-select.tsx';
import { Done, Refused } from '#sidebar/parts/notices.tsx';
import { Page } from '#sidebar/parts/page.tsx';
import { PrimaryButton } from '#sidebar/parts/primary-button.tsx';
import { useDraft } from '#sidebar/use-draft.ts';
import { useTask } from '#sidebar/use-query.ts';
import { PortableChanges, PortableRests } from './portable-list.tsx';

/** Formulas with our functions become formulas that work without the add-in. */
export default function Portable() {
  const { actions, texts, goTo } = useAppContext();
  const { portable: t } = texts;
  const [request, setRequest] = useDraft<PortableRequest>('portable', {
    where: 'workbook',
    widest: 'lambda',
  });
  const preview = useTask<PortablePreview>();
  const writing = useTask<PortableDone>();
  const [said, say] = useState<number | null>(null);
  const [seen, see] = useState<PortablePreview | null>(null);
  const [widest, setWidest] = useState<PortablePreview['widest']>('native');
  const [reads, setReads] = useState(0);
  const { run } = preview;
  const lookAgain = (): void => setReads((count) => count + 1);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every look is a new one
  useEffect(() => {
    let isOld = false;
    void run(() => actions.previewPortable(request)).then((found) => {
      if (isOld) return;
      see(found);
      if (found) setWidest(found.widest);
    });
    return () => {
      isOld = true;
    };
  }, [actions, request, run, reads]);
  // A person comes back from the sheet with other cells selected.
  useEffect(() => {
    if (request.where !== 'selection') return;
    addEventListener('focus', lookAgain);
    return () => removeEventListener('focus', lookAgain);
  });

  const isBusy = writing.now.state === 'running';
  const isLooking = preview.now.state === 'running';
  const changes = seen?.changes.length ?? 0;
  const apply = async (): Promise<void> => {
    const made = await writing.run(() => actions.makePortable(request));
    if (made) say(made.changes.length);
    lookAgain();
  };
  return (
    <Page
      title={t.title}
      lead={t.help}
      isFetching={isBusy || isLooking}
      refresh={lookAgain}
      back={() => goTo('home')}
      footer={
        changes > 0 && (
          <PrimaryButton isOff={isBusy || isLooking} press={apply}>
            {t.apply(changes)}
          </PrimaryButton>
        )
      }
    >
      {said !== null && (
        <Done title={t.done(said)} close={() => say(null)}>
          <Note>{t.doneHelp}</Note>
        </Done>
      )}
      <Refused now={writing.now} />
      <Card title={t.what}>
        <NativeSelect
          label={t.where}
          value={request.where}
          options={(['workbook', 'selection'] as const).map((key) => ({ key, name: t.places[key] }))}
          isOff={isBusy}
          pick={(where) => setRequest({ ...request, where })}
        />
        {widest === 'lambda' && (
          <NativeSelect
            label={t.readers}
            hint={t.readersHelp[request.widest]}
            value={request.widest}
            options={(['lambda', 'native'] as const).map((key) => ({ key, name: t.reader[key] }))}
            isOff={isBusy}
            pick={(chosen) => setRequest({ ...request, widest: chosen })}
          />
        )}
      </Card>
      <Refused now={preview.now} />
      {seen && changes > 0 && <PortableChanges changes={seen.changes} />}
      {seen && seen.rest.length > 0 && <PortableRests rest={seen.rest} />}
      {seen && changes + seen.rest.length === 0 && said === null && (
        <Card title={t.none}>
          <Note>{t.noneHelp[request.where]}</Note>
        </Card>
      )}
    </Page>
  );
}
