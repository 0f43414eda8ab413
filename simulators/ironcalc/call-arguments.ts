import type { Model } from '@ironcalc/wasm';
import { type Token, tokenize } from '#formula/tokenize.ts';
import { catalogue, type FunctionId } from '#functions/catalogue/index.ts';
import { functionNamed } from '#functions/portable/names.ts';

// What calls of our functions are given: the engine says it as one text for each, its key.

/** A call of one of our functions in a formula. */
export interface Call {
  readonly id: FunctionId;
  readonly sheet: number;
  /** As they stand between the parentheses. */
  readonly args: string;
}

/** Out of sight, on the sheet of the call, so that its references mean the same. */
const SCRATCH = { lastRow: 1_048_576, column: 16_000 };
/** Between arguments, before each row, before each cell. */
const [ARGUMENT, ROW, CELL] = ['\u241d', '\u241e', '\u241f'];

/** By their `ERROR.TYPE`. */
const ERRORS = ['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A']
  .map((error) => `"${error}"`)
  .join(',');

/** The calls of a formula, those within calls too. */
export function callsOf(formula: string): readonly Omit<Call, 'sheet'>[] {
  const tokens = tokenize(formula);
  return tokens.flatMap(({ kind, text }, index) => {
    const id = kind === 'function' ? functionNamed(text) : null;
    return id === null ? [] : [{ id, args: within(tokens, index + 1) }];
  });
}

/** What stands between the parenthesis at `open` and the one that closes it. */
function within(tokens: readonly Token[], open: number): string {
  let depth = 0;
  for (let index = open; index < tokens.length; index++) {
    if (tokens[index]!.text === '(') depth++;
    if (tokens[index]!.text === ')' && --depth === 0)
      return tokens
        .slice(open + 1, index)
        .map(({ text }) => text)
        .join('');
  }
  return '';
}

/** The parameters as a LAMBDA has them. Any may be left out: keys tell that too. */
export const signature = (id: FunctionId): string =>
  catalogue[id].parameters.map(({ name }) => `[${name}]`).join(',');

/** All arguments as one text, with the kind of each cell; engines compare no more than texts. */
export function keyText(id: FunctionId): string {
  const cell = `IF(ISERROR(v),"e"&IFERROR(CHOOSE(ERROR.TYPE(v),${ERRORS}),"#VALUE!"),IF(ISNUMBER(v),"n"&v,IF(ISLOGICAL(v),"b"&v,IF(v="","_","t"&v))))`;
  return catalogue[id].parameters
    .map(({ name }) => {
      const row = `REDUCE("",r,LAMBDA(a,v,a&"${CELL}"&${cell}))`;
      const rows = `REDUCE("",BYROW(${name},LAMBDA(r,${row})),LAMBDA(a,v,a&"${ROW}"&v))`;
      return `IF(ISOMITTED(${name}),"",${rows})`;
    })
    .join(`&"${ARGUMENT}"&`);
}

/** The key of each call as its sheet gives it now; evaluates. An argument that is an error gives that error. */
export function keysOf(model: Model, calls: readonly Call[]): readonly string[] {
  const type = (input: (call: Call) => string): void =>
    calls.forEach((call, index) => {
      model.setUserInput(call.sheet, SCRATCH.lastRow - index, SCRATCH.column, input(call));
    });
  model.pauseEvaluation();
  type(({ id, args }) => `=LAMBDA(${signature(id)},${keyText(id)})(${args})`);
  model.resumeEvaluation();
  model.evaluate();
  const keys = calls.map(({ sheet }, index) =>
    model.getFormattedCellValue(sheet, SCRATCH.lastRow - index, SCRATCH.column),
  );
  model.pauseEvaluation();
  type(() => '');
  model.resumeEvaluation();
  return keys;
}

/** Whether that is a key, not an error. */
export const isKey = (text: string): boolean =>
  text === '' || text.startsWith(ROW) || text.startsWith(ARGUMENT);

/** What the function is called with; arguments that are left out at the end are not there. */
export function argumentsOf(key: string): unknown[] {
  const texts = key.split(ARGUMENT);
  while (texts.at(-1) === '') texts.pop();
  return texts.map(argumentOf);
}

/** As a spreadsheet passes it: null where it is left out, rows of a range, a value by itself. */
function argumentOf(text: string): unknown {
  if (text === '') return null;
  const rows = text
    .split(ROW)
    .slice(1)
    .map((row) => row.split(CELL).slice(1).map(cellOf));
  return rows.length === 1 && rows[0]!.length === 1 ? rows[0]![0] : rows;
}

function cellOf(text: string): unknown {
  const rest = text.slice(1);
  switch (text[0]) {
    case 'n':
      return Number(rest);
    case 'b':
      return rest === 'TRUE';
    case 't':
    case 'e':
      return rest;
    default:
      return null;
  }
}
