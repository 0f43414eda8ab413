import { catalogue } from '#functions/catalogue/index.ts';
import type { CatalogueFunction } from '#functions/definition.ts';

const GROUPS = {
  FUNNEL: 'funnel',
  TARGET: 'target',
  PLAN: 'progress',
  GOAL: 'progress',
  SMART: 'smart',
} as const;

/**
 * The module by which the sidebar knows the functions: what it says about them comes from their documentation, and the
 * catalogue itself would bring the whole engine along. Of the examples only those that give no error.
 */
export function functionList(): string {
  const entries = Object.values(catalogue).map((each) => `  ${JSON.stringify(entryOf(each))},`);
  return `// Written by tools/generate-functions.ts from the catalogue of functions. Do not edit.
type FunctionGroup = 'funnel' | 'target' | 'progress' | 'smart';

export interface ListedFunction {
  readonly id: string;
  readonly group: FunctionGroup;
  readonly parameters: readonly ListedParameter[];
  /** \`question\`: the number of its words in the documentation. */
  readonly examples: readonly { readonly formula: string; readonly question: number }[];
}
interface ListedParameter {
  readonly name: string;
  /** May be left out; the default as it is written, '': none that can be written. */
  readonly optional?: string;
}

/** Every function in the order of the documentation. */
export const functionList: readonly ListedFunction[] = [
${entries.join('\n')}
];
`;
}

function entryOf({ id, parameters, examples }: CatalogueFunction) {
  const [kind = ''] = id.split('_');
  return {
    id,
    group: GROUPS[kind as keyof typeof GROUPS],
    parameters: parameters.map((each) => ({
      name: each.name,
      ...(each.optional && { optional: each.default === undefined ? '' : String(each.default) }),
    })),
    examples: examples.flatMap(({ formula, result }, question) =>
      typeof result === 'string' && result.startsWith('#') ? [] : [{ formula, question }],
    ),
  };
}
