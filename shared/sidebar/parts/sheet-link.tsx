import { Link } from '@fluentui/react-components';
import type { NoticePlace } from '#actions/notices.ts';
import { useAppContext } from '#sidebar/app-context.ts';

interface SheetLinkProps {
  /** Null: the workbook has no such sheet. */
  readonly place: NoticePlace | null;
  /** What is done instead of going there. */
  readonly press?: () => Promise<unknown>;
  readonly children: string;
}

/** The way to what is shown, on its sheet. */
export function SheetLink({ place, press, children }: SheetLinkProps) {
  const { actions } = useAppContext();
  if (!place) return null;
  return (
    <Link as="button" onClick={() => void (press ?? (() => actions.show(place)))().catch(() => {})}>
      {children}
    </Link>
  );
}
