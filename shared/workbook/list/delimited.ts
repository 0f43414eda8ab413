import type { Scalar } from '#host/sheet.ts';

/** Where several fit as well, the earlier one: a comma may also stand before decimals. */
const SEPARATORS = ['\t', ';', '|', ','] as const;

/**
 * The cells of a text file or a pasted block: separated by tabs, semicolons, bars or commas, whichever makes rows of
 * the same length; quoted fields may hold separators, line breaks and doubled quotes. Plain numbers become numbers,
 * all else stays text.
 */
export const delimitedRows = (text: string): readonly (readonly Scalar[])[] =>
  textsIn(text).map((row) => row.map(cellOf));

/** The same with every field as it is written; null: nothing. */
export const delimitedTexts = (text: string): readonly (readonly (string | null)[])[] =>
  textsIn(text).map((row) => row.map((field) => (field.trim() === '' ? null : field)));

function textsIn(text: string): readonly (readonly string[])[] {
  const plain = text.replace(/^\uFEFF/, '');
  // Excel's own way to say which separator follows.
  const said = /^sep=(.)\r?\n/i.exec(plain);
  const body = said ? plain.slice(said[0].length) : plain;
  return fieldsOf(body, said?.[1] ?? separatorOf(body));
}

/** So much of a text shows what separates its cells. */
const SAMPLE = 100_000;

function separatorOf(text: string): string {
  const sample = text.length > SAMPLE ? text.slice(0, text.lastIndexOf('\n', SAMPLE) + 1 || SAMPLE) : text;
  const candidates = SEPARATORS.map((separator) => ({ separator, rows: fieldsOf(sample, separator) }));
  const evenness = (rows: readonly (readonly string[])[]): number => {
    const filled = rows.filter((row) => row.some((field) => field !== ''));
    const lengths = new Map<number, number>();
    for (const { length } of filled) {
      if (length > 1) lengths.set(length, (lengths.get(length) ?? 0) + 1);
    }
    return Math.max(0, ...lengths.values());
  };
  const [first] = candidates
    .map(({ separator, rows }) => ({ separator, even: evenness(rows) }))
    .sort((a, b) => b.even - a.even);
  return first!.separator;
}

/** RFC 4180, forgiving: a quote inside an unquoted field is a character like any other. */
function fieldsOf(text: string, separator: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = '';
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (quoted) {
      if (character !== '"') field += character;
      else if (text.charAt(at + 1) === '"') field += text.charAt(++at);
      else quoted = false;
    } else if (character === '"' && (field === '' || field === '=')) {
      // ="001" is how some exports keep a number from being read as one.
      field = '';
      quoted = true;
    } else if (character === separator) {
      row.push(field);
      field = '';
    } else if (character === '\n' || character === '\r') {
      if (character === '\r' && text.charAt(at + 1) === '\n') at++;
      rows.push([...row, field]);
      row = [];
      field = '';
    } else {
      field += character;
    }
  }
  return field === '' && row.length === 0 ? rows : [...rows, [...row, field]];
}

/** No leading zeros, and no more digits than a spreadsheet keeps: those are keys. */
const NUMBER = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,9})?$/;
const cellOf = (field: string): Scalar => {
  const trimmed = field.trim();
  if (trimmed === '') return null;
  return NUMBER.test(trimmed) && trimmed.replace(/\D/g, '').length <= 15 ? Number(trimmed) : field;
};
