import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Level } from '#actions/execution/execution-types.ts';
import { useTexts } from '#sidebar/app-context.ts';
import { type Tone, useTones } from './tones.ts';

const useStyles = makeStyles({
  level: {
    display: 'inline-flex',
    alignItems: 'center',
    flexShrink: 0,
    gap: '4px',
    height: '22px',
    padding: '0 8px',
    boxSizing: 'border-box',
    borderRadius: tokens.borderRadiusCircular,
    border: '1px solid',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: 'nowrap',
  },
});

/** Tone and mark, beside the word: nobody needs to see the colour. */
const seen: Readonly<Record<Level, readonly [tone: Tone, mark: string]>> = {
  reached: ['good', '✓'],
  onPace: ['good', '↗'],
  watch: ['watch', '~'],
  behind: ['watch', '↘'],
  critical: ['bad', '‼'],
  missed: ['bad', '✗'],
  tooEarly: ['unknown', '…'],
  notBegun: ['unknown', '–'],
  unknown: ['unknown', '?'],
};

/** How far a goal is from where it should be: a word, a mark and a colour. */
export function LevelBadge({ level }: { readonly level: Level }) {
  const styles = useStyles();
  const tones = useTones();
  const { tracking } = useTexts();
  const [tone, mark] = seen[level];
  return (
    <span className={mergeClasses(styles.level, tones[tone])}>
      <span aria-hidden="true">{mark}</span>
      {tracking.levels[level]}
    </span>
  );
}

/** Levels that call for something to be done, the worst first. */
export const lateLevels: readonly Level[] = ['critical', 'missed', 'behind', 'watch'];
