import { useState } from 'react';
import type { FormulaFate } from '#actions/removal/remove-plan.ts';
import type { Removal } from '#actions/removal/what-goes.ts';
import { useAppContext } from '#sidebar/app-context.ts';
import { Card, Note } from '#sidebar/parts/card.tsx';
import { useListStyles } from '#sidebar/parts/list.tsx';
import { NativeSelect } from '#sidebar/parts/native-select.tsx';
import { Refused } from '#sidebar/parts/notices.tsx';
import { Page } from '#sidebar/parts/page.tsx';
import { PrimaryButton } from '#sidebar/parts/primary-button.tsx';
import { QueryResult } from '#sidebar/parts/query-result.tsx';
import { SheetLink } from '#sidebar/parts/sheet-link.tsx';
import { useQuery, useTask } from '#sidebar/use-query.ts';

const SHOWN = 20;

/** What goes with the plan, and the button that takes it away. */
export default function Remove() {
  const { actions, texts, goTo, replies } = useAppContext();
  const { remove: t, app } = texts;
  const query = useQuery<Removal>('removal', () => actions.previewRemoval());
  const task = useTask<Removal>();
  const [fate, choose] = useState<FormulaFate>('values');
  const isBusy = task.now.state === 'running';
  const remove = async (): Promise<void> => {
    if (!(await task.run(() => actions.removePlan(fate)))) return;
    replies.clear();
    goTo('home');
  };
  return (
    <QueryResult query={query} title={app.pages.remove}>
      {(removal) => (
        <Page
          title={app.pages.remove}
          lead={t.help}
          isFetching={isBusy || query.isFetching}
          refresh={query.refetch}
          back={() => goTo('home')}
          footer={
            <PrimaryButton isOff={isBusy || query.isFetching} press={remove}>
              {t.apply}
            </PrimaryButton>
          }
        >
          <Refused now={task.now} />
          <Yours removal={removal} />
          {removal.formulas.length > 0 && (
            <Card title={t.formulas(removal.formulas.length)}>
              <NativeSelect
                label={t.fate}
                value={fate}
                options={(['values', 'broken'] as const).map((key) => ({ key, name: t.fates[key] }))}
                isOff={isBusy}
                pick={choose}
              />
              <Formulas removal={removal} />
            </Card>
          )}
          <Sheets removal={removal} />
        </Page>
      )}
    </QueryResult>
  );
}

interface RemovalProps {
  readonly removal: Removal;
}

/** What people have put on our sheets beside what our tables ask for. */
function Yours({ removal: { sheets, kept, ownNames } }: RemovalProps) {
  const lines = useListStyles();
  const { texts } = useAppContext();
  const { remove: t, app } = texts;
  const beside = sheets.filter(({ own }) => own > 0);
  if (beside.length + kept + ownNames.length === 0) return <Note>{t.nothingYours}</Note>;
  return (
    <Card title={t.yours}>
      <Note>{t.yoursHelp}</Note>
      <ul className={lines.list}>
        {beside.map(({ name, own, ownCell }) => (
          <li key={name} className={lines.line}>
            <SheetLink place={{ sheet: name, cell: ownCell ?? 'A1' }}>{name}</SheetLink>
            <span className={lines.quiet}>{t.own(own, ownCell ?? '')}</span>
          </li>
        ))}
        {kept > 0 && <li className={lines.line}>{t.kept(kept)}</li>}
        {ownNames.length > 0 && <li className={lines.line}>{t.ownNames(ownNames.join(app.separator))}</li>}
      </ul>
    </Card>
  );
}

function Formulas({ removal: { formulas } }: RemovalProps) {
  const lines = useListStyles();
  const { remove: t } = useAppContext().texts;
  return (
    <>
      <ul className={lines.list}>
        {formulas.slice(0, SHOWN).map(({ sheet, cell, formula }) => (
          <li key={`${sheet}!${cell}`} className={lines.line}>
            <SheetLink place={{ sheet, cell }}>{`${sheet}!${cell}`}</SheetLink>
            <code className={lines.quiet}>{`=${formula}`}</code>
          </li>
        ))}
      </ul>
      {formulas.length > SHOWN && <Note>{t.more(formulas.length - SHOWN)}</Note>}
    </>
  );
}

function Sheets({ removal: { sheets } }: RemovalProps) {
  const lines = useListStyles();
  const { remove: t } = useAppContext().texts;
  return (
    <Card title={t.sheets(sheets.length)}>
      <ul className={lines.list}>
        {sheets.map(({ name, rows }) => (
          <li key={name} className={lines.line}>
            <span className={lines.name}>{name}</span>
            {rows > 0 && <span className={lines.quiet}>{t.rows(rows)}</span>}
          </li>
        ))}
      </ul>
    </Card>
  );
}
