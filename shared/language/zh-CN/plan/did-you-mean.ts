/** Goes on from a sentence about an unknown name; none: nobody can tell who was meant. */
export function didYouMean(suggested: readonly string[]): string {
  const named = suggested.map((name) => `“${name}”`);
  const last = named.pop();
  if (last === undefined) return '';
  return named.length > 0 ? `是${named.join('、')}还是${last}？` : `是不是${last}？`;
}
