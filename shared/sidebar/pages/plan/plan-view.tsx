import { Button, makeStyles, mergeClasses, ProgressBar, tokens } from '@fluentui/react-components';
import { CheckmarkCircle20Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { Clock20Regular } from '@fluentui/react-icons/svg/clock';
import { Warning20Filled } from '@fluentui/react-icons/svg/warning';
import { type ReactNode, useState } from 'react';
import type { Notice } from '#actions/notices.ts';
import type { GoalOverview, PlanOverview } from '#actions/plan/overview.ts';
import { useAppContext } from '#sidebar/app-context.ts';
import { gapAfter } from '#sidebar/formats.ts';
import { ByHand } from '#sidebar/pages/changes/by-hand.tsx';
import { OwnFormulas } from '#sidebar/pages/portable/own-formulas.tsx';
import { Card, Note } from '#sidebar/parts/card.tsx';
import { LevelBadge, lateLevels } from '#sidebar/parts/level.tsx';
import { MonthBars } from '#sidebar/parts/month-bars.tsx';
import { Notices } from '#sidebar/parts/notices.tsx';
import { Page } from '#sidebar/parts/page.tsx';
import { tones } from '#sidebar/parts/tones.ts';
import { useLooks } from '#sidebar/use-looks.ts';

const useStyles = makeStyles({
  verdict: {
    display: 'flex',
    gap: '8px',
    alignItems: 'flex-start',
    padding: '12px',
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorTransparentStroke}`,
  },
  fine: tones.good,
  earlier: tones.unknown,
  look: tones.watch,
  icon: { flexShrink: 0 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '6px' },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground1,
  },
  goal: {
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    '& + &': { borderTop: `1px solid ${tokens.colorNeutralStroke3}`, paddingTop: '10px', marginTop: '2px' },
  },
  row: { display: 'flex', justifyContent: 'space-between', alignItems: 'baseline', gap: '8px' },
  amount: {
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
  },
  measure: {
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
  when: {
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorBrandForeground1,
    fontWeight: tokens.fontWeightSemibold,
  },
});

interface PlanViewProps {
  readonly overview: PlanOverview;
  readonly notices: readonly Notice[];
  readonly isFetching: boolean;
  /** The person has gone to the sheets since they were looked at. */
  readonly isAway: boolean;
  /** Looks at every sheet. */
  readonly check: () => void;
}

export default function PlanView({ overview, notices, isFetching, isAway, check }: PlanViewProps) {
  const styles = useStyles();
  const { texts, formats, build, goTo } = useAppContext();
  const { home } = texts;
  const [looks] = useLooks('typed');
  const [isAsking, setAsking] = useState(false);
  const { title, start, end, people, goals, round, verdict, isStarted } = overview;
  // What was typed by hand is asked about by itself: that formulas do not go by it yet says nothing more.
  const errors = notices.filter(
    ({ severity, repair }) => severity !== 'info' && !(isAsking && repair?.kind === 'build'),
  );
  const isOffered = errors.some(({ repair }) => repair?.kind === 'build');
  const toBuild = (): void => {
    // What the last build said is not true any more.
    build.reset();
    goTo('breakdown');
  };
  // Its words stand whatever is found: they would change while somebody who comes back from the sheet presses it. Where
  // something is to be mended first, the button that does so stands beside what was found.
  const footer = (
    <Button
      appearance={verdict === 'fine' ? 'primary' : 'secondary'}
      onClick={() => goTo(isStarted ? 'tracking' : 'execution')}
    >
      {isStarted ? home.toTracking : home.toExecution}
    </Button>
  );
  const when = isFetching ? 'looking' : isAway ? 'away' : 'now';
  return (
    <Page
      title={title}
      lead={home.span(formats.longDay(start), formats.longDay(end), people)}
      isFetching={isFetching}
      footer={footer}
    >
      {/* Above the verdict, which changes its height as soon as somebody comes back from the sheet: a button below it
          moved away while it was pressed. */}
      <ByHand looks={looks} over={check} asks={setAsking} />
      <Verdict
        overview={overview}
        when={when}
        check={check}
        build={
          isOffered ? null : (
            <Button size="small" appearance={isAsking ? 'secondary' : 'primary'} onClick={toBuild}>
              {home.build}
            </Button>
          )
        }
      />
      <Notices notices={errors} />
      <Card title={home.goals}>
        {goals.map((goal) => (
          <GoalLine key={goal.key} goal={goal} overview={overview} />
        ))}
        {overview.unsummed.map(({ key, kind, ...goal }) => (
          <div className={styles.goal} key={key}>
            {kind === 'rate' ? (
              <GoalName name={goal.name} measure="" amount={formats.share(goal.total)} />
            ) : (
              <GoalName {...goal} amount={formats.exact(goal.total)} />
            )}
            <Note>{home.untracked[kind]}</Note>
          </div>
        ))}
      </Card>
      <Pace overview={overview} />
      {round && (
        <Card title={home.round}>
          <span className={styles.when}>
            {formats.day(round.due)} · {home.inDays(round.daysLeft)}
          </span>
          <Note strong>{texts.tracking.monthlyRoundSteps[round.key]}</Note>
          <Note>{round.owner === '' ? texts.tracking.roundRoles[round.role] : round.owner}</Note>
        </Card>
      )}
      <OwnFormulas />
      {isStarted && (
        <Button appearance="subtle" onClick={() => goTo('closing')}>
          {texts.app.pages.closing}
        </Button>
      )}
      <Button appearance="subtle" onClick={() => goTo('remove')}>
        {texts.app.pages.remove}
      </Button>
    </Page>
  );
}

/** How far the plan's time has gone; before it begins, when that is. */
function Pace({ overview }: { readonly overview: PlanOverview }) {
  const { texts, formats } = useAppContext();
  const { home } = texts;
  const { phase, start, daysToStart, workdays } = overview;
  const gone = home.workdays(formats.amount(workdays.gone), formats.amount(workdays.all));
  return (
    <Card title={phase === 'before' ? home.notBegun : home.pace}>
      {phase === 'before' ? (
        <Note strong>{home.startsOn(formats.longDay(start), home.inDays(daysToStart))}</Note>
      ) : (
        <>
          <ProgressBar
            value={workdays.gone / Math.max(1, workdays.all)}
            thickness="large"
            aria-label={gone}
          />
          <Note strong>{gone}</Note>
        </>
      )}
    </Card>
  );
}

interface VerdictProps {
  readonly overview: PlanOverview;
  /** Whether it is true now: looked at just now, being looked at, or not since somebody went to the sheets. */
  readonly when: 'now' | 'looking' | 'away';
  readonly check: () => void;
  /** What mends it, where there is something to look at. */
  readonly build: ReactNode;
}

/** Green only what was looked at just now. */
function Verdict({ overview: { verdict, checks }, when, check, build }: VerdictProps) {
  const styles = useStyles();
  const { home } = useAppContext().texts;
  const isFine = verdict === 'fine';
  const found = isFine ? home.checksFine : home.checksLook(Math.max(1, checks.look));
  const tone = when !== 'now' ? styles.earlier : isFine ? styles.fine : styles.look;
  const Icon = when !== 'now' ? Clock20Regular : isFine ? CheckmarkCircle20Filled : Warning20Filled;
  return (
    <section className={mergeClasses(styles.verdict, tone)}>
      <Icon className={styles.icon} />
      <div>
        <h2 className={styles.heading}>{when === 'now' ? found : home.verdictBefore[when]}</h2>
        <Note>
          {when !== 'now'
            ? home.lastVerdict(found)
            : isFine
              ? home.checksFineHelp(checks.fine)
              : home.checksLookHelp}
          {when === 'now' && checks.notes > 0 && ` ${home.notes(checks.notes)}`}
        </Note>
        <div className={styles.buttons}>
          <Button size="small" disabled={when === 'looking'} onClick={check}>
            {home.check}
          </Button>
          {!isFine && build}
        </div>
      </div>
    </section>
  );
}

function GoalName({
  name,
  measure,
  amount,
}: Pick<GoalOverview, 'name' | 'measure'> & { readonly amount: string }) {
  const styles = useStyles();
  return (
    <div className={styles.row}>
      <span>{name}</span>
      <span className={styles.amount}>
        {amount}
        {gapAfter(amount)}
        <span className={styles.measure}>{measure}</span>
      </span>
    </div>
  );
}

function GoalLine({ goal, overview }: { readonly goal: GoalOverview; readonly overview: PlanOverview }) {
  const styles = useStyles();
  const { texts, formats, today, drafts, goTo } = useAppContext();
  const { home } = texts;
  const revise = (): void => {
    drafts.write('revise.goal', goal.key);
    goTo('revise');
  };
  const { standing } = goal;
  const total = formats.short(goal.total);
  const keys = goal.months.map((_, month) => monthKey(overview.start, month));
  const described = goal.months.map((value, month) =>
    home.monthValue(formats.month(keys[month] ?? ''), formats.short(value)),
  );
  return (
    <div className={styles.goal}>
      <GoalName name={goal.name} measure={goal.measure} amount={total} />
      <MonthBars
        values={goal.months}
        gone={keys.filter((key) => key <= overview.today.slice(0, 7)).length}
        label={`${home.monthsOf(goal.name)}. ${described.join(', ')}`}
      />
      {overview.phase !== 'before' && (
        <Note>
          {home.due(
            formats.amount(goal.due),
            formats.share(goal.due / Math.max(1, goal.total)),
            overview.asOf === today() ? null : formats.day(overview.asOf),
          )}
          {standing && ` ${home.doneOfIt(formats.amount(standing.actual))}`}
        </Note>
      )}
      {standing && (
        <div className={styles.row}>
          <LevelBadge level={standing.level} />
          {lateLevels.includes(standing.level) && (
            <Button size="small" onClick={revise}>
              {texts.tracking.revise}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

/** `2026-03` for the third month from a start in January. */
function monthKey(start: string, month: number): string {
  const months = Number(start.slice(0, 4)) * 12 + Number(start.slice(5, 7)) - 1 + month;
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
}
