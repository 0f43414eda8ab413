/** Rates in one cell: `15% 60% 15%`, digit for digit, so that they are read back as they were. None: ''. */
export const ratesText = (rates: readonly number[]): string => rates.map(percentOf).join(' ');

/** The rates of such a text; also plain numbers, and commas between them. Null: something else stands there. */
export function ratesOf(text: string): readonly number[] | null {
  const parts = text.split(/[\s,;，、；]+/).filter((part) => part !== '');
  const rates = parts.map(rateOf);
  return rates.every((rate) => rate !== null) ? rates : null;
}

/** Moves the point in the number's shortest text: no product, whose rounding would change the number. */
function percentOf(rate: number): string {
  const text = String(rate);
  if (!/^\d+(\.\d+)?$/.test(text)) return text;
  const [whole = '', part = ''] = text.split('.');
  const digits = part.padEnd(2, '0');
  return `${pointAt(whole + digits.slice(0, 2), digits.slice(2))}%`;
}

function rateOf(text: string): number | null {
  const percent = /^(\d+)(?:\.(\d+))?[%％]$/.exec(text);
  if (percent) {
    const whole = (percent[1] ?? '').padStart(3, '0');
    return Number(pointAt(whole.slice(0, -2), whole.slice(-2) + (percent[2] ?? '')));
  }
  return /^\d+(\.\d+)?(e-?\d+)?$/i.test(text) ? Number(text) : null;
}

const pointAt = (whole: string, part: string): string => {
  const digits = whole.replace(/^0+(?=\d)/, '');
  return part === '' ? digits : `${digits}.${part}`;
};
