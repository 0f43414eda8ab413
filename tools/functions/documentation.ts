import type { Language } from '#engine/plan/inputs.ts';
import { catalogue } from '#functions/catalogue/index.ts';
import type { CatalogueFunction, Example } from '#functions/definition.ts';
import { type FunctionValue, isBlock, type ResultCell } from '#functions/marshal.ts';
import type { Parameter } from '#functions/parameter.ts';
import { publishedIn } from '#language/by-language/function-docs.ts';
import type { FunctionDocs, FunctionPageTexts } from '#language/functions/docs.ts';

/** What is published about a function in that language. */
export function docsOf(id: string, language: Language): FunctionDocs {
  const docs = publishedIn[language].functions[id];
  if (!docs) throw new Error(`${id} is not documented in ${language}`);
  return docs;
}

/** The page of one function. */
export function functionPage(documented: CatalogueFunction, language: Language): string {
  const { pages: words } = publishedIn[language];
  const { id, parameters, examples, portable } = documented;
  const docs = docsOf(id, language);
  const sections = [
    `# ${id}\n\n${docs.summary}\n\n\`\`\`\n${signature(documented)}\n\`\`\``,
    `## ${words.parameters}\n\n${words.parameterHeader}\n| --- | --- | --- |\n${parameters
      .map((parameter) => parameterRow(parameter, docs, words))
      .join('\n')}`,
    `## ${words.result}\n\n${docs.result}`,
    ...(docs.notes ? [`## ${words.notes}\n\n${docs.notes.join('\n\n')}`] : []),
    `## ${words.examples}\n\n${words.exampleHeader}\n| --- | --- | --- |\n${examples
      .map((example, index) => exampleRow(example, docs.examples[index] ?? ''))
      .join('\n')}`,
    ...(portable === null
      ? []
      : [`## ${words.portable}\n\n${words.portableNote}\n\n\`\`\`\n${portable}\n\`\`\``]),
  ];
  return `${sections.join('\n\n')}\n`;
}

/** How to use a LAMBDA text. */
export const portableNote = (language: Language): string => publishedIn[language].pages.portableNote;

/** The list of all functions. */
export function contentsPage(language: Language): string {
  const { contents, introduction } = publishedIn[language].pages;
  const rows = Object.values(catalogue).map(
    (each) => `- [${each.id}](${each.id}.md): ${docsOf(each.id, language).summary}`,
  );
  return `# ${contents}\n\n${introduction}\n\n${rows.join('\n')}\n`;
}

const signature = ({ id, parameters }: CatalogueFunction): string =>
  `=${id}(${parameters.map(({ name, optional }) => (optional ? `[${name}]` : name)).join(', ')})`;

function parameterRow(parameter: Parameter, docs: FunctionDocs, words: FunctionPageTexts): string {
  const { name, optional } = parameter;
  const fallback = parameter.default === undefined ? words.yes : words.defaultsTo(String(parameter.default));
  return `| \`${name}\` | ${optional ? fallback : words.no} | ${docs.parameters[name] ?? ''} |`;
}

const exampleRow = ({ formula, result }: Example, question: string): string =>
  `| \`${formula}\` | \`${writeValue(result)}\` | ${question} |`;

/** As it is written in a formula: `{1,2;3,4}`; days as ISO texts, numbers to 15 digits. */
function writeValue(value: FunctionValue): string {
  if (!isBlock(value)) return writeCell(value);
  return `{${value.map((row) => row.map(writeCell).join(',')).join(';')}}`;
}

function writeCell(cell: ResultCell): string {
  if (typeof cell === 'number') return String(Number(cell.toPrecision(15)));
  if (typeof cell === 'object') return `"${cell.day}"`;
  return cell.startsWith('#') ? cell : `"${cell}"`;
}
