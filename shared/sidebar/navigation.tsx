import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  ClipboardTaskListLtr20Filled,
  ClipboardTaskListLtr20Regular,
} from '@fluentui/react-icons/svg/clipboard-task-list-ltr';
import { DataTrending20Filled, DataTrending20Regular } from '@fluentui/react-icons/svg/data-trending';
import { Home20Filled, Home20Regular } from '@fluentui/react-icons/svg/home';
import { Organization20Filled, Organization20Regular } from '@fluentui/react-icons/svg/organization';
import { Target20Filled, Target20Regular } from '@fluentui/react-icons/svg/target';
import type { ReactElement } from 'react';
import type { GroupName, PageName } from '#language/sidebar/sidebar.ts';
import { useAppContext } from './app-context.ts';

/** Pages by what a person does, in the order in which it is done; a group opens with its first page. */
const groups: Readonly<Record<GroupName, readonly PageName[]>> = {
  home: ['home', 'portable', 'functions', 'closing', 'remove'],
  goals: ['goals'],
  plan: ['breakdown', 'spread', 'funnel'],
  execution: ['execution'],
  tracking: ['tracking', 'revise'],
};
/** Pages that other pages lead to; they have no place of their own in the navigation. */
const led: readonly PageName[] = ['portable', 'functions', 'closing', 'remove', 'revise'];

const icons: Readonly<Record<GroupName, readonly [rest: ReactElement, current: ReactElement]>> = {
  home: [<Home20Regular key="r" />, <Home20Filled key="f" />],
  goals: [<Target20Regular key="r" />, <Target20Filled key="f" />],
  plan: [<Organization20Regular key="r" />, <Organization20Filled key="f" />],
  execution: [<ClipboardTaskListLtr20Regular key="r" />, <ClipboardTaskListLtr20Filled key="f" />],
  tracking: [<DataTrending20Regular key="r" />, <DataTrending20Filled key="f" />],
};

const useStyles = makeStyles({
  nav: {
    flexShrink: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  bar: { display: 'flex', justifyContent: 'space-between', padding: '4px 6px 0' },
  tab: {
    position: 'relative',
    flexDirection: 'column',
    minWidth: '36px',
    minHeight: '50px',
    padding: '0 2px',
    marginBottom: '-1px',
    flexGrow: 1,
    flexShrink: 1,
    flexBasis: 0,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground2,
    // Small words need more contrast than the brand's colour has in the dark theme.
    ':hover': { color: tokens.colorNeutralForeground1Hover },
  },
  icon: { margin: 0 },
  current: {
    color: tokens.colorNeutralForeground1,
    '::after': {
      content: '""',
      position: 'absolute',
      bottom: 0,
      left: '8px',
      right: '8px',
      height: '3px',
      borderRadius: '2px',
      backgroundColor: tokens.colorCompoundBrandStroke,
    },
  },
  label: {
    fontSize: tokens.fontSizeBase100,
    fontWeight: tokens.fontWeightRegular,
    lineHeight: '12px',
    // Long words of a language break, they do not run into their neighbours.
    hyphens: 'auto',
    overflowWrap: 'anywhere',
  },
  pages: {
    display: 'flex',
    gap: '4px',
    padding: '4px 8px',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  page: { minWidth: 0, flexGrow: 1, flexBasis: 0 },
});

/** The way between pages: five groups by name, and below them the pages of the group that one is in. */
export function Navigation({ page }: { readonly page: PageName }) {
  const styles = useStyles();
  const { texts, goTo } = useAppContext();
  const names = Object.keys(groups) as readonly GroupName[];
  const current = names.find((name) => groups[name].includes(page)) ?? 'home';
  const beside = groups[current].filter((each) => !led.includes(each));
  return (
    <nav className={styles.nav} aria-label={texts.app.navigation}>
      <div className={styles.bar}>
        {names.map((name) => {
          const isCurrent = name === current;
          return (
            <Button
              key={name}
              appearance="transparent"
              className={mergeClasses(styles.tab, isCurrent && styles.current)}
              icon={{ className: styles.icon, children: icons[name][isCurrent ? 1 : 0] }}
              aria-current={isCurrent ? 'page' : undefined}
              onClick={() => goTo(groups[name][0]!)}
            >
              <span className={styles.label}>{texts.app.groups[name]}</span>
            </Button>
          );
        })}
      </div>
      {beside.length > 1 && (
        <div className={styles.pages}>
          {beside.map((each) => (
            <Button
              key={each}
              size="small"
              appearance={each === page ? 'outline' : 'subtle'}
              className={styles.page}
              aria-current={each === page ? 'page' : undefined}
              onClick={() => goTo(each)}
            >
              {texts.app.pages[each]}
            </Button>
          ))}
        </div>
      )}
    </nav>
  );
}
