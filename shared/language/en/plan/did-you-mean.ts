/** Goes on from a sentence about an unknown name: `“A”, “B” or “C”`; none: nobody can tell who was meant. */
export function didYouMean(suggested: readonly string[]): string {
  const named = suggested.map((name) => `“${name}”`);
  const last = named.pop();
  if (last === undefined) return '';
  return ` Did you mean ${named.length > 0 ? `${named.join(', ')} or ` : ''}${last}?`;
}
