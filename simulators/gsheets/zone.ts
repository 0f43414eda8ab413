const DAY_MS = 86_400_000;
/** 1970-01-01. */
const SERIAL_OF_EPOCH = 25_569;

/** The moment at which clocks of that zone show the date and time of a serial number. */
export function momentOf(serial: number, zone: string): number {
  const wall = Math.round((serial - SERIAL_OF_EPOCH) * DAY_MS);
  const first = wall - offsetAt(wall, zone);
  return wall - offsetAt(first, zone);
}

/** The serial number of what clocks of that zone show at a moment. */
export const serialOf = (moment: number, zone: string): number =>
  (moment + offsetAt(moment, zone)) / DAY_MS + SERIAL_OF_EPOCH;

const formatters = new Map<string, Intl.DateTimeFormat>();

function offsetAt(moment: number, zone: string): number {
  let formatter = formatters.get(zone);
  if (formatter === undefined) {
    formatter = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formatters.set(zone, formatter);
  }
  const part = Object.fromEntries(
    formatter.formatToParts(moment).map(({ type, value }) => [type, Number(value)]),
  );
  const wall = Date.UTC(part.year!, part.month! - 1, part.day!, part.hour!, part.minute!, part.second!);
  return wall - Math.floor(moment / 1000) * 1000;
}
