import type { Scalar } from '#host/sheet.ts';

/** Where several fit as well, the earlier one: a comma may also stand before decimals. */
const SEPARATORS = ['\t', ';', '|', ','] as const;

/**
 * The cells of a text file or a pasted block: separated by tabs, semicolons, bars or commas, whichever makes rows of
 * the same length; quoted fields may hold separators, line breaks and doubled quotes. Plain numbers become numbers,
 * all else stays text.
 */
export function delimitedRows(text: string): readonly (readonly Scalar[])[] {
  const plain = text.replace(/^\uFEFF/, '');
  // Excel's own way to say which separator follows.
  const said = /^sep=(.)\r?\n/i.exec(plain);
  const body = said ? plain.slice(said[0].length) : plain;
  const rows = said?.[1] ? fieldsOf(body, said[1]) : bestRows(body);
  return rows.map((row) => row.map(cellOf));
}

function bestRows(text: string): readonly (readonly string[])[] {
  const candidates = SEPARATORS.map((separator) => fieldsOf(text, separator));
  const evenness = (rows: readonly (readonly string[])[]): number => {
    const filled = rows.filter((row) => row.some((field) => field !== ''));
    const lengths = new Map<number, number>();
    for (const { length } of filled) {
      if (length > 1) lengths.set(length, (lengths.get(length) ?? 0) + 1);
    }
    return Math.max(0, ...lengths.values());
  };
  return candidates.reduce((best, rows) => (evenness(rows) > evenness(best) ? rows : best));
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
