import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAst } from 'vite';

export interface Source {
  readonly path: string;
  readonly text: string;
}

/** The TypeScript of a folder, without tests. */
export const sourcesIn = (folder: string): readonly Source[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    // What is generated says what its source says.
    .filter((name) => /\.tsx?$/.test(name) && !/\.(test|generated)\.ts$/.test(name))
    .map((name) => {
      const path = join(folder, name);
      return { path, text: readFileSync(path, 'utf8') };
    });

export type Leaf = readonly [path: string, value: unknown];

/** Every text by its path: `goals.verdicts.pass`. */
export function leaves(value: unknown, path = ''): readonly Leaf[] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, each]) => leaves(each, path === '' ? key : `${path}.${key}`));
}

/** A function's sentence for some numbers and words. */
export const said = (value: unknown): string =>
  typeof value === 'function' ? String(value(3, 2, 1)) : String(value);

/** Attributes that people read or hear. */
const SPOKEN =
  /^(title|label|hint|placeholder|alt|aria-label|aria-valuetext|aria-description|validationMessage|text|lead)$/;
const LETTERS = /\p{L}/u;

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [field: string]: unknown;
}
const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value;
const children = (node: Node): readonly Node[] => Object.values(node).flat().filter(isNode);
const texts = (node: Node): readonly string[] => {
  if (node.type === 'TemplateElement') return [(node.value as { cooked: string }).cooked];
  return typeof node.value === 'string' ? [node.value] : [];
};

/** Words of a page's own: what people read or hear that is written in its source. */
export function hardCoded(path: string, text: string): string[] {
  const found: string[] = [];
  const visit = (node: Node): void => {
    if (isSpokenHere(node)) found.push(`${path}: ${text.slice(node.start, node.end).trim().slice(0, 60)}`);
    for (const child of children(node)) visit(child);
  };
  visit(parseAst(text, { lang: 'tsx' }) as unknown as Node);
  return found;
}

function isSpokenHere(node: Node): boolean {
  switch (node.type) {
    case 'JSXText':
      return LETTERS.test(String(node.value));
    case 'JSXAttribute':
      return SPOKEN.test(String((node.name as Node).name)) && isNode(node.value) && holdsWords(node.value);
    case 'JSXElement':
      return (node.children as readonly Node[]).some(
        (child) => child.type === 'JSXExpressionContainer' && holdsWords(child),
      );
    case 'Literal':
    case 'TemplateElement':
      return texts(node).some((each) => /[\u3400-\u9fff]/.test(each));
    default:
      return false;
  }
}

/** A literal with letters in it, by itself or as one branch of a choice. */
function holdsWords(node: Node): boolean {
  switch (node.type) {
    case 'Literal':
    case 'TemplateElement':
      return texts(node).some((each) => LETTERS.test(each));
    case 'TemplateLiteral':
      return (node.quasis as readonly Node[]).some(holdsWords);
    case 'ConditionalExpression':
      return [node.consequent, node.alternate].some((each) => holdsWords(each as Node));
    case 'LogicalExpression':
    case 'BinaryExpression':
      return node.operator === '&&' ||
        node.operator === '||' ||
        node.operator === '??' ||
        node.operator === '+'
        ? [node.left, node.right].some((each) => holdsWords(each as Node))
        : false;
    case 'JSXExpressionContainer':
    case 'ParenthesizedExpression':
      return holdsWords(node.expression as Node);
    default:
      return false;
  }
}
