import { type Token, tokenize } from '#formula/tokenize.ts';
import type { FunctionId } from '#functions/catalogue/index.ts';
import { partsOf, readArgument } from '#functions/portable/argument.ts';
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

/**
 * The formula (without its `=`) with each call of ours replaced by native functions where they give the same, else by
 * its LAMBDA if there is one; calls within calls too. Texts and names of sheets stay untouched.
 */
export function portableFormula(formula: string, lambdas: LambdaTexts): PortableFormula {
  const replaced: FunctionId[] = [];
  const stayed: FunctionId[] = [];
  let form: PortableForm = 'native';
  const rewrite = (tokens: readonly Token[]): string => {
    let result = '';
    for (let index = 0; index < tokens.length; index++) {
      const { kind, text } = tokens[index]!;
      const id = kind === 'function' ? functionNamed(text) : null;
      if (id === null) {
        result += text;
        continue;
      }
      const end = closing(tokens, index + 1);
      result += call(id, text, tokens.slice(index + 2, end));
      index = end;
    }
    return result;
  };
  const call = (id: FunctionId, written: string, inner: readonly Token[]): string => {
    const short = shortForms[id]?.(argumentsOf(inner).map(readArgument)) ?? null;
    if (short !== null) {
      replaced.push(id);
      return short;
    }
    const portable = lambdas[id];
    if (portable === undefined) {
      stayed.push(id);
      return `${written}(${rewrite(inner)})`;
    }
    replaced.push(id);
    form = 'lambda';
    return `${portable.replace(/^=/, '')}(${rewrite(inner)})`;
  };
  return { formula: rewrite(tokenize(formula)), replaced, stayed, form };
}

/** The index of the parenthesis that closes the one at `open`; the end where a formula is cut off. */
function closing(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let index = open; index < tokens.length; index++) {
    if (tokens[index]!.text === '(') depth++;
    if (tokens[index]!.text === ')' && --depth === 0) return index;
  }
  return tokens.length;
}

/** The tokens between the commas of a call. */
function argumentsOf(tokens: readonly Token[]): readonly (readonly Token[])[] {
  let depth = 0;
  return partsOf(tokens, ({ kind, text }) => {
    if (kind === 'open') depth++;
    if (kind === 'close') depth--;
    return text === ',' && depth === 0;
  });
}
