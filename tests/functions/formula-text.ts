/**
 * Reads the formulas of the documentation: one call with arguments written out. Numbers, percentages, texts, TRUE
 * and FALSE, `{1,2;3,4}`, DATE(y,m,d), nothing between two commas.
 */
export interface Call {
  readonly id: string;
  /** As a spreadsheet passes them: what is left out is null. */
  readonly args: readonly unknown[];
}

export function parseCall(formula: string): Call {
  const match = /^=([A-Z_]+)\((.*)\)$/.exec(formula);
  if (!match) throw new Error(`not a call: ${formula}`);
  const [, id, inner] = match;
  return { id: id!, args: cut(inner!, ',').map(parseArgument) };
}

function parseArgument(text: string): unknown {
  if (text === '') return null;
  if (text.startsWith('{')) return cut(text.slice(1, -1), ';').map((row) => cut(row, ',').map(parseScalar));
  return parseScalar(text);
}

function parseScalar(text: string): unknown {
  if (text.startsWith('"')) return text.slice(1, -1).replaceAll('""', '"');
  if (text === 'TRUE' || text === 'FALSE') return text === 'TRUE';
  if (text.endsWith('%')) return Number(text.slice(0, -1)) / 100;
  const date = /^DATE\((\d+),(\d+),(\d+)\)$/.exec(text);
  if (date) return Date.UTC(Number(date[1]), Number(date[2]) - 1, Number(date[3])) / 86_400_000 + 25_569;
  const value = Number(text);
  if (Number.isNaN(value)) throw new Error(`not a value: ${text}`);
  return value;
}

/** Cuts at the separators that stand in no text, braces or parentheses. */
function cut(text: string, separator: ',' | ';'): string[] {
  const parts: string[] = [];
  let [depth, isText, from] = [0, false, 0];
  for (let i = 0; i < text.length; i += 1) {
    const sign = text[i]!;
    if (sign === '"') isText = !isText;
    else if (isText) continue;
    else if (sign === '{' || sign === '(') depth += 1;
    else if (sign === '}' || sign === ')') depth -= 1;
    else if (sign === separator && depth === 0) {
      parts.push(text.slice(from, i).trim());
      from = i + 1;
    }
  }
  parts.push(text.slice(from).trim());
  return parts;
}

/** The argument as it is written in a formula; `parseCall` reads it back. */
export function writeArgument(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value))
    return `{${value.map((row: unknown[]) => row.map(writeScalar).join(',')).join(';')}}`;
  return writeScalar(value);
}

function writeScalar(value: unknown): string {
  if (typeof value === 'string') return `"${value.replaceAll('"', '""')}"`;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return String(value).toUpperCase();
}

export const writeCall = (id: string, args: readonly unknown[]): string =>
  `=${id}(${args.map(writeArgument).join(',')})`;
