import type { Typed } from './gaps.ts';
import type { Evidence, EvidenceKind, Span } from './types.ts';

/** A span whose meaning is known. */
export interface Found<Kind extends EvidenceKind = EvidenceKind> extends Span {
  readonly kind: Kind;
}

/** The words of a list (separated by white space) as an alternation, longest first; `_` stands for a space. */
export function oneOf(words: string): string {
  const sorted = words
    .trim()
    .split(/\s+/)
    .sort((a, b) => b.length - a.length);
  return `(?:${sorted.map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/_/g, ' ')).join('|')})`;
}

/** All matches of a global pattern, empty ones left out. */
export function matches(pattern: RegExp, text: string): RegExpExecArray[] {
  const all: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    if (match[0] === '') pattern.lastIndex += 1;
    else all.push(match);
  }
  return all;
}

/** Where a group-free pattern matches, trimmed of white space at both ends. */
export function spanOf(match: RegExpExecArray): Span {
  const [whole] = match;
  const start = match.index + whole.length - whole.trimStart().length;
  return { start, end: match.index + whole.trimEnd().length };
}

/** The text with the spans overwritten; its length does not change. */
export function cover(text: string, spans: readonly Span[], filler: string): string {
  let covered = text;
  for (const { start, end } of spans) {
    covered = covered.slice(0, start) + filler.repeat(end - start) + covered.slice(end);
  }
  return covered;
}

/** The words of the goal as they were typed, where a span of what was read stands for them. */
export function toEvidence({ typed, offsets }: Typed, { start, end, kind }: Found): Evidence {
  const first = offsets[start] ?? typed.length;
  const afterLast = (offsets[end - 1] ?? first - 1) + 1;
  return { start: first, end: afterLast, kind, text: typed.slice(first, afterLast) };
}

export const inOrder = <Item extends Span>(found: readonly Item[]): Item[] =>
  [...found].sort((a, b) => a.start - b.start);
