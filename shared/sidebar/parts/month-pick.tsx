import { useSurroundings } from '#sidebar/app-context.ts';
import { Pick } from './pick.tsx';

interface MonthPickProps {
  /** `2026-03`. */
  readonly month: string;
  readonly months: readonly string[];
  readonly pick: (month: string) => void;
}

/** One of the months that a plan has. */
export function MonthPick({ month, months, pick }: MonthPickProps) {
  const { texts, formats } = useSurroundings();
  const options = months.map((key) => ({ key, name: formats.month(key) }));
  return <Pick label={texts.tracking.month} value={month} options={options} pick={pick} />;
}
