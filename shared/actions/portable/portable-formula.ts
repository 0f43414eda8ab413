import type { FunctionId } from '#functions/catalogue/index.ts';
import { readArgument } from '#functions/portable/argument.ts';
import { functionNamed, type LambdaTexts } from '#functions/portable/names.ts';
import { shortForms } from '#functions/portable/short.ts';

/** What a call may become: `native` functions only, or a `lambda` too, which Excel 365 alone calculates. */
export type PortableForm = 'native' | 'lambda';

/** A formula without calls of ours. */
export interface PortableFormula {
  readonly formula: string;
  /** Functions whose calls were replaced, in the order of the formula. */
  readonly replaced: readonly FunctionId[];
  /** Functions that stayed: nothing that is allowed gives the same. */
  readonly stayed: readonly FunctionId[];
  /** The widest form that was needed. */
  readonly form: PortableForm;
}

/** Excel takes no longer formula. */
export const LONGEST_FORMULA = 8_192;

const TOKEN = /"(?:[^"]|"")*"|'(?:[^']|'')*'|[\p{L}_\\][\p{L}\p{N}_.\\]*(?=\()|[\s\S]/gu;

/**
 * The formula (without its `=`) with each call of ours replaced by native functions where they give the same, else by
 * its LAMBDA if there is one; calls within calls too. Texts and names of sheets stay untouched.
 */
export function portableFormula(formula: string, lambdas: LambdaTexts): PortableFormula {
  const replaced: FunctionId[] = [];
  const stayed: FunctionId[] = [];
  let form: PortableForm = 'native';
  const rewrite = (text: string): string => {
    let result = '';
    const tokens = [...text.matchAll(TOKEN)].map(([token]) => token);
    for (let index = 0; index < tokens.length; index++) {
      const token = tokens[index]!;
      const id = tokens[index + 1] === '(' ? functionNamed(token) : null;
      if (id === null) {
        result += token;
        continue;
      }
      const end = closing(tokens, index + 1);
      result += call(id, token, tokens.slice(index + 2, end));
      index = end;
    }
    return result;
  };
  const call = (id: FunctionId, written: string, inner: readonly string[]): string => {
    const short = shortForms[id]?.(argumentsOf(inner).map(readArgument)) ?? null;
    if (short !== null) {
      replaced.push(id);
      return short;
    }
    const portable = lambdas[id];
    if (portable === undefined) {
      stayed.push(id);
      return `${written}(${rewrite(inner.join(''))})`;
    }
    replaced.push(id);
    form = 'lambda';
    return `${portable.replace(/^=/, '')}(${rewrite(inner.join(''))})`;
  };
  return { formula: rewrite(formula), replaced, stayed, form };
}

/** The index of the parenthesis that closes the one at `open`; the end where a formula is cut off. */
function closing(tokens: readonly string[], open: number): number {
  let depth = 0;
  for (let index = open; index < tokens.length; index++) {
    if (tokens[index] === '(') depth++;
    if (tokens[index] === ')' && --depth === 0) return index;
  }
  return tokens.length;
}

/** The texts between the commas of a call. */
function argumentsOf(tokens: readonly string[]): readonly string[] {
  const texts = [''];
  let depth = 0;
  for (const token of tokens) {
    if ('([{'.includes(token)) depth++;
    if (')]}'.includes(token)) depth--;
    if (token === ',' && depth === 0) texts.push('');
    else texts[texts.length - 1] += token;
  }
  return texts;
}
