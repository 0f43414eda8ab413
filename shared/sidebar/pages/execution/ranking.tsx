import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronRight20Regular } from '@fluentui/react-icons/svg/chevron-right';
import { useState } from 'react';
import type { MemberLine, TrackingLines } from '#actions/execution/execution-types.ts';
import { useAppContext } from '#sidebar/app-context.ts';
import { Card, Note } from '#sidebar/parts/card.tsx';
import { LevelBadge, lateLevels } from '#sidebar/parts/level.tsx';
import { useListStyles } from '#sidebar/parts/list.tsx';
import { NativeSelect } from '#sidebar/parts/native-select.tsx';
import { usePressable } from '#sidebar/parts/pressable.ts';
import { useDraft } from '#sidebar/use-draft.ts';
import type { View } from './tracking-view.ts';

const useStyles = makeStyles({
  person: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    margin: '-4px -8px',
    padding: '4px 8px',
  },
  words: { flexGrow: 1, minWidth: 0, display: 'flex', flexDirection: 'column' },
  unit: { display: 'flex', alignItems: 'center', gap: '8px' },
  arrow: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
  rank: {
    flexShrink: 0,
    minWidth: '22px',
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
  },
});

const filters = ['late', 'people', 'units'] as const;
type Filter = (typeof filters)[number];
/** So many at first, and so many more each time. */
const STEP = 8;
/** So many of the last ones stand below the first while those between are folded. */
const LAST = 3;

interface RankingProps {
  readonly lines: TrackingLines;
  readonly isRunning: boolean;
  readonly open: (view: View) => void;
}

/** Everybody by completion, or those who are behind, the worst first; a person opens the leak. */
export function Ranking({ lines, isRunning, open }: RankingProps) {
  const styles = useListStyles();
  const { texts } = useAppContext();
  const { tracking: t } = texts;
  const [wanted, want] = useDraft<string>('tracking.filter', 'late');
  const filter = filters.find((name) => name === wanted) ?? 'late';
  const [count, setCount] = useState(STEP);
  const found = filtered(lines.members, filter);
  const isFolded = found.length > count + LAST;
  const first = isFolded ? found.slice(0, count) : found;
  const last = isFolded ? found.slice(-LAST) : [];
  const between = found.length - first.length - last.length;
  return (
    <Card title={t.people}>
      {isRunning && <Note>{t.provisional}</Note>}
      <NativeSelect
        label={t.show}
        value={filter}
        options={filters.map((key) => ({ key, name: t.filters[key] }))}
        pick={want}
      />
      {found.length === 0 && <Note>{t.nobodyLate}</Note>}
      <ul className={styles.list}>
        {first.map((line) => (
          <li key={line.key} className={styles.line}>
            <Member line={line} open={open} />
          </li>
        ))}
      </ul>
      {between > 0 && (
        <Button appearance="subtle" onClick={() => setCount(count + 4 * STEP)}>
          {t.more(between)}
        </Button>
      )}
      <ul className={styles.list}>
        {last.map((line) => (
          <li key={line.key} className={styles.line}>
            <Member line={line} open={open} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function filtered(members: readonly MemberLine[], filter: Filter): readonly MemberLine[] {
  if (filter !== 'late') return members.filter(({ isPerson }) => isPerson === (filter === 'people'));
  return members
    .filter(({ isPerson, level }) => isPerson && lateLevels.includes(level))
    .sort((left, right) => (left.completion ?? 0) - (right.completion ?? 0));
}

function Member({ line, open }: { readonly line: MemberLine; readonly open: (view: View) => void }) {
  const styles = useStyles();
  const lines = useListStyles();
  const pressable = usePressable();
  const { texts, formats } = useAppContext();
  const { tracking: t } = texts;
  const { key, name, unit, rank, isPerson, actual, plan, completion, level } = line;
  const content = (
    <>
      <span className={styles.rank}>{rank === null ? t.none : t.rank(rank)}</span>
      <span className={styles.words}>
        <span className={mergeClasses(lines.top, lines.middle)}>
          <span className={lines.name}>{name}</span>
          <LevelBadge level={level} />
        </span>
        {unit !== '' && <span className={lines.quiet}>{unit}</span>}
        <span className={lines.quiet}>
          {t.ofPlan(formats.figure(actual), formats.figure(plan))}
          {completion !== null && ` · ${formats.share(completion)}`}
        </span>
      </span>
    </>
  );
  if (!isPerson) return <div className={styles.unit}>{content}</div>;
  return (
    <button
      type="button"
      className={mergeClasses(pressable.line, styles.person)}
      title={t.leakOf(name)}
      onClick={() => open({ name: 'leak', person: key })}
    >
      {content}
      <ChevronRight20Regular className={styles.arrow} />
    </button>
  );
}
