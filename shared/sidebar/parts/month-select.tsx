import { useAppContext } from '#sidebar/app-context.ts';
import { NativeSelect } from './native-select.tsx';

interface MonthSelectProps {
  /** `2026-03`. */
  readonly month: string;
  readonly months: readonly string[];
  readonly pick: (month: string) => void;
}

/** One of the months that a plan has. */
export function MonthSelect({ month, months, pick }: MonthSelectProps) {
  const { texts, formats } = useAppContext();
  const options = months.map((key) => ({ key, name: formats.month(key) }));
  return <NativeSelect label={texts.tracking.month} value={month} options={options} pick={pick} />;
}
