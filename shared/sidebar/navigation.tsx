import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  ClipboardTaskListLtr20Filled,
  ClipboardTaskListLtr20Regular,
} from '@fluentui/react-icons/svg/clipboard-task-list-ltr';
import {
  DataBarVertical20Filled,
  DataBarVertical20Regular,
} from '@fluentui/react-icons/svg/data-bar-vertical';
import { DataFunnel20Filled, DataFunnel20Regular } from '@fluentui/react-icons/svg/data-funnel';
import { DataTrending20Filled, DataTrending20Regular } from '@fluentui/react-icons/svg/data-trending';
import { Home20Filled, Home20Regular } from '@fluentui/react-icons/svg/home';
import { Organization20Filled, Organization20Regular } from '@fluentui/react-icons/svg/organization';
import { Target20Filled, Target20Regular } from '@fluentui/react-icons/svg/target';
import type { ReactElement } from 'react';
import type { PageName, TabName } from '#language/sidebar/sidebar.ts';
import { useAppContext } from './app-context.ts';

export const pageNames: readonly TabName[] = [
  'home',
  'goals',
  'breakdown',
  'spread',
  'funnel',
  'execution',
  'tracking',
];

const icons: Readonly<Record<TabName, readonly [rest: ReactElement, current: ReactElement]>> = {
  home: [<Home20Regular key="r" />, <Home20Filled key="f" />],
  goals: [<Target20Regular key="r" />, <Target20Filled key="f" />],
  breakdown: [<Organization20Regular key="r" />, <Organization20Filled key="f" />],
  spread: [<DataBarVertical20Regular key="r" />, <DataBarVertical20Filled key="f" />],
  funnel: [<DataFunnel20Regular key="r" />, <DataFunnel20Filled key="f" />],
  execution: [<ClipboardTaskListLtr20Regular key="r" />, <ClipboardTaskListLtr20Filled key="f" />],
  tracking: [<DataTrending20Regular key="r" />, <DataTrending20Filled key="f" />],
};

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexShrink: 0,
    justifyContent: 'space-between',
    padding: '4px 6px 0',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tab: {
    position: 'relative',
    minWidth: '36px',
    height: '40px',
    padding: '0 6px',
    marginBottom: '-1px',
    flexGrow: 1,
    flexShrink: 1,
    flexBasis: 0,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground2,
    whiteSpace: 'nowrap',
    '@media (min-width: 480px)': { flexDirection: 'column', height: '52px', padding: '0 2px' },
  },
  icon: { margin: 0 },
  current: {
    color: tokens.colorBrandForeground1,
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
    display: 'none',
    fontSize: tokens.fontSizeBase100,
    fontWeight: tokens.fontWeightRegular,
    '@media (min-width: 480px)': { display: 'inline' },
  },
});

/** The way between pages: icons at 300 px, with their names where there is room. */
export function Navigation({ page }: { readonly page: PageName }) {
  const styles = useStyles();
  const { texts, goTo } = useAppContext();
  return (
    <nav className={styles.bar} aria-label={texts.app.navigation}>
      {pageNames.map((name) => {
        const isCurrent = name === page;
        const label = texts.app.pages[name];
        return (
          <Button
            key={name}
            appearance="transparent"
            className={mergeClasses(styles.tab, isCurrent && styles.current)}
            icon={{ className: styles.icon, children: icons[name][isCurrent ? 1 : 0] }}
            aria-label={label}
            aria-current={isCurrent ? 'page' : undefined}
            title={label}
            onClick={() => goTo(name)}
          >
            <span className={styles.label}>{label}</span>
          </Button>
        );
      })}
    </nav>
  );
}
