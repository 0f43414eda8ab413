import { READ } from './normalise.ts';
import { cover, type Found, inOrder, matches, spanOf } from './span.ts';
import { TIMES_EN } from './time-en.ts';
import { NAME_GOES_ON, TIMES_ZH } from './time-zh.ts';
import type { GoalLanguage, Span, TimeKind } from './types.ts';

export interface Timed {
  /** The text, spans of time overwritten; measures (within 15 minutes) are left for the quantities. */
  readonly text: string;
  readonly times: readonly Found<TimeKind>[];
}

/** English words of time in a Chinese goal. */
const ENGLISH_TIME =
  /\b(?:by|before|until|within|per|daily|weekly|monthly|deadline|asap|eo[dwmqy]|end|next|this|every|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/;
const TIMES_BOTH = [...TIMES_ZH, ...TIMES_EN];
const CLOSED = /(?:前|内|止|截止|期间|底|末|当[天日周月晚])$/;
const OPENS_CLAUSE = /(?:^|[,。;:!])\s*$/;
const ANCHORED = /^(?:截|最|不|早|赶|务|于|在|到|至)/;
/** A verb of service in front makes days a promise per case: 3天内发货. */
const SERVICE_ZH =
  /(?:响应|回复|答复|处理|办结|发货|送达|结案|审批|反馈|接通|到账|理赔|退款|受理|交货|派送|维修|上门|解决)/;
const SERVICE_EN =
  /\b(?:respond|reply|answer|resolve|acknowledge|ship|dispatch|settle|process|approve|refund|pay|deliver|return|handle|complete)\b/;
const EACH_CASE =
  /\b(?:every|each|all|any|\d+(?:\.\d+)?%|orders|tickets|claims|calls|requests|queries|enquiries|complaints|emails|refunds|invoices|customers|clients|patients|guests|parcels|shipments|applications|applicants|members|repairs|returns)\b/;
const SERVICE_DAYS_EN =
  /^(?:within|in)\s(?:\S+)\s(?:(?:business|working|calendar)\s)?(?:days?|weeks?)(?:\sof\s|$)/;
const COUNT_EN =
  /\b\d[\d,]*\s(?!%|percent|per cent|days?|weeks?|hours?|minutes?|business|working|calendar)[a-z]/;
/** 办结率: how often the promise is kept. */
const RATED = /^[\u3400-\u9fff]{1,6}率/;
const SHORT_DAYS_ZH = /^[^年月]*(?:天|日)(?:之|以)?内$/;

function isServiceTime(text: string, span: Span, language: GoalLanguage): boolean {
  const words = text.slice(span.start, span.end);
  if (language === 'en') {
    const before = text.slice(0, span.start);
    const isService = SERVICE_EN.test(before) && EACH_CASE.test(text);
    return isService && SERVICE_DAYS_EN.test(words) && !COUNT_EN.test(before);
  }
  if (!SHORT_DAYS_ZH.test(words)) return false;
  const clause = text.slice(span.end, span.end + 8);
  if (!SERVICE_ZH.test(clause)) return false;
  return RATED.test(clause) || !/\d|[两三四五六七八九十百]/.test(clause.slice(0, 6));
}

/** Spans of time and their kinds, found before any quantity so that 6月30日 is never a number. */
export function findTimes(masked: string, language: GoalLanguage): Timed {
  let text = masked;
  const times: Found<TimeKind>[] = [];
  const rules = language === 'en' ? TIMES_EN : ENGLISH_TIME.test(masked) ? TIMES_BOTH : TIMES_ZH;
  let measures = text;
  for (const { kind: usual, needs, pattern, anchor } of rules) {
    if (needs && !needs.test(measures)) continue;
    for (const match of matches(pattern, measures)) {
      const bare = spanOf(match);
      const anchored = anchor?.(measures.slice(0, bare.start), measures.slice(bare.start, bare.end));
      if (anchor && !anchored) continue;
      const kind = anchored?.kind ?? usual;
      const span = { start: bare.start - (anchored?.lead ?? 0), end: bare.end };
      if (kind === 'measure') {
        measures = cover(measures, [span], READ);
        continue;
      }
      if (kind === 'deadline' && isServiceTime(measures, span, language)) continue;
      const words = text.slice(span.start, span.end);
      const goesOn =
        (kind === 'deadline' || kind === 'period') &&
        !OPENS_CLAUSE.test(text.slice(0, span.start)) &&
        !CLOSED.test(words) &&
        !ANCHORED.test(words) &&
        NAME_GOES_ON.exec(measures.slice(span.end));
      if (!goesOn) times.push({ ...span, kind });
      text = cover(text, [span], READ);
      measures = cover(measures, [span], READ);
    }
  }
  return { text, times: inOrder(times) };
}
