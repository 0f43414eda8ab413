import { Button } from '@fluentui/react-components';
import { Add20Regular } from '@fluentui/react-icons/svg/add';
import type { ExecutionPlan, PlanLine } from '#actions/execution/execution-types.ts';
import { importPageIn } from '#language/by-language/import-page.ts';
import { useAppContext } from '#sidebar/app-context.ts';
import { Card, Note } from '#sidebar/parts/card.tsx';
import { ListLink, useListStyles } from '#sidebar/parts/list.tsx';
import { NativeSelect } from '#sidebar/parts/native-select.tsx';
import { Numbers } from '#sidebar/parts/numbers.tsx';
import { Page } from '#sidebar/parts/page.tsx';
import { PrimaryButton } from '#sidebar/parts/primary-button.tsx';
import { SheetLink } from '#sidebar/parts/sheet-link.tsx';
import type { Refetchable } from '#sidebar/use-query.ts';
import { WeekActions } from './week-actions.tsx';

interface Chosen {
  readonly who: string;
  readonly week: string;
}

interface WeekProps {
  readonly plan: ExecutionPlan;
  /** What was asked for last; '' what comes by itself. */
  readonly chosen: Chosen;
  readonly query: Refetchable;
  readonly choose: (chosen: Chosen) => void;
  readonly openForm: (form: string) => void;
}

/** Numbers and dated actions of a person's or a unit's week. */
export function Week({ plan, chosen, query: { isFetching, refetch }, choose, openForm }: WeekProps) {
  const { actions, texts, language, formats } = useAppContext();
  const { execution: t } = texts;
  const imports = importPageIn[language];
  const { week, weeks, today, lines, place } = plan;
  const [month, next] = [week.first, week.last].map((day) => day.slice(0, 7)) as [string, string];
  const who = chosen.who === '' ? plan.who : chosen.who;
  const weekKey = chosen.week === '' ? week.key : chosen.week;
  const weekOptions = weeks.map(({ key, first, last }) => {
    const span = t.span(formats.day(first), formats.day(last));
    return { key, name: first <= today && today <= last ? t.thisWeek(span) : span };
  });
  return (
    <Page
      title={t.title}
      isFetching={isFetching}
      refresh={refetch}
      footer={<PrimaryButton press={() => openForm('log')}>{t.log}</PrimaryButton>}
    >
      <NativeSelect
        label={t.who}
        value={who}
        options={[
          { label: t.units, options: plan.units },
          { label: t.people, options: plan.people },
        ]}
        pick={(key) => choose({ who: key, week: weekKey })}
      />
      <NativeSelect
        label={t.week}
        value={weekKey}
        options={weekOptions}
        pick={(key) => choose({ who, week: key })}
      />
      <Card title={t.numbers}>
        {lines.length === 0 ? (
          <Note>{t.noNumbers}</Note>
        ) : (
          <Note>{t.numbersHelp(formats.month(month), month === next ? null : formats.month(next))}</Note>
        )}
        <Lines lines={lines} />
        <SheetLink place={place} press={() => actions.showExecutionPlan({ who, week: weekKey })}>
          {t.showSheet}
        </SheetLink>
      </Card>
      <WeekActions plan={plan} changed={refetch}>
        <Button icon={<Add20Regular />} onClick={() => openForm('action')}>
          {t.add}
        </Button>
      </WeekActions>
      <ListLink title={imports.title} text={imports.short} go={() => openForm('import')} />
    </Page>
  );
}

function Lines({ lines }: { readonly lines: readonly PlanLine[] }) {
  const styles = useListStyles();
  const { texts, formats } = useAppContext();
  const { execution: t } = texts;
  return (
    <ul className={styles.list}>
      {lines.map((line) => (
        <li key={line.name} className={styles.line}>
          <span className={styles.name}>{line.name}</span>
          <Numbers
            numbers={[
              { name: t.task, value: formats.figure(line.task) },
              { name: t.done, value: formats.figure(line.done) },
              line.gap < 0
                ? { name: texts.tracking.beyond, value: `+${formats.figure(-line.gap)}` }
                : { name: t.gap, value: formats.figure(line.gap) },
              line.plan === null
                ? { name: t.suggested, value: formats.figure(line.suggested) }
                : { name: t.plan, value: formats.figure(line.plan) },
              { name: t.actual, value: formats.figure(line.now) },
            ]}
          />
          {line.lastPlan !== null && (
            <span className={styles.quiet}>
              {t.lastWeek(formats.figure(line.lastPlan), formats.figure(line.lastActual ?? 0))}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
