import { catalogue } from '#functions/catalogue/index.ts';
import type { CatalogueFunction } from '#functions/definition.ts';
import { type Parameter, takesRange } from '#functions/parameter.ts';

/**
 * The global functions that Google Sheets offers while typing, to be appended to the bundle: it knows only functions
 * declared at the top level, with JSDoc. There is one JSDoc for all languages, so it speaks two.
 */
export function appsScriptGlobals(): string {
  const functions = Object.values(catalogue).map(globalFunction);
  return `// Written by tools/generate-functions.ts from the catalogue of functions. Do not edit.\n\n${functions.join('\n')}`;
}

function globalFunction({ id, docs, parameters, examples, result }: CatalogueFunction): string {
  const names = parameters.map(({ name }) => name).join(', ');
  const lines = [
    `${docs.summary.en} ${docs.summary['zh-CN']}`,
    '',
    ...parameters.map(parameterLine),
    `@return {${result === 'block' ? 'Array<Array<*>>' : '*'}} ${docs.result.en} ${docs.result['zh-CN']}`,
    ...(examples[0] ? [`@example ${examples[0].formula}`] : []),
    '@customfunction',
  ];
  return `/**\n${lines.map((line) => ` * ${safe(line)}`.trimEnd()).join('\n')}\n */
function ${id}(${names}) {
  return App_.${id}(${names});
}
`;
}

function parameterLine(parameter: Parameter): string {
  const { name, docs, optional } = parameter;
  return `@param {${typeOf(parameter)}${optional ? '=' : ''}} ${name} ${docs.en} ${docs['zh-CN']}`;
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
