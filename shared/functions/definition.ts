import { failure, type Issue, type Result } from '#engine/issue.ts';
import { readArgument } from './arguments.ts';
import { argumentIssue } from './issues.ts';
import { type DateWays, type FunctionValue, isBlock, type ResultCell } from './marshal.ts';
import type { Arguments, Parameter } from './parameter.ts';

/** A formula with its result, shown in the documentation and run as a test. */
export interface Example {
  /** With arguments written out: numbers, texts, `{1,2;3,4}`, DATE(y,m,d). */
  readonly formula: string;
  /** What it gives; a day as `{ day }`, an error as its text. */
  readonly result: FunctionValue;
}

interface Described {
  /** The name people type, never translated. */
  readonly id: string;
  /** `cell`: a single value; `block`: spills. */
  readonly result: 'cell' | 'block';
  readonly examples: readonly Example[];
  /**
   * A LAMBDA that gives the same without the add-in, of functions that Excel 365 and the embedded engine have:
   * bad arguments give #VALUE!, questions without an answer #N/A. null: there is none.
   */
  readonly portable: string | null;
}

export interface Definition<Parameters extends readonly Parameter[]> extends Described {
  readonly parameters: Parameters;
  readonly run: (args: Arguments<Parameters>) => Result<FunctionValue>;
  /** The parameters behind names that the engine's issues use. */
  readonly engineNames?: Readonly<Record<string, string>>;
}

/** A function of the catalogue, free of the types of its parameters. */
export interface CatalogueFunction extends Described {
  readonly parameters: readonly Parameter[];
  /** The value for raw arguments. Issues name parameters in `path[0]`. */
  answer(raw: readonly unknown[], dates: DateWays): Result<FunctionValue>;
}

/** One function in one place; all that is published about it is generated from this. */
export function defineFunction<const Parameters extends readonly Parameter[]>(
  definition: Definition<Parameters>,
): CatalogueFunction {
  const { run, engineNames = {}, ...described } = definition;
  const rename = (issue: Issue): Issue => {
    const [first, ...rest] = issue.path;
    const name = engineNames[String(first)];
    return name === undefined ? issue : { ...issue, path: [name, ...rest] };
  };
  return {
    ...described,
    answer(raw, dates) {
      const args: Record<string, unknown> = {};
      const issues: Issue[] = [];
      for (const [index, parameter] of definition.parameters.entries()) {
        const value = readArgument(parameter, raw[index], dates);
        if (value.ok) args[parameter.name] = value.value;
        else issues.push(...value.issues);
      }
      if (issues.length > 0) return failure(...issues);
      const result = run(args as Arguments<Parameters>);
      if (!result.ok) return failure(...result.issues.map(rename));
      return isFiniteValue(result.value) ? result : tooLarge(definition.parameters);
    },
  };
}

const isFiniteValue = (value: FunctionValue): boolean =>
  isBlock(value) ? value.every((row) => row.every(isFiniteCell)) : isFiniteCell(value);

const isFiniteCell = (cell: ResultCell): boolean => typeof cell !== 'number' || Number.isFinite(cell);

function tooLarge([first]: readonly Parameter[]): Result<never> {
  const argument = first?.name ?? '';
  return failure(argumentIssue('argument.result', [argument], { argument }));
}
