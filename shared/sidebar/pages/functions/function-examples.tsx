import { Button, MessageBar, MessageBarBody, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { FilledCell, InsertedFormula } from '#actions/functions/insert-formula.ts';
import type { NoticePlace } from '#actions/notices.ts';
import type { PublishedTexts } from '#language/functions/docs.ts';
import { useAppContext } from '#sidebar/app-context.ts';
import type { ListedFunction } from '#sidebar/generated/functions.generated.ts';
import { Card, Note, pair } from '#sidebar/parts/card.tsx';
import { formulaText } from '#sidebar/parts/formula-text.ts';
import { useListStyles } from '#sidebar/parts/list.tsx';
import { Done, Refused } from '#sidebar/parts/notices.tsx';
import { useTask } from '#sidebar/use-query.ts';

const useStyles = makeStyles({
  formula: formulaText,
  insert: { alignSelf: 'flex-start' },
  body: { overflowWrap: 'anywhere', whiteSpace: 'normal', paddingBottom: '6px' },
  pair,
});

interface FunctionExamplesProps {
  readonly listed: ListedFunction;
  readonly published: PublishedTexts;
  readonly own: string | null;
}

/** Examples of a function, the workbook's own first; each goes into the selected cell. */
export function FunctionExamples({ listed, published, own }: FunctionExamplesProps) {
  const styles = useStyles();
  const lines = useListStyles();
  const { actions } = useAppContext();
  const { guide: t, pages, functions } = published;
  const task = useTask<InsertedFormula>();
  const [inserted, setInserted] = useState<NoticePlace | null>(null);
  const [asked, ask] = useState<{ readonly formula: string; readonly over: FilledCell } | null>(null);
  const insert = async (formula: string, over: FilledCell | null): Promise<void> => {
    setInserted(null);
    ask(null);
    const reply = await task.run(() => actions.insertFormula({ formula, over }));
    if (reply?.kind === 'filled')
      ask({ formula, over: { sheet: reply.sheet, cell: reply.cell, holds: reply.holds } });
    if (reply?.kind === 'inserted') setInserted(reply);
  };
  const isBusy = task.now.state === 'running';
  const examples = [
    ...(own === null ? [] : [{ formula: own, words: t.own }]),
    ...listed.examples.map(({ formula, question }) => ({
      formula,
      words: functions[listed.id]?.examples[question] ?? '',
    })),
  ];
  return (
    <>
      {inserted && (
        <Done title={t.inserted(`${inserted.sheet}!${inserted.cell}`)} close={() => setInserted(null)} />
      )}
      <Refused now={task.now} />
      {asked && (
        <MessageBar intent="warning" layout="multiline" politeness="assertive">
          <MessageBarBody className={styles.body}>
            {t.filled(`${asked.over.sheet}!${asked.over.cell}`)}
            <Note>{t.holds(asked.over.holds)}</Note>
            <div className={styles.pair}>
              <Button size="small" onClick={() => void insert(asked.formula, asked.over)}>
                {t.replace}
              </Button>
              <Button size="small" onClick={() => ask(null)}>
                {t.keep}
              </Button>
            </div>
          </MessageBarBody>
        </MessageBar>
      )}
      <Card title={pages.examples}>
        <ul className={lines.list}>
          {examples.map(({ formula, words }) => (
            <li key={formula} className={lines.line}>
              <Note>{words}</Note>
              <code className={styles.formula}>{formula}</code>
              <Button
                size="small"
                className={styles.insert}
                disabled={isBusy}
                aria-label={t.insertNamed(formula)}
                onClick={() => void insert(formula, null)}
              >
                {t.insert}
              </Button>
            </li>
          ))}
        </ul>
      </Card>
    </>
  );
}
