import { Button } from '@fluentui/react-components';
import { useAppContext } from '#sidebar/app-context.ts';
import { Card, Note } from '#sidebar/parts/card.tsx';

/** The ways to formulas of one's own, and to a workbook for people without the add-in. */
export function OwnFormulas() {
  const { texts, goTo } = useAppContext();
  const { portable: t } = texts;
  return (
    <>
      <Card title={t.functionsTitle}>
        <Note>{t.functionsHelp}</Note>
        <Button onClick={() => goTo('functions')}>{texts.app.pages.functions}</Button>
      </Card>
      <Card title={t.openTitle}>
        <Note>{t.openHelp}</Note>
        <Button onClick={() => goTo('portable')}>{t.open}</Button>
      </Card>
    </>
  );
}
