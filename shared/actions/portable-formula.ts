import { catalogue, type FunctionId } from '#functions/catalogue/index.ts';

/** A formula without calls of ours. */
export interface PortableFormula {
  readonly formula: string;
  /** Functions whose calls became LAMBDAs, in the order of the formula. */
  readonly replaced: readonly FunctionId[];
  /** Functions that stayed: there is no LAMBDA that gives the same. */
  readonly stayed: readonly FunctionId[];
}

/** Excel takes no longer formula. */
export const LONGEST_FORMULA = 8_192;

const TOKEN = /"(?:[^"]|"")*"|'(?:[^']|'')*'|[\p{L}_\\][\p{L}\p{N}_.\\]*(?=\()|[\s\S]/gu;

/**
 * The formula (without its `=`) with each call of ours replaced by its LAMBDA, which gives the same without the
 * add-in; calls within calls too. Texts and names of sheets stay untouched.
 */
export function portableFormula(formula: string): PortableFormula {
  const replaced: FunctionId[] = [];
  const stayed: FunctionId[] = [];
  const rewrite = (text: string): string => {
    let result = '';
    TOKEN.lastIndex = 0;
    const tokens = [...text.matchAll(TOKEN)];
    for (let index = 0; index < tokens.length; index++) {
      const [token] = tokens[index]!;
      const id = functionOf(token);
      if (id === null) {
        result += token;
        continue;
      }
      const end = closing(tokens, index + 1);
      const inner = tokens.slice(index + 2, end).map(([each]) => each);
      const { portable } = catalogue[id];
      (portable === null ? stayed : replaced).push(id);
      result += `${portable === null ? token : portable.replace(/^=/, '')}(${rewrite(inner.join(''))})`;
      index = end;
    }
    return result;
  };
  return { formula: rewrite(formula), replaced, stayed };
}

function functionOf(token: string): FunctionId | null {
  const id = token.toUpperCase();
  return Object.hasOwn(catalogue, id) ? (id as FunctionId) : null;
}

/** The index of the parenthesis that closes the one at `open`; the end where a formula is cut off. */
function closing(tokens: readonly RegExpMatchArray[], open: number): number {
  let depth = 0;
  for (let index = open; index < tokens.length; index++) {
    if (tokens[index]![0] === '(') depth++;
    if (tokens[index]![0] === ')' && --depth === 0) return index;
  }
  return tokens.length;
}
