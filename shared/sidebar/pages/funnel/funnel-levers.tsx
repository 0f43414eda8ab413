import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { FunnelRead } from '#actions/funnel/funnel.ts';
import type { FunnelAnswer, Lever } from '#actions/funnel/funnel-answers.ts';
import { useAppContext } from '#sidebar/app-context.ts';
import { Card, Note } from '#sidebar/parts/card.tsx';

const useStyles = makeStyles({
  lever: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    minHeight: '32px',
    '& + &': { borderTop: `1px solid ${tokens.colorNeutralStroke3}`, paddingTop: '6px' },
  },
  words: { flexGrow: 1, minWidth: 0 },
});

interface FunnelLeversProps {
  readonly funnel: FunnelRead;
  readonly answer: FunnelAnswer;
  readonly use: (lever: Lever) => void;
}

/** For each input alone, how far it must move; the target comes last. */
export function FunnelLevers({ funnel, answer, use }: FunnelLeversProps) {
  const styles = useStyles();
  const { texts, formats } = useAppContext();
  const { funnel: t } = texts;
  const nameOf = ({ input, index }: Lever): string => {
    if (input === 'averageDeal') return t.averageDeal;
    if (input === 'target') return t.target;
    return t.rate(funnel.stages[index] ?? '', funnel.stages[index + 1] ?? '');
  };
  const shown = ({ input }: Lever, value: number): string =>
    input === 'rate' ? formats.share(value) : formats.amount(Math.round(value));
  return (
    <Card title={t.levers}>
      <Note>{answer.isWithin ? t.room : t.leversHelp}</Note>
      <div>
        {answer.levers.map((lever) => {
          const name = nameOf(lever);
          const { from, needed } = lever;
          return (
            <div key={`${lever.input} ${lever.index}`} className={styles.lever}>
              <div className={styles.words}>
                <Note strong>{name}</Note>
                <Note>{needed === null ? t.never : t.fromTo(shown(lever, from), shown(lever, needed))}</Note>
              </div>
              {needed !== null && lever.input !== 'target' && !answer.isWithin && (
                <Button size="small" aria-label={t.takeOf(name)} onClick={() => use(lever)}>
                  {t.use}
                </Button>
              )}
            </div>
          );
        })}
      </div>
    </Card>
  );
}
