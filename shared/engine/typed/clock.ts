/** A time of day at the end of a text, in lower case and half width; the groups are read by {@link clockOf}. */
const CLOCK =
  /(^|[ ,]|\dt|[日号])(上午|中午|下午|晚上|凌晨|早上)? ?(\d{1,2}) ?(?:[:时点] ?(?:(\d{1,2})|(半))? ?分? ?(?::? ?(\d{1,2})(?:\.\d+)? ?秒?)?)? ?(am|pm|a\.m\.|p\.m\.)?(?: ?(?:z|utc|gmt)| ?[+-]\d{2}:?\d{2})?$/;

export interface Clock {
  /** What stands before the time. */
  readonly before: string;
  /** The part of the day that is over, to the second. */
  readonly time: number;
}

/** The time at the end of the text; null: there is none, or none that a clock shows. */
export function clockOf(folded: string): Clock | null {
  const parts = CLOCK.exec(folded);
  if (!parts) return null;
  const [all, lead = '', spoken, hours = '', minutes = '0', half, seconds = '0', noon] = parts;
  const isMarked = /[:时点]/.test(all) || noon !== undefined || spoken !== undefined;
  if (!isMarked) return null;
  const hour = hourOf(Number(hours), noon ?? spoken ?? '');
  const minute = half === undefined ? Number(minutes) : 30;
  if (hour === null || minute > 59 || Number(seconds) > 59) return null;
  const time = (hour * 3600 + minute * 60 + Number(seconds)) / 86_400;
  const before = folded.slice(0, parts.index) + lead.replace(/[ ,t]$/, '');
  return { before: before.replace(/,$| at$/, '').trim(), time };
}

function hourOf(hour: number, half: string): number | null {
  const isAfternoon = /^p|下午|晚上/.test(half) || (half === '中午' && hour < 11);
  const isMorning = /^a|上午|凌晨|早上/.test(half);
  if (/^[ap]/.test(half) && (hour < 1 || hour > 12)) return null;
  if (isAfternoon && hour < 12) return hour + 12;
  if (isMorning && hour === 12) return 0;
  return hour < 24 ? hour : null;
}
