import { makeStyles, Slider, tokens } from '@fluentui/react-components';
import type { FunnelRead } from '#actions/funnel/funnel.ts';
import { useAppContext } from '#sidebar/app-context.ts';
import { dealRange, type FunnelDraft } from './funnel-draft.ts';

const useStyles = makeStyles({
  row: { display: 'flex', justifyContent: 'space-between', gap: '8px' },
  value: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  slider: { width: '100%', margin: '0 -6px', minWidth: 'calc(100% + 12px)' },
});

interface FunnelSlidersProps {
  readonly funnel: FunnelRead;
  readonly draft: FunnelDraft;
  readonly move: (draft: FunnelDraft) => void;
}

/** The average deal and each rate. */
export function FunnelSliders({ funnel, draft, move }: FunnelSlidersProps) {
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
  readonly move: (value: number) => void;
}

/** One slider in whole steps, with its value beside its name. */
function Lever({ name, shown, from, to, value, move }: LeverProps) {
  const styles = useStyles();
  return (
    <div>
      <div className={styles.row} aria-hidden="true">
        <span>{name}</span>
        <span className={styles.value}>{shown}</span>
      </div>
      <Slider
        className={styles.slider}
        aria-label={name}
        aria-valuetext={shown}
        min={from}
        max={to}
        value={value}
        onChange={(_, data) => move(data.value)}
      />
    </div>
  );
}
