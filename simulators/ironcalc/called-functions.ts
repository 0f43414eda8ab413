import type { Model } from '@ironcalc/wasm';
import { type Token, tokenize } from '#formula/tokenize.ts';
import { callFunction } from '#functions/call.ts';
import { catalogue, FUNCTION_IDS, type FunctionId } from '#functions/catalogue/index.ts';
import { serialDates } from '#functions/marshal.ts';
import type { Parameter } from '#functions/parameter.ts';
import { functionNamed } from '#functions/portable/names.ts';
import { formulaOf } from '#host/sheet.ts';
import type { Contents, Functions } from './contents.ts';

// Functions that no LAMBDA text gives: the engine cannot call us. So each is a LAMBDA that looks its arguments up among
// those that we have answered; what it has not been asked yet shows #N/A until it is answered here.

/** Functions that are called instead of calculated by the engine. */
export interface CalledFunctions {
  /** Defines them in a model that is new. */
  define(model: Model): void;
  /** Whether some formula calls one. */
  areIn(contents: Contents): boolean;
  /** Answers what formulas ask of them; evaluates. Whether an answer is new. */
  answer(model: Model, contents: Contents): boolean;
}

interface Call {
  readonly id: FunctionId;
  readonly sheet: number;
  /** As they stand between the parentheses. */
  readonly args: string;
}

/** A call may have another for its argument, so deep. */
const DEPTH = 5;
/** Out of sight, on the sheet of the call, so that its references mean the same. */
const SCRATCH = { lastRow: 1_048_576, column: 16_000 };
/** Between arguments, before each row, before each cell. */
const [ARGUMENT, ROW, CELL] = ['\u241d', '\u241e', '\u241f'];

/** `lambdas`: the functions that the engine calculates; where there are none, there are none of ours at all. */
export function calledFunctions(lambdas: Functions): CalledFunctions {
  const ids = lambdas.size === 0 ? [] : FUNCTION_IDS.filter((id) => !lambdas.has(id));
  const answers = new Map<FunctionId, Map<string, string>>(ids.map((id) => [id, new Map()]));
  const pattern = new RegExp(ids.join('|'), 'i');
  const callsIn = ({ sheets }: Contents): readonly Call[] => {
    if (ids.length === 0) return [];
    return sheets.flatMap(({ cells }, sheet) =>
      cells.flatMap((row) =>
        row.flatMap((content): readonly Call[] => {
          const formula = formulaOf(content);
          if (formula === null || !pattern.test(formula)) return [];
          return callsOf(formula).flatMap((call) => (answers.has(call.id) ? [{ ...call, sheet }] : []));
        }),
      ),
    );
  };
  return {
    define(model) {
      for (const id of ids) {
        model.newDefinedName(keyName(id), null, `=LAMBDA(${signature(id)},${keyText(id)})`);
        model.newDefinedName(id, null, lookup(id, answers.get(id)!));
      }
    },
    areIn: (contents) => callsIn(contents).length > 0,
    answer(model, contents) {
      const calls = callsIn(contents);
      if (calls.length === 0) return false;
      let isAnyNew = false;
      for (let round = 0; round < DEPTH; round++) {
        const asked = keysOf(model, calls);
        const changed = new Set<FunctionId>();
        for (const [index, { id }] of calls.entries()) {
          const key = asked[index] ?? '';
          const known = answers.get(id)!;
          if (!key.startsWith(ROW) || known.has(key)) continue;
          known.set(key, answerTo(id, key));
          changed.add(id);
        }
        if (changed.size === 0) break;
        isAnyNew = true;
        for (const id of changed) model.updateDefinedName(id, null, id, null, lookup(id, answers.get(id)!));
        model.evaluate();
      }
      return isAnyNew;
    },
  };
}

const keyName = (id: FunctionId): string => `GSKEY_${id}`;

const signature = (id: FunctionId): string =>
  catalogue[id].parameters.map(({ name, optional }: Parameter) => (optional ? `[${name}]` : name)).join(',');

/** All arguments as one text, with the kind of each cell; engines compare no more than texts. */
function keyText(id: FunctionId): string {
  const cell = 'IF(ISERROR(v),"e",IF(ISNUMBER(v),"n"&v,IF(ISLOGICAL(v),"b"&v,IF(v="","_","t"&v))))';
  return catalogue[id].parameters
    .map(({ name, optional }: Parameter) => {
      const row = `REDUCE("",r,LAMBDA(a,v,a&"${CELL}"&${cell}))`;
      const rows = `REDUCE("",BYROW(${name},LAMBDA(r,${row})),LAMBDA(a,v,a&"${ROW}"&v))`;
      return optional ? `IF(ISOMITTED(${name}),"",${rows})` : rows;
    })
    .join(`&"${ARGUMENT}"&`);
}

function lookup(id: FunctionId, answers: ReadonlyMap<string, string>): string {
  const cases = [...answers].map(([key, value]) => `"${key.replaceAll('"', '""')}",${value},`).join('');
  const found = cases === '' ? 'NA()' : `SWITCH(${keyText(id)},${cases}NA())`;
  return `=LAMBDA(${signature(id)},${found})`;
}

/** The calls of a formula, those within calls too. */
function callsOf(formula: string): readonly Omit<Call, 'sheet'>[] {
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

/** The arguments of each call as its sheet gives them now. */
function keysOf(model: Model, calls: readonly Call[]): readonly string[] {
  const type = (input: (call: Call) => string): void =>
    calls.forEach((call, index) => {
      model.setUserInput(call.sheet, SCRATCH.lastRow - index, SCRATCH.column, input(call));
    });
  model.pauseEvaluation();
  type(({ id, args }) => `=${keyName(id)}(${args})`);
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

/** What the function gives for these arguments, as a formula. */
function answerTo(id: FunctionId, key: string): string {
  const outcome = callFunction(id, key.split(ARGUMENT).map(argumentOf), serialDates);
  if (!outcome.ok) return outcome.error === '#N/A' ? 'NA()' : outcome.error;
  const { value } = outcome;
  if (!Array.isArray(value)) return literal(value);
  return `{${(value as unknown[][]).map((row) => row.map(literal).join(',')).join(';')}}`;
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
      return rest;
    default:
      return text === 'e' ? '#VALUE!' : null;
  }
}

/** The engine knows no doubled quotation mark within a list. */
const literal = (value: unknown): string =>
  typeof value === 'number' ? String(value).toUpperCase() : `"${String(value).replaceAll('"', '”')}"`;
