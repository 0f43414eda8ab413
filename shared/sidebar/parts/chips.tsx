import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { LetterCheck } from '#actions/goals/goals.ts';
import { useTexts } from '#sidebar/app-context.ts';
import { type Tone, useTones } from './tones.ts';

export type Verdict = LetterCheck['verdict'];

const useStyles = makeStyles({
  row: { display: 'flex', gap: '4px', margin: 0, padding: 0, listStyleType: 'none' },
  chip: {
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    gap: '2px',
    minWidth: '38px',
    height: '22px',
    boxSizing: 'border-box',
    borderRadius: tokens.borderRadiusCircular,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    border: '1px solid transparent',
  },
  doubtful: { color: tokens.colorStatusWarningForeground1 },
  unknown: {
    borderTopStyle: 'dashed',
    borderRightStyle: 'dashed',
    borderBottomStyle: 'dashed',
    borderLeftStyle: 'dashed',
  },
});

/** Tone and mark: nobody needs to see the colour. */
const seen: Readonly<Record<Verdict, readonly [tone: Tone, mark: string]>> = {
  pass: ['good', '✓'],
  doubtful: ['watch', '~'],
  missing: ['bad', '✗'],
  unknown: ['unknown', '?'],
};

export function Chip({ letter, verdict }: { readonly letter: string; readonly verdict: Verdict }) {
  const styles = useStyles();
  const tones = useTones();
  const [tone, mark] = seen[verdict];
  return (
    <span
      className={mergeClasses(
        styles.chip,
        tones[tone],
        verdict === 'doubtful' && styles.doubtful,
        verdict === 'unknown' && styles.unknown,
      )}
      aria-hidden="true"
    >
      {letter}
      <span>{mark}</span>
    </span>
  );
}

/** The five letters of one goal. */
export function Chips({ letters }: { readonly letters: readonly LetterCheck[] }) {
  const styles = useStyles();
  const { goals } = useTexts();
  const spoken = letters.map(({ letter, verdict }) =>
    goals.chip(goals.letters[letter], goals.verdicts[verdict]),
  );
  return (
    <span className={styles.row} role="img" aria-label={spoken.join(', ')}>
      {letters.map(({ letter, verdict }) => (
        <Chip key={letter} letter={letter} verdict={verdict} />
      ))}
    </span>
  );
}
