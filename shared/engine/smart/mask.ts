import { datedNames, MASKS_EN, numberedNames } from './mask-en.ts';
import { isDatedMeasure, MASKS_ZH } from './mask-zh.ts';
import { NAME, READ } from './normalise.ts';
import { cover, type Found, inOrder, matches, spanOf } from './span.ts';
import type { GoalLanguage, MaskKind, Span } from './types.ts';

export interface Masked {
  /** The plain text, names and set phrases overwritten. */
  readonly text: string;
  readonly masks: readonly Found<MaskKind>[];
}

const FILLERS: Readonly<Record<MaskKind, string>> = {
  name: NAME,
  version: NAME,
  figure: NAME,
  link: NAME,
  idiom: READ,
  ordinal: READ,
  attribute: READ,
};

/** Something is counted inside: 为20个项目完成验收 is no link to a plan. */
const COUNTED_INSIDE =
  /(?:\d|[两三四五六七八九十])(?:个|家|项|名|位|套|场|份)|\d%|[月年度周日号节](?:[底末初]|[上中下]旬)?[之以]?[前内]|[月年][底末]/;

/**
 * Overwrites what only looks like a number or a date: quoted and dated names, versions, set phrases, ordinals,
 * durations that belong to a term (13个月继续率, 3-day course), links to a plan.
 */
export function mask(goal: string, plain: string, language: GoalLanguage, names: readonly Span[]): Masked {
  let text = plain;
  const masks: Found<MaskKind>[] = [];
  const take = (found: readonly Found<MaskKind>[]): void => {
    for (const span of found) {
      masks.push(span);
      text = cover(text, [span], FILLERS[span.kind]);
    }
  };
  take(names.map(({ start, end }) => ({ start, end, kind: 'name' })));
  for (const { kind, needs, pattern } of language === 'zh' ? MASKS_ZH : MASKS_EN) {
    if (needs && !needs.test(text)) continue;
    const found = matches(pattern, text).filter(
      (match) =>
        language === 'en' ||
        !(kind === 'link' ? COUNTED_INSIDE.test(match[0]) : kind === 'name' && isDatedMeasure(match, text)),
    );
    take(found.map((match) => ({ ...spanOf(match), kind })));
  }
  if (language === 'en') {
    take(datedNames(text));
    if (/\d/.test(text)) take(numberedNames(withFillers(goal, text)));
  }
  return { text, masks: inOrder(masks) };
}

/** The goal as typed (capitals are needed), with what has been read overwritten. */
function withFillers(goal: string, text: string): string {
  let shown = '';
  for (let index = 0; index < goal.length; index += 1) {
    const filler = text.charAt(index);
    shown += filler === NAME || filler === READ ? filler : goal.charAt(index);
  }
  return shown;
}
