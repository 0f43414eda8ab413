import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { PortablePreview } from '#actions/sidebar-actions.ts';
import { cellName } from '#formula/address.ts';
import { useAppContext } from '#sidebar/app-context.ts';
import { Card, Note } from '#sidebar/parts/card.tsx';
import { formulaText } from '#sidebar/parts/formula-text.ts';

const useStyles = makeStyles({
  change: {
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    minWidth: 0,
    '& + &': { borderTop: `1px solid ${tokens.colorNeutralStroke3}`, paddingTop: '10px', marginTop: '2px' },
  },
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: '8px' },
  place: { minWidth: 0, overflowWrap: 'anywhere', fontWeight: tokens.fontWeightSemibold },
  form: {
    flexShrink: 0,
    padding: '0 6px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  native: { border: `1px solid ${tokens.colorBrandStroke1}`, color: tokens.colorBrandForeground1 },
  formulas: { display: 'flex', flexDirection: 'column', gap: '2px', margin: 0 },
  label: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  formula: formulaText,
  short: {
    display: '-webkit-box',
    WebkitLineClamp: 4,
    WebkitBoxOrient: 'vertical',
    overflow: 'hidden',
  },
});

const SHOWN = 20;
/** Signs of a formula that are shown at most; a LAMBDA has thousands. */
const LONGEST = 400;

/** What would change: each cell with its formula before and after, and the value that stays. */
export function PortableChanges({ changes }: Pick<PortablePreview, 'changes'>) {
  const styles = useStyles();
  const { texts, formats } = useAppContext();
  const { portable: t } = texts;
  return (
    <Card title={t.found(changes.length)}>
      {changes.slice(0, SHOWN).map(({ sheet, row, column, before, after, form, value }) => (
        <div key={`${sheet}!${row}:${column}`} className={styles.change}>
          <div className={styles.head}>
            <Place sheet={sheet} cell={cellName(row, column)} />
            <span className={mergeClasses(styles.form, form === 'native' && styles.native)}>
              {t.forms[form]}
            </span>
          </div>
          <dl className={styles.formulas}>
            <Formula label={t.before} formula={before} />
            <Formula label={t.after} formula={after} />
          </dl>
          {value !== null && (
            <Note>{t.stays(typeof value === 'number' ? formats.amount(value) : String(value))}</Note>
          )}
        </div>
      ))}
      {changes.length > SHOWN && <Note>{t.more(changes.length - SHOWN)}</Note>}
    </Card>
  );
}

/** Cells whose formulas need the add-in on, and why. */
export function PortableRests({ rest }: Pick<PortablePreview, 'rest'>) {
  const styles = useStyles();
  const { texts } = useAppContext();
  const { portable: t } = texts;
  return (
    <Card title={t.rest(rest.length)}>
      {rest.slice(0, SHOWN).map(({ sheet, row, column, why, functions }) => (
        <div key={`${sheet}!${row}:${column}`} className={styles.change}>
          <Place sheet={sheet} cell={cellName(row, column)} />
          <Note>{t.why[why]([...new Set(functions)].join(texts.app.separator))}</Note>
        </div>
      ))}
      {rest.length > SHOWN && <Note>{t.more(rest.length - SHOWN)}</Note>}
    </Card>
  );
}

function Place({ sheet, cell }: { readonly sheet: string; readonly cell: string }) {
  const styles = useStyles();
  const { actions, texts } = useAppContext();
  return (
    <Link
      appearance="subtle"
      className={styles.place}
      aria-label={texts.app.show(`${sheet}!${cell}`)}
      onClick={() => void actions.show({ sheet, cell }).catch(() => {})}
    >
      {`${sheet}!${cell}`}
    </Link>
  );
}

function Formula({ label, formula }: { readonly label: string; readonly formula: string }) {
  const styles = useStyles();
  const text = `=${formula}`;
  return (
    <>
      <dt className={styles.label}>{label}</dt>
      <dd className={styles.formula}>
        <span className={styles.short}>{text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text}</span>
      </dd>
    </>
  );
}
