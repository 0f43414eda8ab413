import type { LogHealth } from '#actions/execution/execution-types.ts';
import { useAppContext } from '#sidebar/app-context.ts';
import { Card, Note } from '#sidebar/parts/card.tsx';
import { Notices } from '#sidebar/parts/notices.tsx';

/** Rows of the log that are in no number, with the reason and the way to the cell. */
export function LogHealthCard({ log }: { readonly log: LogHealth }) {
  const { texts, formats } = useAppContext();
  const { tracking: t } = texts;
  const { counted, leftOut, reasons } = log;
  if (leftOut === 0) {
    return (
      <Card title={t.log}>
        <Note>{counted === 0 ? t.logEmpty : t.logFine(formats.amount(counted))}</Note>
      </Card>
    );
  }
  return (
    <Card title={t.leftOut(formats.amount(leftOut))}>
      <Note>{t.leftOutHelp}</Note>
      <Notices notices={reasons.map((reason) => ({ ...reason, severity: 'warning' }))} />
      {leftOut > reasons.length && <Note>{t.moreRows(leftOut - reasons.length)}</Note>}
    </Card>
  );
}
