/** The person's day as ISO text. */
export function localToday(): string {
  const now = new Date();
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

const DAY_MS = 86_400_000;
const SERIAL_OF_1970 = 25_569;

/** The person's day and time as a spreadsheet's serial number. */
export function localNow(): number {
  const now = new Date();
  return (now.getTime() - now.getTimezoneOffset() * 60_000) / DAY_MS + SERIAL_OF_1970;
}
