import { languages } from '#engine/plan/inputs.ts';
import { catalogue, FUNCTION_IDS } from '#functions/catalogue/index.ts';
import { appsScriptGlobals } from './apps-script.ts';
import { contentsPage, docsOf, functionPage, portableNote } from './documentation.ts';
import { associations, excelMetadata, metadataFile } from './excel.ts';
import { functionList } from './guide.ts';

/** Folders in which every file is written by {@link outputs}. */
export const OUTPUT_FOLDERS = [
  'addin-excel/generated',
  'addin-gsheets/generated',
  'shared/functions/generated',
  'shared/sidebar/generated',
  ...languages.map((language) => `docs/functions/${language}`),
];

/** Everything that is published about the functions: texts by their path in the project. */
export function outputs(): ReadonlyMap<string, string> {
  return new Map([
    ...languages.map(
      (language) => [`addin-excel/generated/${metadataFile(language)}`, excelMetadata(language)] as const,
    ),
    ['addin-excel/generated/associations.ts', associations()],
    ['addin-excel/generated/portable.json', portableTexts()],
    ['shared/functions/generated/names.generated.ts', functionNames()],
    ['shared/sidebar/generated/functions.generated.ts', functionList()],
    ['addin-gsheets/generated/globals.generated.js', appsScriptGlobals()],
    ...languages.flatMap((language) => [
      [`docs/functions/${language}/README.md`, contentsPage(language)] as const,
      ...Object.values(catalogue).map(
        (each) => [`docs/functions/${language}/${each.id}.md`, functionPage(each, language)] as const,
      ),
    ]),
  ]);
}

/** For code that only has to know the names in a formula: it would carry all that the functions do besides. */
const functionNames = (): string =>
  `// Written by tools/generate-functions.ts from the catalogue of functions. Do not edit.
import type { FunctionId } from '../catalogue/index.ts';

export const functionNames: readonly FunctionId[] = ${JSON.stringify(FUNCTION_IDS)};
`;

const summaryOf = (id: string) =>
  Object.fromEntries(languages.map((language) => [language, docsOf(id, language).summary]));

/** Names and the LAMBDA texts to define them with. */
function portableTexts(): string {
  const names = Object.values(catalogue).flatMap(({ id, portable }) =>
    portable === null ? [] : [{ name: id, formula: portable, comment: summaryOf(id) }],
  );
  const note = Object.fromEntries(languages.map((language) => [language, portableNote(language)]));
  return `${JSON.stringify({ note, names }, null, 2)}\n`;
}
