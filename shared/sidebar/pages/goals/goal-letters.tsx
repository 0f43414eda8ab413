import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { CheckedGoal, LetterCheck } from '#actions/goals/goals.ts';
import { useAppContext } from '#sidebar/app-context.ts';
import { Note } from '#sidebar/parts/card.tsx';
import { Chip } from '#sidebar/parts/chips.tsx';
import { Highlighted } from '#sidebar/parts/highlighted.tsx';
import { usePressable } from '#sidebar/parts/pressable.ts';

const useStyles = makeStyles({
  letter: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr',
    columnGap: '10px',
    alignItems: 'start',
    padding: '6px 8px',
    margin: '0 -8px',
  },
  chosen: { boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}` },
  words: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  head: { fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase200 },
  verdict: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  why: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
    textWrap: 'pretty',
  },
});

interface GoalLettersProps {
  /** The sentence that was checked. */
  readonly statement: string;
  readonly check: CheckedGoal['check'];
}

/** What the check says of a sentence: its five letters, and the words on which the chosen one rests. */
export function GoalLetters({ statement, check }: GoalLettersProps) {
  const { texts } = useAppContext();
  const t = texts.goals;
  const [chosen, choose] = useState<LetterCheck['letter'] | null>(null);
  const first = check.letters.find(({ spans }) => spans.length > 0)?.letter ?? 'S';
  const shown = chosen ?? first;
  const spans = check.letters.find(({ letter }) => letter === shown)?.spans ?? [];
  return (
    <>
      {statement !== '' && <Highlighted text={statement} spans={spans} />}
      <Note>
        {t.score(check.score)}
        {spans.length > 0 && ` · ${t.foundFor(t.letters[shown])}`}
      </Note>
      <div>
        {check.letters.map((letter) => (
          <LetterLine key={letter.letter} check={letter} isShown={letter.letter === shown} show={choose} />
        ))}
      </div>
      {check.remarks.map((remark) => (
        <Note key={remark}>{remark}</Note>
      ))}
    </>
  );
}

interface LetterLineProps {
  readonly check: LetterCheck;
  readonly isShown: boolean;
  readonly show: (letter: LetterCheck['letter']) => void;
}
function LetterLine({ check: { letter, verdict, sentence }, isShown, show }: LetterLineProps) {
  const styles = useStyles();
  const pressable = usePressable();
  const { goals: t } = useAppContext().texts;
  return (
    <button
      type="button"
      className={mergeClasses(pressable.line, styles.letter, isShown && styles.chosen)}
      aria-pressed={isShown}
      onClick={() => show(letter)}
    >
      <Chip letter={letter} verdict={verdict} />
      <span className={styles.words}>
        <span className={styles.head}>
          {t.letters[letter]} <span className={styles.verdict}>· {t.verdicts[verdict]}</span>
        </span>
        <span className={styles.why}>{sentence}</span>
      </span>
    </button>
  );
}
