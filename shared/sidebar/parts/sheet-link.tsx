import { Link } from '@fluentui/react-components';
import type { NoticePlace } from '#actions/notices.ts';
import { useAppContext } from '#sidebar/app-context.ts';

interface SheetLinkProps {
  /** Null: the workbook has no such sheet. */
  readonly place: NoticePlace | null;
  readonly children: string;
}

/** The way to what is shown, on its sheet. */
export function SheetLink({ place, children }: SheetLinkProps) {
  const { actions } = useAppContext();
  if (!place) return null;
  return (
    <Link as="button" onClick={() => void actions.show(place).catch(() => {})}>
      {children}
    </Link>
  );
}
