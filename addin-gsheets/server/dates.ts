const DAY_MS = 86_400_000;
/** 1970-01-01. */
const SERIAL_OF_EPOCH = 25_569;

/** Between the Date objects of Apps Script and serial numbers, by the clocks of the spreadsheet's time zone. */
export interface ZonedDates {
  /** To the second. */
  serialOf(date: Date): number;
  dateOf(serial: number): Date;
}

/**
 * Apps Script gives cells that show dates as moments in the spreadsheet's zone, while the script's own zone is that
 * of its manifest; so the zone's clock is asked.
 */
export function zonedDates(zone: string): ZonedDates {
  let formatter: Intl.DateTimeFormat | undefined;
  const wallOf = (moment: number): number => {
    formatter ??= new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hour12: false,
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    const part: Record<string, number> = {};
    for (const { type, value } of formatter.formatToParts(moment)) part[type] = Number(value);
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
    return Date.UTC(year, month - 1, day, hour % 24, minute, second);
  };
  return {
    serialOf: (date) => wallOf(date.getTime()) / DAY_MS + SERIAL_OF_EPOCH,
    dateOf(serial) {
      const wall = Math.round((serial - SERIAL_OF_EPOCH) * DAY_MS);
      const first = wall - (wallOf(wall) - wall);
      return new Date(first - (wallOf(first) - wall));
    },
  };
}

export const isDate = (value: unknown): value is Date =>
  Object.prototype.toString.call(value) === '[object Date]';
