import type { Argument } from './argument.ts';

/** An argument of a short form: what to write where it is used, and what must hold of it, each a formula. */
export interface Given {
  readonly text: string;
  readonly conditions: readonly string[];
}
export const given = (text: string, ...conditions: readonly string[]): Given => ({ text, conditions });

type Bound = '>0' | '>=0' | '<>0';
const isWithin = (value: number, bound: Bound | undefined): boolean => {
  switch (bound) {
    case '>0':
      return value > 0;
    case '>=0':
      return value >= 0;
    case '<>0':
      return value !== 0;
    case undefined:
      return true;
  }
};

/** One number. A number that would be refused has no short form. */
export function plainNumber(argument: Argument, bound?: Bound): Given | null {
  if (argument.kind === 'number') return isWithin(argument.value, bound) ? given(argument.text) : null;
  if (argument.kind !== 'cell') return null;
  const { text } = argument;
  return given(text, `ISNUMBER(${text})`, ...(bound === undefined ? [] : [`${text}${bound}`]));
}

/** A number above 0 that is 1 where it is left out, blank or 0. */
export function optionalNumber(argument: Argument): Given | null {
  if (argument.kind === 'omitted') return given('1');
  if (argument.kind === 'number' && argument.value === 0) return given('1');
  if (argument.kind !== 'cell') return plainNumber(argument, '>0');
  const { text } = argument;
  return given(`IF(OR(${text}="",${text}=0),1,${text})`, `OR(${text}="",AND(ISNUMBER(${text}),${text}>=0))`);
}

/** 1 with the noise that the functions forgive. */
const MOST = '1.000000001';

/**
 * The product of the rates: each above 0, up to 1. Blank cells of a range are skipped; a 0, which the functions take for
 * a spare cell at the end of the list, is refused, for here a blank is never 0.
 */
export function rates(argument: Argument): Given | null {
  switch (argument.kind) {
    case 'number':
      return isRate(argument.value) ? given(argument.text) : null;
    case 'numbers':
      return argument.values.every(isRate) ? given(`(${argument.values.map(written).join('*')})`) : null;
    case 'cell':
      return given(
        argument.text,
        `ISNUMBER(${argument.text})`,
        `${argument.text}>0`,
        `${argument.text}<=${MOST}`,
      );
    case 'range': {
      // Texts and logical values count as larger than any number.
      const { text } = argument;
      const wrong = `SUMPRODUCT((${text}<>"")*((${text}<=0)+(${text}>${MOST})))`;
      return given(`PRODUCT(${text})`, `COUNT(${text})>0`, `${wrong}=0`);
    }
    default:
      return null;
  }
}

const isRate = (value: number): boolean => value > 0 && value <= 1 + 1e-9;
const written = (value: number): string => String(value).toUpperCase();

/**
 * The next whole number, as `wholeUp` in the engine: up to 500 million the first is the larger one, beyond it the
 * tolerance spans more than half a unit and the second is.
 */
export const up = (quotient: string): string =>
  `MAX(ROUNDUP(${quotient}*0.999999999,0),ROUND(${quotient},0))`;

/** An argument that is not used, but is refused where it is no number. */
export function unusedNumber(argument: Argument): Given | null {
  if (argument.kind !== 'cell') {
    return argument.kind === 'omitted' || argument.kind === 'number' ? given('') : null;
  }
  const { text } = argument;
  return given('', `IF(ISERROR(${text}),FALSE,OR(ISNUMBER(${text}),${text}=""))`);
}

export function product(...factors: readonly string[]): string {
  const written = factors.filter((factor) => factor !== '1');
  return written.length === 0 ? '1' : written.join('*');
}

type Texts<All> = { readonly [Index in keyof All]: string };

/** The value, made of the arguments' texts, where all conditions hold, else #VALUE!. Null where an argument is. */
export function sound<const All extends readonly (Given | null)[]>(
  all: All,
  value: (...texts: Texts<All>) => string,
): string | null {
  const known = all.filter((each) => each !== null);
  if (known.length < all.length) return null;
  const result = value(...(known.map(({ text }) => text) as unknown as Texts<All>));
  const conditions = known.flatMap((each) => each.conditions);
  if (conditions.length === 0) return `(${result})`;
  const [only = ''] = conditions;
  return `IF(${conditions.length === 1 ? only : `AND(${conditions.join(',')})`},${result},#VALUE!)`;
}
