/**
 * What a piece of a formula is. An operand (`reference`, `name`, `function`, `table`, `error`) carries what stands
 * before its `!`; a `function` ends before its parenthesis; a `separator` is `,` or `;` wherever it stands, since only
 * a parser can tell a union from the next argument; `other` is what no formula should hold.
 */
export type TokenKind =
  | 'space'
  | 'text'
  | 'number'
  | 'error'
  | 'reference'
  | 'name'
  | 'function'
  | 'table'
  | 'operator'
  | 'open'
  | 'close'
  | 'separator'
  | 'other';

export interface Token {
  readonly kind: TokenKind;
  /** As it stands in the formula, with its prefix. */
  readonly text: string;
  /** The sheet or workbook with its `!`, such as `'Plan 1'!`, `[1]Plan!`, `Jan:Mar!`; '' where there is none. */
  readonly prefix: string;
}

/** How numbers and lists are written: as the port and Excel's files have them, or as Sheets does with a decimal comma. */
export type Notation = 'point' | 'comma';

/** Letters of any script: formulas have no signs outside ASCII but in names and texts. */
const START = String.raw`[^\x00-\x40\x5b\x5d\x5e\x60\x7b-\x7f\s]`;
const WORD = String.raw`[^\x00-\x2d/:-\x3e@\x5b\x5d\x5e\x60\x7b-\x7f\s]`;
/** Where a decimal comma is used, a backslash parts the columns of an array, and no name has one. */
const WITHOUT_BACKSLASH = String.raw`(?!\\)`;

/** `A` to `XFD`, and 1 to 1,048,576: what lies beyond is a name, such as `Year2026`. */
const LETTERS = '(?:[A-Z]{1,2}|[A-W][A-Z]{2}|X(?:[A-E][A-Z]|F[A-D]))';
const DIGITS = String.raw`(?:[1-9]\d{0,5}|10[0-3]\d{4}|104[0-7]\d{3}|1048[0-4]\d{2}|10485[0-6]\d|104857[0-6])`;
const COLUMN = String.raw`\$?${LETTERS}`;
const ROW = String.raw`\$?${DIGITS}`;
const CELL = COLUMN + ROW;

const SPACE = String.raw`\s+`;
/** The last quote may lack: the rest of the formula is then text. */
const TEXT = '"(?:[^"]|"")*(?:"|$)';
const ERROR = String.raw`#(?:N\/A|DIV\/0!|GETTING_DATA|[A-Z_]+[!?])`;
const BRACKETS = String.raw`\[(?:[^[\]']|'[\s\S]|\[(?:[^[\]']|'[\s\S])*\])*\]`;
const OPERATOR = '[<>]=|<>|[-+*/^&=<>%:@#]';

function tokenExpression(notation: Notation): RegExp {
  const not = notation === 'comma' ? WITHOUT_BACKSLASH : '';
  const start = not + START;
  const word = `(?:${not}${WORD})`;
  const name = `${start}${word}*`;
  // A function's parenthesis, a sheet's mark or a table's bracket make something else of what looks like a cell.
  const end = `(?!${word}|[(![])`;
  const cells = [
    `${CELL}(?::(?:${CELL}|${COLUMN}|${ROW}))?${end}`,
    `${COLUMN}:(?:${CELL}|${COLUMN})${end}`,
    `${ROW}:(?:${CELL}|${ROW})${end}`,
  ].join('|');
  const quoted = "'(?:[^']|'')*'";
  // `A1:Plan!B2` is a range of two cells, not two sheets: a sheet that looks like a cell stands in quotes.
  const sheets = `(?:(?!${CELL}:)${name}:)?${word}+`;
  const prefix = [
    `${quoted}(?::${quoted})?!`,
    String.raw`(?:\[[^[\]]*\])?${sheets}!`,
    String.raw`\[[^[\]]+\]!`,
    // After a sheet was deleted: `#REF!A1`.
    `#REF!(?=${word}|[$#])`,
  ].join('|');
  const number = notation === 'comma' ? String.raw`(?:\d+,?\d*|,\d+)` : String.raw`(?:\d+\.?\d*|\.\d+)`;
  const separator = notation === 'comma' ? String.raw`[,;\\]` : '[,;]';
  // A name in quotes is what another program offers: `[1]!'EUR,SPOT'`.
  const operand = `(${ERROR})|(${cells})|(${name}(?=\\())|((?:${name})?${BRACKETS})|(${name}|${quoted})`;
  const parts = [
    `(${SPACE})`,
    `(${TEXT})`,
    `(${prefix})?(?:${operand})`,
    `(${number}(?:E[-+]?\\d+)?)`,
    `(${OPERATOR})`,
    '([({])',
    '([)}])',
    `(${separator})`,
  ];
  return new RegExp(`${parts.join('|')}|[\\s\\S]`, 'iy');
}

/** The kinds in the order of the groups of the expression; the prefix stands third. */
const KINDS: readonly (TokenKind | 'prefix')[] = [
  'space',
  'text',
  'prefix',
  'error',
  'reference',
  'function',
  'table',
  'name',
  'number',
  'operator',
  'open',
  'close',
  'separator',
];
const PREFIX = KINDS.indexOf('prefix') + 1;

const expressions: Readonly<Record<Notation, RegExp>> = {
  point: tokenExpression('point'),
  comma: tokenExpression('comma'),
};

/**
 * The tokens of a formula without its `=`. Their texts join to the formula exactly, whatever it holds.
 *
 * Grammar: ECMA-376 part 1, 18.17.2, with what Excel writes beyond it (`[1]Plan!`, `#REF!A1`, `A1#`, `@`), and the open
 * ranges of Google Sheets (`A2:A`).
 */
export function tokenize(formula: string, notation: Notation = 'point'): Token[] {
  const expression = expressions[notation];
  const tokens: Token[] = [];
  expression.lastIndex = 0;
  while (expression.lastIndex < formula.length) {
    const match = expression.exec(formula)!;
    tokens.push({ kind: kindOf(match), text: match[0], prefix: match[PREFIX] ?? '' });
  }
  return tokens;
}

function kindOf(match: RegExpExecArray): TokenKind {
  for (let group = 1; group < match.length; group++) {
    if (match[group] !== undefined && group !== PREFIX) return KINDS[group - 1] as TokenKind;
  }
  return 'other';
}
