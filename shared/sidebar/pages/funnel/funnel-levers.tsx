import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { FunnelRead } from '#actions/funnel/funnel.ts';
import type { FunnelAnswer, Lever, LeverMove } from '#actions/funnel/funnel-answers.ts';
import { useAppContext } from '#sidebar/app-context.ts';
import { Card, Note } from '#sidebar/parts/card.tsx';
import { isRealisticAlone } from './funnel-draft.ts';

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
  readonly takeSet: (moves: readonly LeverMove[]) => void;
}

/** Levers that make it possible together, and for each alone how far it must move; the target comes last. */
export function FunnelLevers({ funnel, answer, use, takeSet }: FunnelLeversProps) {
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
  const lineOf = (move: LeverMove): string => {
    const { from, to } = move;
    if (move.input === 'averageDeal')
      return `${t.averageDeal}${t.colon}${t.fromTo(formats.amount(from), formats.amount(to))}`;
    const name = t.rate(funnel.stages[move.index] ?? '', funnel.stages[move.index + 1] ?? '');
    return `${name}${t.colon}${t.fromTo(formats.share(from), formats.share(to))}`;
  };
  const textOf = (lever: Lever): string => {
    const { from, needed } = lever;
    if (needed === null) return t.never;
    const text = t.fromTo(shown(lever, from), shown(lever, needed));
    return answer.isWithin || isRealisticAlone(lever) ? text : `${text} · ${t.unrealistic}`;
  };
  return (
    <Card title={t.levers}>
      {answer.sets.length > 0 && (
        <div>
          <Note>{t.setsHelp}</Note>
          {answer.sets.map((moves) => {
            const lines = moves.map(lineOf);
            return (
              <div key={lines.join()} className={styles.lever}>
                <div className={styles.words}>
                  {lines.map((line) => (
                    <Note key={line} strong>
                      {line}
                    </Note>
                  ))}
                </div>
                <Button
                  size="small"
                  aria-label={`${t.use}${t.colon}${lines.join(', ')}`}
                  onClick={() => takeSet(moves)}
                >
                  {t.use}
                </Button>
              </div>
            );
          })}
        </div>
      )}
      <Note>{answer.isWithin ? t.room : t.leversHelp}</Note>
      <div>
        {answer.levers.map((lever) => {
          const name = nameOf(lever);
          return (
            <div key={`${lever.input} ${lever.index}`} className={styles.lever}>
              <div className={styles.words}>
                <Note strong>{name}</Note>
                <Note>{textOf(lever)}</Note>
              </div>
              {lever.input !== 'target' && !answer.isWithin && isRealisticAlone(lever) && (
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
