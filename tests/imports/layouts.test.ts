import { describe, expect, it } from 'vitest';
import { asText, begun, imported, logged, previewed, request } from './import.ts';
import { layouts } from './layouts.ts';

describe.each(layouts)('an export of $name', ({ language, text, name, all, taken, left, people, months }) => {
  const asked = request(asText(text, name));
  const count = ([rows, amount]: readonly [number, number]) => ({
    rows,
    amount: Math.round(amount * 100) / 100,
  });
  it('is understood, with counts and sums as by hand', async () => {
    const { host } = await begun(language);
    const { numbers, ...preview } = await previewed(host, asked, language);
    const amount = numbers.indexOf(language === 'en' ? 'Amount' : '金额');
    const of = (part: { readonly rows: number; readonly sums: readonly number[] }) => ({
      rows: part.rows,
      amount: part.sums[amount],
    });
    expect(preview.refusals).toEqual([]);
    expect(preview.reasons).toEqual([]);
    expect({ all: of(preview.all), taken: of(preview.taken), left: of(preview.left) }).toEqual({
      all: count(all),
      taken: count(taken),
      left: count(left),
    });
    expect(Object.fromEntries(preview.people.map(({ key, sums }) => [key, sums[amount]]))).toEqual(people);
    expect(Object.fromEntries(preview.months.map(({ month, sums }) => [month, sums[amount]]))).toEqual(
      months,
    );
  });

  it('adds up in the log as in the source, and adds nothing the second time', async () => {
    const { host } = await begun(language);
    await imported(host, asked);
    const once = await logged(host);
    expect(once).toMatchObject({ rows: taken[0], counted: taken[0], people, months });
    const again = await imported(host, asked);
    expect(again).toMatchObject({ taken: { rows: 0 }, duplicates: { rows: taken[0] }, written: [] });
    expect(await logged(host)).toEqual(once);
  });
});
