import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAst } from 'vite';
import { describe, expect, it } from 'vitest';
import { sidebar as en } from '#language/en/sidebar.ts';
import { sidebar as zh } from '#language/zh-CN/sidebar.ts';

const FOLDER = 'shared/sidebar';
const sources = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.test.ts'))
  .map((name) => {
    const path = join(FOLDER, name);
    return { path, text: readFileSync(path, 'utf8') };
  });

type Leaf = readonly [path: string, value: unknown];

/** Every text by its path: `goals.verdicts.pass`. */
function leaves(value: unknown, path = ''): readonly Leaf[] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, each]) => leaves(each, path === '' ? key : `${path}.${key}`));
}

/** A function's sentence for some numbers and words. */
const said = (value: unknown): string =>
  typeof value === 'function' ? String(value(3, 2, 1)) : String(value);

describe('the texts of the sidebar', () => {
  const english = leaves(en);
  const chinese = leaves(zh);

  it('are the same set in both languages', () => {
    expect(chinese.map(([path]) => path)).toEqual(english.map(([path]) => path));
    for (const [index, [path, value]] of chinese.entries()) {
      expect(typeof value, path).toBe(typeof english[index]?.[1]);
    }
  });

  it('are all written, each in its language', () => {
    for (const [path, value] of english) {
      expect(said(value).trim(), path).not.toBe('');
      expect(said(value), path).not.toMatch(/[\u3400-\u9fff]/);
    }
    for (const [path, value] of chinese) {
      // Names such as SMART's letters stay as they are.
      if (/\p{L}{2}/u.test(said(value))) expect(said(value), path).toMatch(/[\u3400-\u9fff]/);
    }
  });

  it('are all used', () => {
    const all = sources.map(({ text }) => text).join('\n');
    const unused = english
      .map(([path]) => path)
      .filter((path) => !isUsed(path.split('.') as [string, ...string[]], all));
    expect(unused).toEqual([]);
  });
});

/**
 * `goals.verdicts.pass` is used by `.verdicts.pass`, or `verdicts[…]` where its name is calculated, in a file that
 * takes the group `goals` from the texts.
 */
function isUsed([group, ...rest]: readonly [string, ...string[]], all: string): boolean {
  if (!new RegExp(`\\b${group}\\b`).test(all)) return false;
  const files = sources.filter(({ text }) => takes(group, text));
  return files.some(({ text }) => {
    const whole = new RegExp(`[.]${rest.map((part) => part.replaceAll('-', '\\-')).join('[.]')}\\b`);
    const [first = '', ...below] = rest;
    const calculated = new RegExp(`[.]${first}\\[`);
    const byKey = below.length === 0 && new RegExp(`'${first}'`).test(text) && /\bt\[/.test(text);
    return whole.test(text) || (below.length > 0 && calculated.test(text)) || byKey;
  });
}

/** `const { goals: t } = texts`, `const t = texts.goals`, `const { app } = useTexts()`. */
const takes = (group: string, text: string): boolean =>
  new RegExp(`texts\\.${group}\\b|useTexts\\(\\)\\.${group}\\b`).test(text) ||
  new RegExp(
    `const \\{[^}]*\\b${group}\\b[^}]*\\} = (texts|useTexts\\(\\)|useSurroundings\\(\\)\\.texts)`,
  ).test(text);

describe('the pages', () => {
  it('hold no words of their own', () => {
    const found = sources.flatMap(({ path, text }) => hardCoded(path, text));
    expect(found).toEqual([]);
  });
});

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

function hardCoded(path: string, text: string): string[] {
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

describe('words of a page’s own', () => {
  it.each([
    '<p>Hello</p>',
    '<p>{isNew ? "new" : t.old}</p>',
    '<Button title="Close" />',
    '<Button aria-label={`$' + '{count} cells`} />',
    'const label = "确定";',
  ])('are found in %s', (code) => {
    expect(hardCoded('x.tsx', code)).not.toEqual([]);
  });

  it.each([
    '<p>{t.hello} · ✓</p>',
    '<Button title={t.close} size="small" />',
    '<p>{name === "a" && t.a}</p>',
  ])('are not seen in %s', (code) => {
    expect(hardCoded('x.tsx', code)).toEqual([]);
  });
});
