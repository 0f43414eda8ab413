import { makeStyles, tokens } from '@fluentui/react-components';
import type { PublishedTexts } from '#language/functions/docs.ts';
import type { ListedFunction } from '#sidebar/generated/functions.generated.ts';
import { Card, Note } from '#sidebar/parts/card.tsx';
import { Page } from '#sidebar/parts/page.tsx';
import { FunctionExamples } from './function-examples.tsx';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: '8px', margin: 0 },
  argument: { minWidth: 0 },
  name: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: '8px',
    alignItems: 'baseline',
    fontFamily: tokens.fontFamilyMonospace,
    overflowWrap: 'anywhere',
  },
  optional: {
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  meaning: { margin: 0 },
});

interface FunctionDetailProps {
  readonly listed: ListedFunction;
  readonly published: PublishedTexts;
  /** A call with this workbook's cells; null: there is none. */
  readonly own: string | null;
  readonly back: () => void;
}

/** One function: what it gives, its arguments, and examples that can be inserted. */
export function FunctionDetail({ listed, published, own, back }: FunctionDetailProps) {
  const styles = useStyles();
  const { guide: t, pages } = published;
  const docs = published.functions[listed.id];
  if (!docs) return null;
  const optional = (written: string): string => (written === '' ? t.optional : t.defaultsTo(written));
  return (
    <Page title={listed.id} lead={docs.summary} isFetching={false} back={back}>
      <FunctionExamples listed={listed} published={published} own={own} />
      <Card title={pages.parameters}>
        <dl className={styles.list}>
          {listed.parameters.map((each) => (
            <div key={each.name} className={styles.argument}>
              <dt className={styles.name}>
                {each.name}
                {each.optional !== undefined && (
                  <span className={styles.optional}>{optional(each.optional)}</span>
                )}
              </dt>
              <dd className={styles.meaning}>
                <Note>{docs.parameters[each.name]}</Note>
              </dd>
            </div>
          ))}
        </dl>
      </Card>
      <Card title={pages.result}>
        <Note>{docs.result}</Note>
        {docs.notes?.map((note) => (
          <Note key={note}>{note}</Note>
        ))}
      </Card>
    </Page>
  );
}
