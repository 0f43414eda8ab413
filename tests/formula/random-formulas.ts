import fc from 'fast-check';
import { columnName } from '#formula/address.ts';
import type { TokenKind } from '#formula/tokenize.ts';

/** A token that went into a formula: what it is, how it is spelled, and the same in another spelling. */
interface Piece {
  readonly kind: TokenKind;
  readonly text: string;
  readonly otherwise: string;
}
type Pieces = readonly Piece[];

const piece = (kind: TokenKind, text: string, otherwise = text): Piece => ({ kind, text, otherwise });
const sign = (text: string): Piece =>
  piece(
    '([{'.includes(text)
      ? 'open'
      : ')]}'.includes(text)
        ? 'close'
        : ',;'.includes(text)
          ? 'separator'
          : 'operator',
    text,
  );

const lock = fc.constantFrom('', '$');
const letters = fc.oneof(fc.nat(30), fc.nat(16_383)).map(columnName);
const digits = fc.oneof(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 1_048_576 })).map(String);
const cell = fc.tuple(lock, letters, lock, digits).map((parts) => parts.join(''));
const column = fc.tuple(lock, letters).map((parts) => parts.join(''));
const row = fc.tuple(lock, digits).map((parts) => parts.join(''));
const block = fc.oneof(
  { weight: 4, arbitrary: cell },
  { weight: 2, arbitrary: fc.tuple(cell, cell).map((ends) => ends.join(':')) },
  fc.tuple(column, column).map((ends) => ends.join(':')),
  fc.tuple(row, row).map((ends) => ends.join(':')),
  fc.tuple(cell, column).map((ends) => ends.join(':')),
);
/** Sheets in both spellings: as Excel has them and always in quotes. */
const sheet = fc
  .constantFrom(
    ['Plan!', "'Plan'!"],
    ['目标分解计划表!', "'目标分解计划表'!"],
    ['Лист1!', "'Лист1'!"],
    ["'Split workings'!", "'Split workings'!"],
    ["'It''s A1:\"'!", "'It''s A1:\"'!"],
    ["'A1'!", 'A1!'],
    ['[1]Plan!', "'[1]Plan'!"],
    ["'C:\\a b\\[Book.xlsx]Plan'!", "'C:\\A B\\[Book.xlsx]Plan'!"],
    ['Jan:Mar!', "'Jan:Mar'!"],
    ["'Jan 1:Mar 2'!", "'Jan 1':'Mar 2'!"],
    ['#REF!', '#REF!'],
  )
  .map(([one = '', other = '']) => ({ one, other }));
const scoped = (body: fc.Arbitrary<string>, kind: TokenKind): fc.Arbitrary<Piece> =>
  fc
    .tuple(fc.option(sheet, { freq: 2 }), body)
    .map(([before, text]) =>
      piece(kind, (before?.one ?? '') + text, (before?.other ?? '') + text.toLowerCase()),
    );
const name = fc.constantFrom('GS_Total', 'rate.2026', '目标_1', 'R1C1', 'ZZZ2026', '_x', 'x\\y');
const operand: fc.Arbitrary<Piece> = fc.oneof(
  { weight: 6, arbitrary: scoped(block, 'reference') },
  scoped(name, 'name'),
  fc
    .tuple(
      fc.constantFrom('Sales', ''),
      fc.constantFrom('[Amount]', '[@Rate]', '[[#This Row],[Net A1]]', "['[A1'']]".slice(0, -1), '[#All]'),
    )
    .map(([table, brackets]) => piece('table', table + brackets)),
  fc.constantFrom('#N/A', '#DIV/0!', '#SPILL!', 'Plan!#REF!').map((text) => piece('error', text)),
  fc
    .constantFrom(
      ['1E-9', '0.000000001'],
      ['0.5', '.5'],
      ['12', '12.0'],
      ['2.5E+20', '250000000000000000000'],
    )
    .map(([text = '', other]) => piece('number', text, other)),
  fc
    .string({ maxLength: 6, unit: 'grapheme' })
    .map((text) => piece('text', `"${text.replaceAll('"', '""')}"`)),
  fc.constantFrom('"A1!"', '"\'Plan\'!A1"').map((text) => piece('text', text)),
);

const around = (inner: Pieces, before: readonly Piece[], after: readonly Piece[]): Pieces => [
  ...before,
  ...inner,
  ...after,
];

const { expression } = fc.letrec<{ expression: Pieces; term: Pieces; call: Pieces }>((tie) => ({
  expression: fc
    .tuple(
      tie('term'),
      fc.array(
        fc.tuple(fc.constantFrom('+', '-', '*', '/', '^', '&', '=', '<>', '<=', '>', ','), tie('term')),
        { maxLength: 3 },
      ),
    )
    .map(([first, rest]) => [...first, ...rest.flatMap(([text, term]) => [sign(text), ...term])]),
  term: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    { weight: 5, arbitrary: operand.map((each) => [each]) },
    { weight: 2, arbitrary: tie('call') },
    tie('expression').map((inner) => around(inner, [sign('(')], [sign(')')])),
    tie('term').map((inner) => around(inner, [sign('-')], [])),
    operand.map((inner) => around([inner], [], [sign('%')])),
    fc.constant([sign('{'), piece('number', '1'), sign(';'), piece('text', '"a"'), sign('}')]),
  ),
  call: fc
    .tuple(
      fc.constantFrom('SUM', 'LOG10', 'STDEV.S', 'GOAL_PACE', '自定义'),
      tie('expression'),
      fc.constantFrom('', ':B2'),
    )
    .map(
      ([called, inner, range]): Pieces => [
        piece('function', called, called === 'STDEV.S' ? '_xlfn.STDEV.S' : called.toLowerCase()),
        sign('('),
        ...inner,
        sign(')'),
        ...(range === '' ? [] : [sign(':'), piece('reference', 'B2', 'b2')]),
      ],
    ),
}));

/** Formulas as they are put together, token by token. */
export const randomFormulas: fc.Arbitrary<Pieces> = expression;

export const spelled = (pieces: Pieces): string => pieces.map(({ text }) => text).join('');
/** The same formula as another program would write it, with spaces where they say nothing. */
export const spelledOtherwise = (pieces: Pieces): string =>
  pieces.map(({ kind, otherwise }) => (kind === 'separator' ? `${otherwise} ` : otherwise)).join('');
