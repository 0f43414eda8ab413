import { type Language, languages } from '#engine/plan/inputs.ts';
import { catalogue, FUNCTION_IDS } from '#functions/catalogue/index.ts';
import { type Parameter, takesRange } from '#functions/parameter.ts';
import type { FunctionDocs } from '#language/functions/docs.ts';
import { docsOf } from './documentation.ts';

/** Left out: a single cell. Microsoft's parser leaves out the same. */
const MATRIX = { dimensionality: 'matrix' };

/** The file that says in that language what the functions are; Excel takes the first where it has no other. */
export const metadataFile = (language: Language): string =>
  language === languages[0] ? 'functions.json' : `functions-${language}.json`;

/**
 * Excel's metadata. Everything is of type "any": only so do blanks arrive as blanks, texts as texts, and errors at
 * all (`allowErrorForDataTypeAny`), for the functions to say what is wrong with them.
 */
export function excelMetadata(language: Language): string {
  const functions = Object.values(catalogue).map(({ id, parameters, result }) => ({
    id,
    name: id,
    description: docsOf(id, language).summary,
    parameters: parameters.map((parameter) => parameterMetadata(parameter, docsOf(id, language))),
    result: result === 'block' ? MATRIX : {},
  }));
  const metadata = {
    $schema: 'https://developer.microsoft.com/json-schemas/office-js/custom-functions.schema.json',
    allowErrorForDataTypeAny: true,
    functions,
  };
  return `${JSON.stringify(metadata, null, 2)}\n`;
}

const parameterMetadata = (parameter: Parameter, docs: FunctionDocs) => ({
  name: parameter.name,
  description: docs.parameters[parameter.name],
  type: 'any',
  ...(takesRange(parameter) ? MATRIX : {}),
  ...(parameter.optional ? { optional: true } : {}),
});

/** The module that ties each id of the metadata to its implementation. */
export function associations(): string {
  const calls = FUNCTION_IDS.map((id) => `  associate('${id}', implement('${id}'));`);
  return `// Written by tools/generate-functions.ts from the catalogue of functions. Do not edit.
import type { FunctionId } from '#functions/catalogue/index.ts';

/** What the spreadsheet calls: the arguments in order, the invocation last. */
export type Implementation = (...args: readonly unknown[]) => unknown;

/** Ties every function of the metadata to its implementation: \`associate\` is CustomFunctions.associate. */
export function associateFunctions(
  associate: (id: FunctionId, implementation: Implementation) => void,
  implement: (id: FunctionId) => Implementation,
): void {
${calls.join('\n')}
}
`;
}
