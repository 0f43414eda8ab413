import { makeStyles } from '@fluentui/react-components';
import { Fragment, useEffect, useState } from 'react';
import type { OwnExamples } from '#actions/functions/own-examples.ts';
import { functionGuideIn } from '#language/by-language/function-guide.ts';
import type { PublishedTexts } from '#language/functions/docs.ts';
import { useAppContext } from '#sidebar/app-context.ts';
import { functionList, type ListedFunction } from '#sidebar/generated/functions.generated.ts';
import { Note } from '#sidebar/parts/card.tsx';
import { ListLink } from '#sidebar/parts/list.tsx';
import { Page } from '#sidebar/parts/page.tsx';
import { Loading } from '#sidebar/parts/states.tsx';
import { useDraft } from '#sidebar/use-draft.ts';
import { useQuery } from '#sidebar/use-query.ts';
import { FunctionDetail } from './function-detail.tsx';

const useStyles = makeStyles({
  heading: { margin: '4px 0 -4px', fontSize: 'inherit', lineHeight: 'inherit' },
});

const groups = [...new Set(functionList.map(({ group }) => group))];

/** Our functions for people's own formulas, by what they are for. */
export default function Functions() {
  const { actions, language } = useAppContext();
  const [published, setPublished] = useState<PublishedTexts | null>(null);
  useEffect(() => {
    let isOld = false;
    void functionGuideIn[language]().then((loaded) => {
      if (!isOld) setPublished(loaded);
    });
    return () => {
      isOld = true;
    };
  }, [language]);
  const own = useQuery<OwnExamples>('ownExamples', () => actions.ownExamples());
  const [opened, open] = useDraft<string>('function', '');
  if (published === null) return <Loading />;
  const found = functionList.find(({ id }) => id === opened);
  if (!found) return <FunctionGroups published={published} open={open} />;
  const examples = own.reply?.kind === 'done' ? own.reply.value : {};
  return (
    <FunctionDetail
      listed={found}
      published={published}
      own={examples[found.id as keyof OwnExamples] ?? null}
      back={() => open('')}
    />
  );
}

interface FunctionGroupsProps {
  readonly published: PublishedTexts;
  readonly open: (id: string) => void;
}

function FunctionGroups({ published: { functions, guide: t }, open }: FunctionGroupsProps) {
  const styles = useStyles();
  const { goTo } = useAppContext();
  const line = ({ id }: ListedFunction) => (
    <ListLink key={id} title={id} text={functions[id]?.summary ?? ''} go={() => open(id)} />
  );
  return (
    <Page title={t.title} lead={t.help} isFetching={false} back={() => goTo('home')}>
      {groups.map((group) => (
        <Fragment key={group}>
          <h2 className={styles.heading}>
            <Note strong>{t.groups[group]}</Note>
          </h2>
          {functionList.filter((each) => each.group === group).map(line)}
        </Fragment>
      ))}
    </Page>
  );
}
