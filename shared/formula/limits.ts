/** What Excel reads of a formula at most: characters, calls within calls, arguments of a call. */
export const FORMULA_LIMITS = { characters: 8192, depth: 64, arguments: 255 } as const;

/** No shorter formula has too many calls within calls, or too many arguments. */
const SHORTEST_TO_LOOK_AT = 3 * FORMULA_LIMITS.depth;

/** The formula, if Excel can load it; a workbook with one that it cannot is damaged to it, so that is our bug and throws. */
export function withinLimits(formula: string): string {
  const passed = passedLimit(formula);
  if (passed === null) return formula;
  throw new Error(`a formula has more than ${FORMULA_LIMITS[passed]} ${passed}: ${formula.slice(0, 200)}…`);
}

/** Which limit the formula (without its `=`) passes; null: none. */
export function passedLimit(formula: string): keyof typeof FORMULA_LIMITS | null {
  // The sign that begins it counts.
  if (formula.length + 1 > FORMULA_LIMITS.characters) return 'characters';
  if (formula.length < SHORTEST_TO_LOOK_AT) return null;
  // Of every open bracket: whether it is of a call, and its commas so far.
  const open: { readonly isCall: boolean; commas: number }[] = [];
  let calls = 0;
  for (let at = 0; at < formula.length; at++) {
    const character = formula[at]!;
    if (character === '"' || character === "'") at = formula.indexOf(character, at + 1);
    else if (character === '(' || character === '{') {
      const isCall = character === '(' && /[A-Za-z0-9_.]/.test(formula[at - 1] ?? '');
      open.push({ isCall, commas: 0 });
      if (isCall && ++calls > FORMULA_LIMITS.depth) return 'depth';
    } else if (character === ')' || character === '}') {
      if (open.pop()?.isCall) calls--;
    } else if (character === ',') {
      const last = open[open.length - 1];
      if (last?.isCall && ++last.commas >= FORMULA_LIMITS.arguments) return 'arguments';
    }
  }
  return null;
}
