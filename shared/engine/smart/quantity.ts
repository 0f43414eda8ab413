import { READ } from './normalise.ts';
import { QUANTITIES_EN } from './quantity-en.ts';
import { COUNTED_ONE, QUANTITIES_ZH } from './quantity-zh.ts';
import { cover, type Found, inOrder, matches, spanOf } from './span.ts';
import type { GoalLanguage, QuantityKind, Span } from './types.ts';

/** `target`: the level to reach; `change`: by how much; `baseline`: where it stands today. */
type QuantityRole = 'target' | 'change' | 'baseline';

export interface Quantity extends Found<QuantityKind> {
  readonly role: QuantityRole;
  /** In ones; a percentage as a share (0.2), a factor as a multiple. `undefined`: no exact number. */
  readonly value: number | undefined;
  /** The number carries its own magnitude: 万, 亿, k, m. */
  readonly large: boolean;
}

export interface Measured {
  /** The text, quantities overwritten. */
  readonly text: string;
  readonly quantities: readonly Quantity[];
}

const BASELINE_ZH =
  /(?:从|由|自|原来的?|现在的?|目前的?|基础上?的?|去年人均|去年的?|去年为?|上年|高于|超过去年的?)[^\d零一二两三四五六七八九十,。;]{0,10}$/;
const BASELINE_AFTER_ZH =
  /^的?(?:基础上|基数上)|^[^,。;]{0,4}(?:的?基础上|提升|提高|增加|增长|降低?|降至|升至|涨到|压缩|缩短|减少?|扩大|上升|下降|改善|发展|做)?(?:到|至|为)/;
const BASELINE_EN =
  /\b(?:from|up from|down from|against|versus|vs|compared (?:to|with)|currently(?: at)?|today's|baseline(?: of)?|an average of)\s(?:an?\s|the\s|about\s|our\s|current\s|average\s|of\s)*$/;
const CHANGE_ZH =
  /(?:提高|提升|增长|增加|增|涨|上升|上涨|升|提|成长|扩大|降低?|下降|减少?|压缩|压降|压减|缩短|削减|缩减|节约|节省|下调|上调|改善|优化|递增|环比|同比)了?(?:约|近|超过?|不少于|不低于|至少|再|逾)?\s?$/;
const CHANGE_EN =
  /\b(?:by|up|down|another|additional|extra|plus|grow|increase|cut|lift|raise|reduce|trim|boost|improve|save|lower)\s(?:at least\s|more than\s|over\s|around\s|about\s|[a-z-]+\s[a-z-]+\s|[a-z-]+\s)?[+-]?$/;
const LEVEL_EN =
  /\b(?:to|at|of|reach|hit|achieve|above|below|under|over|least|exceed|between)\s(?:an?\s|the\s)?$/;

interface QuantityPlace {
  readonly kind: QuantityKind;
  readonly isChange: boolean;
  /** The plain text around it. */
  readonly before: string;
  readonly after: string;
}

function roleOf({ kind, isChange, before, after }: QuantityPlace, language: GoalLanguage): QuantityRole {
  const isBaseline =
    language === 'zh' ? BASELINE_ZH.test(before) && BASELINE_AFTER_ZH.test(after) : BASELINE_EN.test(before);
  if (isBaseline) return 'baseline';
  if (isChange) return 'change';
  if (kind !== 'percent' && kind !== 'factor' && kind !== 'duration') return 'target';
  if (language === 'zh') return CHANGE_ZH.test(before) ? 'change' : 'target';
  return CHANGE_EN.test(before) && !LEVEL_EN.test(before) ? 'change' : 'target';
}

/** Quantities in what the names and the times have left of the plain text. */
export function findQuantities(plain: string, timed: string, language: GoalLanguage): Measured {
  let text = timed;
  const quantities: Quantity[] = [];
  const rules = language === 'zh' ? QUANTITIES_ZH : QUANTITIES_EN;
  for (const { kind, needs, pattern, value, change } of rules) {
    if (!needs.test(text)) continue;
    for (const match of matches(pattern, text)) {
      const span = spanOf(match);
      const words = match[0].trim();
      if (/^(?:one|a)(?:\s[a-z]|$)/.test(words) && !countsOne(timed, span.start, kind)) continue;
      const exact = kind === 'indefinite' && COUNTED_ONE.test(words) ? 'count' : kind;
      const split = splitFromTo(timed, span, language);
      if (split) {
        const [from, to] = split;
        const first = value(words.slice(0, from.end - from.start));
        quantities.push({ ...from, kind: exact, role: 'baseline', value: first, large: false });
        quantities.push({
          ...to,
          kind: exact,
          role: 'target',
          value: value(words),
          large: LARGE.test(words),
        });
        text = cover(text, [span], READ);
        continue;
      }
      const role = roleOf(
        {
          kind: exact,
          isChange: change(words),
          before: plain.slice(0, span.start),
          after: plain.slice(span.end),
        },
        language,
      );
      quantities.push({ ...span, kind: exact, role, value: value(words), large: LARGE.test(words) });
      text = cover(text, [span], READ);
    }
  }
  return { text, quantities: withoutSources(inOrder(quantities)) };
}

/** Kinds that cannot stand for one another: the past of an amount of money is no count. */
const FIRM: ReadonlySet<QuantityKind> = new Set(['money', 'count', 'percent', 'duration']);

/** `$1m from 250 customers`: what stands after "from" is a past only of what is measured alike. */
function withoutSources(quantities: readonly Quantity[]): readonly Quantity[] {
  const targets = quantities.filter(({ role }) => role === 'target');
  return quantities.map((quantity) => {
    const isSource =
      quantity.role === 'baseline' &&
      FIRM.has(quantity.kind) &&
      targets.length > 0 &&
      targets.every(({ kind }) => FIRM.has(kind) && kind !== quantity.kind);
    return isSource ? { ...quantity, role: 'target' } : quantity;
  });
}

const LARGE = /[万亿]|\d\s?[kmbw]|illion|thousand/;
const FROM_ZH = /(?:从|由|自)[^,。;]{0,8}$/;
const FROM_EN = /\bfrom\s(?:an?\s|the\s|about\s|around\s|our\s|current\s|average\s|of\s)*$/;

/** `from 84% to 88%` is not a range: the first number is where it stands, the second the target. */
function splitFromTo(
  text: string,
  { start, end }: Span,
  language: GoalLanguage,
): readonly [Span, Span] | undefined {
  const words = text.slice(start, end);
  const joint = (language === 'zh' ? /\s?[到至]\s?/ : /\sto\s/).exec(words);
  if (!joint || joint.index === 0) return undefined;
  if (!(language === 'zh' ? FROM_ZH : FROM_EN).test(text.slice(0, start))) return undefined;
  return [
    { start, end: start + joint.index },
    { start: start + joint.index + joint[0].length, end },
  ];
}

/** `one new partner` counts at the beginning, after a verb of gaining, or after a limit; otherwise it is an article. */
const ONE_COUNTS_EN =
  /(?:^|[.;:]\s?|\b(?:sign|win|add|hire|recruit|open|close|launch|book|gain|land|least|sell|make|run|hold|deliver|complete|publish|train|onboard|and|than|secure)\s)$/;
const countsOne = (text: string, start: number, kind: QuantityKind): boolean =>
  kind === 'count' ? ONE_COUNTS_EN.test(text.slice(0, start)) : kind !== 'bare';
