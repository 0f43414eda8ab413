/**
 * Pieces of the LAMBDA texts. Only constructs that Excel 365 and the embedded engine share: no `--`, no unary
 * minus before an array, no ROUND, MOD or ISNUMBER of an array, no ROWS of an array, and no variables r and c,
 * which Excel takes for rows and columns.
 */

/** Whether a number was given that passes the test. Texts and blanks fail, errors stay errors. */
export const isNumber = (name: string, test = 'TRUE'): string =>
  test === 'TRUE' ? `ISNUMBER(${name})` : `ISNUMBER(${name}),${test}`;

/** How many cells are not blank. */
const filled = (range: string): string => `SUM(MAP(${range},LAMBDA(v,(v<>"")*1)))`;

/** The cells of a list as a column: not the blank ones, and not the zeros behind the last other number. */
export const column = (range: string): string =>
  `LET(t,TOCOL(${range},1),u,FILTER(t,t<>""),e,MAX(MAP(u,SEQUENCE(SUM(MAP(u,LAMBDA(v,1)))),LAMBDA(v,j,IF(v=0,0,j)))),IF(e=0,u,TAKE(u,e)))`;

/** The same of a list in which 0 says nothing: not the blank ones, and no zeros. */
export const nonZero = (range: string): string => `LET(t,TOCOL(${range},1),FILTER(t,(t<>"")*(t<>0)))`;

/** How many cells the list has. */
export const count = (list: string): string => `SUM(MAP(${list},LAMBDA(v,1)))`;

/** Whether all cells of the range's list are numbers that pass the test on `v`, and there is one. */
export const eachNumber = (range: string, test: string, list = column(range)): string =>
  `IF(${filled(range)}>0,AND(MAP(${list},LAMBDA(v,AND(ISNUMBER(v),${test})))),FALSE)`;

/** A rate: above 0, up to 1 but for float noise. */
export const IS_RATE = 'v>0,v<=1*(1+1E-9)';

/** The argument, or the default where it is left out, blank or 0. */
export const orDefault = (name: string, value: string): string =>
  `IF(ISOMITTED(${name}),${value},IF(${name}="",${value},IF(${name}=0,${value},${name})))`;

/** Whether an optional argument of one cell is left out, blank or 0. */
export const isOmitted = (name: string): string =>
  `IF(ISOMITTED(${name}),TRUE,IF(${name}="",TRUE,${name}=0))`;

/** The next whole number, 1e-9 of noise forgiven, as `wholeUp` in the engine. Beyond 2^53: #VALUE!. */
export const UP = 'LAMBDA(x,IF(x>9007199254740991,#VALUE!,IF(x>500000000,ROUND(x,0),ROUNDUP(x*(1-1E-9),0))))';

/** The first error of an array instead of the array, so that an error is one cell. */
export const wholeOrError = (array: string): string => `LET(z,${array},IF(ISERROR(SUM(z)),SUM(z),z))`;
