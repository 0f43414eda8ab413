import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useAppContext } from '#sidebar/app-context.ts';
import { Card, pair } from '#sidebar/parts/card.tsx';
import { NativeSelect } from '#sidebar/parts/native-select.tsx';
import { type SpreadDraft, spreadWays } from './spread-draft.ts';

const useStyles = makeStyles({
  quick: { display: 'flex', gap: '6px', flexWrap: 'wrap' },
  pair: { ...pair, alignItems: 'start' },
  more: { fontSize: tokens.fontSizeBase200, '& > summary': { cursor: 'pointer', padding: '4px 0' } },
  column: { display: 'flex', flexDirection: 'column', gap: '8px', paddingTop: '4px' },
});

const quickChanges = ['+5%', '+10%', '-5%', '*2'] as const;

interface SpreadFormProps {
  readonly draft: SpreadDraft;
  /** What is rounded to unless a unit is typed. */
  readonly unit: number;
  readonly setDraft: (draft: SpreadDraft) => void;
}

/** What to change, and how it goes over the cells. */
export function SpreadForm({ draft, unit, setDraft }: SpreadFormProps) {
  const styles = useStyles();
  const { texts, formats } = useAppContext();
  const { spread: t } = texts;
  const field = (key: 'rate' | 'first' | 'last' | 'unit' | 'minimum' | 'maximum', placeholder = '') => (
    <Field label={t[key]}>
      <Input
        inputMode="decimal"
        input={{ style: { minWidth: 0 } }}
        value={draft[key]}
        placeholder={placeholder}
        onChange={(_, { value }) => setDraft({ ...draft, [key]: value })}
      />
    </Field>
  );
  return (
    <Card title={t.change}>
      <Field hint={t.changeHelp}>
        <Input
          aria-label={t.change}
          value={draft.change}
          onChange={(_, { value }) => setDraft({ ...draft, change: value })}
        />
      </Field>
      <fieldset
        className={styles.quick}
        aria-label={t.quick}
        style={{ border: 0, margin: 0, padding: 0, minWidth: 0 }}
      >
        {quickChanges.map((change) => (
          <Button
            key={change}
            size="small"
            shape="circular"
            style={{ minWidth: 0 }}
            onClick={() => setDraft({ ...draft, change })}
          >
            {change}
          </Button>
        ))}
      </fieldset>
      <NativeSelect
        label={t.method}
        value={draft.way}
        options={spreadWays.map((key) => ({ key, name: t.methods[key] }))}
        pick={(way) => setDraft({ ...draft, way })}
      />
      {draft.way === 'growth' && field('rate')}
      {draft.way === 'straightLine' && (
        <div className={styles.pair}>
          {field('first')}
          {field('last')}
        </div>
      )}
      {draft.way === 'pattern' && (
        <Field label={t.pattern} hint={t.patternHelp}>
          <Input value={draft.pattern} onChange={(_, { value }) => setDraft({ ...draft, pattern: value })} />
        </Field>
      )}
      <details className={styles.more}>
        <summary>{texts.app.more}</summary>
        <div className={styles.column}>
          {field('unit', t.automatic(formats.amount(unit)))}
          <div className={styles.pair}>
            {field('minimum', t.none)}
            {field('maximum', t.none)}
          </div>
        </div>
      </details>
    </Card>
  );
}
