import { languages } from '#engine/plan/inputs.ts';
import { catalogue } from '#functions/catalogue/index.ts';
import type { CatalogueFunction } from '#functions/definition.ts';
import { type Parameter, takesRange } from '#functions/parameter.ts';
import type { FunctionDocs } from '#language/functions/docs.ts';
import { docsOf } from './documentation.ts';

/**
 * The global functions that Google Sheets offers while typing, to be appended to the bundle: it knows only functions
 * declared at the top level, with JSDoc. There is one JSDoc for all languages, so it speaks each of them.
 */
export function appsScriptGlobals(): string {
  const functions = Object.values(catalogue).map(globalFunction);
  return `// Written by tools/generate-functions.ts from the catalogue of functions. Do not edit.\n\n${functions.join('\n')}`;
}

function globalFunction({ id, parameters, examples, result }: CatalogueFunction): string {
  const names = parameters.map(({ name }) => name).join(', ');
  const lines = [
    inEveryLanguage(id, ({ summary }) => summary),
    '',
    ...parameters.map((parameter) => parameterLine(parameter, id)),
    `@return {${result === 'block' ? 'Array<Array<*>>' : '*'}} ${inEveryLanguage(id, (docs) => docs.result)}`,
    ...(examples[0] ? [`@example ${examples[0].formula}`] : []),
    '@customfunction',
  ];
  return `/**\n${lines.map((line) => ` * ${safe(line)}`.trimEnd()).join('\n')}\n */
function ${id}(${names}) {
  return App_.${id}(${names});
}
`;
}

const inEveryLanguage = (id: string, pick: (docs: FunctionDocs) => string): string =>
  languages.map((language) => pick(docsOf(id, language))).join(' ');

function parameterLine(parameter: Parameter, id: string): string {
  const { name, optional } = parameter;
  return `@param {${typeOf(parameter)}${optional ? '=' : ''}} ${name} ${inEveryLanguage(id, ({ parameters }) => parameters[name] ?? '')}`;
}

function typeOf(parameter: Parameter): string {
  const one = CELL_TYPES[parameter.kind];
  return takesRange(parameter) ? `${one}|Array<Array<${one}>>` : one;
}

const CELL_TYPES: Readonly<Record<Parameter['kind'], string>> = {
  number: 'number',
  numbers: 'number',
  pairedNumbers: 'number',
  block: 'number',
  sparseBlock: 'number',
  marks: 'boolean',
  day: 'Date|string',
  days: 'Date|string',
  calendar: 'string|Date',
  text: 'string',
  texts: 'string',
  choice: 'string',
};

/** No text may end the comment. */
const safe = (line: string): string => line.replaceAll('*/', '* /');
