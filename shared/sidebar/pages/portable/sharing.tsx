import { Button } from '@fluentui/react-components';
import { useAppContext } from '#sidebar/app-context.ts';
import { Card, Note } from '#sidebar/parts/card.tsx';

/** The way to a workbook for people without the add-in. */
export function Sharing() {
  const { texts, goTo } = useAppContext();
  const { portable: t } = texts;
  return (
    <Card title={t.openTitle}>
      <Note>{t.openHelp}</Note>
      <Button onClick={() => goTo('portable')}>{t.open}</Button>
    </Card>
  );
}
