import type { Goal, UnsummedKind } from './inputs.ts';

// Words of names and measures, in both languages. People are asked, nothing is changed by them.

const RATE = /%|％|率|占比|比例|比重|百分比|\b(?:rate|ratio|margin|percent|percentage|share)s?\b/iu;
const AVERAGE =
  /客单价|单价|(?:件|单|人|户|月|日|平)均|均[价值]|每[单件人]|\b(?:average|avg|mean|arpu)\b|\bper (?:deal|customer|client|order|policy|head|person|ticket|visit)\b|\bticket size\b/iu;
const LEVEL =
  /人数|人力|编制|库存|存量|存货|期末|年末|月末|余额|保有量|在册|在岗|\b(?:headcount|head count|heads|staff count|fte|stock|inventory|balance)s?\b|\bat (?:the )?(?:year|period|month)[- ]end\b/iu;
/** What comes anew adds up, also where people are counted. */
const ANEW = /新|增员|增加|招|入职|成交|签约|到访|参加|拜访|\b(?:new|recruits?|hires?|added|joiners?)\b/iu;

/** What a goal looks like by its name and measure, where that is no sum; null: nothing speaks against a sum. */
export function guessedKind({ name, measure }: Pick<Goal, 'name' | 'measure'>): UnsummedKind | null {
  const words = `${name} ${measure}`;
  if (AVERAGE.test(words)) return 'average';
  if (RATE.test(words)) return 'rate';
  return LEVEL.test(words) && !ANEW.test(words) ? 'level' : null;
}
