import { createRequire } from 'node:module';

export interface Metadata {
  readonly functions: readonly FunctionMetadata[];
}
interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly ParameterMetadata[];
  readonly result: { readonly type?: string; readonly dimensionality?: string };
}
interface ParameterMetadata {
  readonly name: string;
  readonly description: string;
  readonly type: string;
  readonly dimensionality?: string;
  readonly optional?: boolean;
}
interface Parsed {
  readonly functions: readonly FunctionMetadata[];
  readonly extras: readonly { readonly errors: readonly string[] }[];
}

const require = createRequire(import.meta.url);

/** The metadata that Microsoft's parser makes of TypeScript functions with this metadata. Throws what it refuses. */
export function metadataByMicrosoft(metadata: Metadata): Metadata {
  const parsed = loadParser().parseTree(metadata.functions.map(sourceOf).join('\n'), 'functions.ts');
  const errors = parsed.extras.flatMap((extra) => extra.errors);
  if (errors.length > 0) throw new Error(errors.join('\n'));
  return parsed;
}

/**
 * The parser needs the JavaScript API of TypeScript, which version 7 no longer has: it is given the version 5 that
 * @ts-morph/common carries. (An alias of the package typescript would take over the command tsc.)
 */
function loadParser(): { parseTree(source: string, name: string): Parsed } {
  const path = require.resolve('typescript');
  require(path);
  const loaded = require.cache[path];
  if (loaded) loaded.exports = require('@ts-morph/common').ts;
  return require('custom-functions-metadata');
}

function sourceOf({ id, description, parameters, result }: FunctionMetadata): string {
  const typeOf = (dimensionality: string | undefined): string =>
    dimensionality === 'matrix' ? 'any[][]' : 'any';
  const tags = parameters.map(({ name, description: text }) => ` * @param ${name} ${text}`);
  const declared = parameters.map(
    ({ name, optional, dimensionality }) => `${name}${optional ? '?' : ''}: ${typeOf(dimensionality)}`,
  );
  return `/**
 * ${description}
 * @customfunction ${id} ${id}
${tags.join('\n')}
 */
function ${id}(${declared.join(', ')}): ${typeOf(result.dimensionality)} { throw new Error(); }
`;
}
