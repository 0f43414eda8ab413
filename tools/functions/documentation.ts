import type { Language } from '#engine/plan/inputs.ts';
import { catalogue } from '#functions/catalogue/index.ts';
import type { CatalogueFunction, Example } from '#functions/definition.ts';
import { type FunctionValue, isBlock, type ResultCell } from '#functions/marshal.ts';
import type { Parameter } from '#functions/parameter.ts';

interface Words {
  readonly contents: string;
  readonly introduction: string;
  readonly parameters: string;
  readonly parameterHeader: string;
  readonly yes: string;
  readonly no: string;
  readonly defaultsTo: (value: string) => string;
  readonly result: string;
  readonly notes: string;
  readonly examples: string;
  readonly exampleHeader: string;
  readonly portable: string;
  readonly portableNote: string;
}

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    contents: 'Custom functions',
    introduction:
      'The same functions work in Excel, in Google Sheets and in the local workbook. A parameter in [brackets] may be left out; a blank means the same. A range may be one cell, a row, a column or a block.',
    parameters: 'Parameters',
    parameterHeader: '| name | may be left out | meaning |',
    yes: 'yes',
    no: 'no',
    defaultsTo: (value) => `yes: ${value}`,
    result: 'Result',
    notes: 'Notes',
    examples: 'Examples',
    exampleHeader: '| formula | result | |',
    portable: 'Without the add-in',
    portableNote:
      'In Excel 365, define the function’s name (Formulas > Name Manager > New) with this formula: it then gives the same results in that workbook without the add-in. Numbers have to be numbers there, not texts, and errors carry no message. While the add-in is installed, choose another name.',
  },
  'zh-CN': {
    contents: '自定义函数',
    introduction:
      '这些函数在 Excel、Google 表格和本地工作簿中相同。[方括号] 中的参数可以省略，空白等同于省略。区域可以是一个单元格、一行、一列或一块。',
    parameters: '参数',
    parameterHeader: '| 名称 | 可省略 | 含义 |',
    yes: '是',
    no: '否',
    defaultsTo: (value) => `是：${value}`,
    result: '结果',
    notes: '说明',
    examples: '示例',
    exampleHeader: '| 公式 | 结果 | |',
    portable: '不装加载项时',
    portableNote:
      '在 Excel 365 中，用这个公式定义与函数同名的名称（公式 > 名称管理器 > 新建），该工作簿不装加载项也能得到相同结果。那里的数字必须是数值而不是文本，出错时没有说明文字。已装加载项时，请另取名称。',
  },
};

/** The page of one function. */
export function functionPage(documented: CatalogueFunction, language: Language): string {
  const words = WORDS[language];
  const { id, docs, parameters, examples, portable } = documented;
  const sections = [
    `# ${id}\n\n${docs.summary[language]}\n\n\`\`\`\n${signature(documented)}\n\`\`\``,
    `## ${words.parameters}\n\n${words.parameterHeader}\n| --- | --- | --- |\n${parameters
      .map((parameter) => parameterRow(parameter, words, language))
      .join('\n')}`,
    `## ${words.result}\n\n${docs.result[language]}`,
    ...(docs.notes ? [`## ${words.notes}\n\n${docs.notes.map((note) => note[language]).join('\n\n')}`] : []),
    `## ${words.examples}\n\n${words.exampleHeader}\n| --- | --- | --- |\n${examples
      .map((example) => exampleRow(example, language))
      .join('\n')}`,
    ...(portable === null
      ? []
      : [`## ${words.portable}\n\n${words.portableNote}\n\n\`\`\`\n${portable}\n\`\`\``]),
  ];
  return `${sections.join('\n\n')}\n`;
}

/** How to use a LAMBDA text. */
export const portableNote = (language: Language): string => WORDS[language].portableNote;

/** The list of all functions. */
export function contentsPage(language: Language): string {
  const { contents, introduction } = WORDS[language];
  const rows = Object.values(catalogue).map(
    (each) => `- [${each.id}](${each.id}.md): ${each.docs.summary[language]}`,
  );
  return `# ${contents}\n\n${introduction}\n\n${rows.join('\n')}\n`;
}

const signature = ({ id, parameters }: CatalogueFunction): string =>
  `=${id}(${parameters.map(({ name, optional }) => (optional ? `[${name}]` : name)).join(', ')})`;

function parameterRow(parameter: Parameter, words: Words, language: Language): string {
  const { name, optional, docs } = parameter;
  const fallback = parameter.default === undefined ? words.yes : words.defaultsTo(String(parameter.default));
  return `| \`${name}\` | ${optional ? fallback : words.no} | ${docs[language]} |`;
}

const exampleRow = ({ formula, result, docs }: Example, language: Language): string =>
  `| \`${formula}\` | \`${writeValue(result)}\` | ${docs[language]} |`;

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
