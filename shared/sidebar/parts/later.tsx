import { makeStyles, tokens } from '@fluentui/react-components';
import { CalendarLtr20Regular } from '@fluentui/react-icons/svg/calendar-ltr';
import { Note } from './card.tsx';

const useStyles = makeStyles({
  later: {
    display: 'flex',
    gap: '10px',
    padding: '12px',
    borderRadius: tokens.borderRadiusLarge,
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
  },
  icon: { flexShrink: 0, color: tokens.colorBrandForeground1 },
});

/** What will stand here. */
export function Later({ title, text }: { readonly title: string; readonly text: string }) {
  const styles = useStyles();
  return (
    <div className={styles.later}>
      <CalendarLtr20Regular className={styles.icon} />
      <div>
        <Note strong>{title}</Note>
        <Note>{text}</Note>
      </div>
    </div>
  );
}
