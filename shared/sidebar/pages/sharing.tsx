import { Button } from '@fluentui/react-components';
import { Card, Note } from '../parts/card.tsx';
import { useSurroundings } from '../surroundings.ts';

/** The way to a workbook for people without the add-in. */
export function Sharing() {
  const { texts, goTo } = useSurroundings();
  const { portable: t } = texts;
  return (
    <Card title={t.openTitle}>
      <Note>{t.openHelp}</Note>
      <Button onClick={() => goTo('portable')}>{t.open}</Button>
    </Card>
  );
}
