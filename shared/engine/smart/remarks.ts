import type { Quantity } from './quantity.ts';
import type { Reading } from './reading.ts';
import { type Found, toEvidence } from './span.ts';
import type { Remark, RemarkCode, Verdict } from './types.ts';

const JOINT_ZH = /同时|并且|另外|此外|以及|还要|[;；]|,(?=并)/g;
const JOINT_EN =
  /;|,? (?:and|while|plus|as well as)(?: also| then)? (?=(?:train|sign|reduce|cut|increase|grow|raise|open|hire|recruit|launch|win|sell|collect|visit|book|add|complete|close|hold|lower|improve|lift|keep|fix|bring|train|run|settle|generate|get|make|save|publish|onboard|double|halve|deliver|reducing|increasing|growing|adding)\b)/g;
/** A number that qualifies the first one: of whom at least one, 30 guests each. */
const QUALIFIES = /其中|每[场次人家店]|平均|各|不超过|of which|of whom|each|on average/;

/** Where a second goal begins, when the parts on both sides have a number of their own. */
function secondGoal({ plain, language, quantities }: Reading): Found | undefined {
  const numbers = quantities.filter(
    ({ role, kind }) => role !== 'baseline' && kind !== 'duration' && kind !== 'indefinite',
  );
  for (const match of plain.matchAll(language === 'zh' ? JOINT_ZH : JOINT_EN)) {
    const at = match.index;
    const after = numbers.find(({ start }) => start > at);
    const hasBefore = numbers.some(({ end }) => end <= at);
    if (hasBefore && after && !QUALIFIES.test(plain.slice(at, after.end + 6))) {
      return { start: at, end: at + match[0].length, kind: 'action' };
    }
  }
  return undefined;
}

/** What is worth saying although no letter fails for it. */
export function remarksOn(
  reading: Reading,
  growths: readonly Quantity[],
  measurable: Verdict,
): readonly Remark[] {
  const { goal, signals } = reading;
  const second = secondGoal(reading);
  const remark = (code: RemarkCode, found: readonly Found[]): readonly Remark[] =>
    found.length === 0 ? [] : [{ code, evidence: found.map((item) => toEvidence(goal, item)) }];
  return [
    ...remark('twoGoals', second ? [second] : []),
    ...remark('growthWithoutBaseline', growths),
    ...remark('hedged', signals.hedges),
    ...(measurable === 'missing' ? remark('slogan', signals.slogans) : []),
  ];
}
