import { makeStyles, Slider, tokens } from '@fluentui/react-components';
import type { FunnelRead } from '#actions/funnel/funnel.ts';
import { useAppContext } from '#sidebar/app-context.ts';
import { Note } from '#sidebar/parts/card.tsx';
import { dealRange, type FunnelDraft } from './funnel-draft.ts';

const useStyles = makeStyles({
  row: { display: 'flex', justifyContent: 'space-between', gap: '8px' },
  value: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  track: { position: 'relative' },
  // The thumb's middle goes from 10 px to 10 px before the end of the slider, which is 6 px wider on each side.
  marks: {
    position: 'absolute',
    left: '4px',
    right: '4px',
    bottom: '2px',
    height: '6px',
    pointerEvents: 'none',
  },
  mark: {
    position: 'absolute',
    width: '2px',
    height: '6px',
    marginLeft: '-1px',
    backgroundColor: tokens.colorNeutralForeground1,
  },
  slider: { width: '100%', margin: '0 -6px', minWidth: 'calc(100% + 12px)' },
});

interface FunnelSlidersProps {
  readonly funnel: FunnelRead;
  /** What the chosen scenario has, marked on each slider. */
  readonly own: FunnelDraft;
  readonly draft: FunnelDraft;
  readonly move: (draft: FunnelDraft) => void;
}

/** The average deal and each rate. */
export function FunnelSliders({ funnel, own, draft, move }: FunnelSlidersProps) {
  const { texts, formats } = useAppContext();
  const { funnel: t } = texts;
  const { min, max, step } = dealRange([...funnel.scenarios, { name: '', ...draft }]);
  return (
    <>
      <Lever
        name={t.averageDeal}
        shown={formats.amount(draft.averageDeal)}
        from={Math.round(min / step)}
        to={Math.round(max / step)}
        value={draft.averageDeal / step}
        own={own.averageDeal / step}
        ownShown={formats.amount(own.averageDeal)}
        move={(steps) => move({ ...draft, averageDeal: Number((steps * step).toPrecision(12)) })}
      />
      {draft.rates.map((rate, index) => (
        <Lever
          // biome-ignore lint/suspicious/noArrayIndexKey: a rate is its place
          key={index}
          name={t.rate(funnel.stages[index] ?? '', funnel.stages[index + 1] ?? '')}
          shown={formats.share(rate)}
          from={1}
          to={100}
          value={rate * 100}
          own={(own.rates[index] ?? rate) * 100}
          ownShown={formats.share(own.rates[index] ?? rate)}
          move={(percent) =>
            move({ ...draft, rates: draft.rates.map((old, at) => (at === index ? percent / 100 : old)) })
          }
        />
      ))}
    </>
  );
}

interface LeverProps {
  readonly name: string;
  readonly shown: string;
  readonly from: number;
  readonly to: number;
  readonly value: number;
  readonly own: number;
  readonly ownShown: string;
  readonly move: (value: number) => void;
}

/** One slider in whole steps, its value beside its name and the scenario's own marked below it. */
function Lever({ name, shown, from, to, value, own, ownShown, move }: LeverProps) {
  const styles = useStyles();
  const { texts } = useAppContext();
  const place = Math.min(1, Math.max(0, (own - from) / Math.max(1, to - from)));
  const isMoved = shown !== ownShown;
  return (
    <div>
      <div className={styles.row} aria-hidden="true">
        <span>{name}</span>
        <span className={styles.value}>{shown}</span>
      </div>
      <div className={styles.track}>
        <Slider
          className={styles.slider}
          aria-label={name}
          aria-valuetext={isMoved ? `${shown}, ${texts.funnel.ofScenario(ownShown)}` : shown}
          min={from}
          max={to}
          value={value}
          onChange={(_, data) => move(data.value)}
        />
        <div className={styles.marks} aria-hidden="true">
          <span className={styles.mark} style={{ left: `${place * 100}%` }} />
        </div>
      </div>
      {isMoved && <Note>{texts.funnel.ofScenario(ownShown)}</Note>}
    </div>
  );
}
