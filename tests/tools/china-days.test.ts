import { holidays, workdays } from 'chinese-days/dist/chinese-days.json';
import { expect, it } from 'vitest';
import { foldedDays } from '../../tools/china-days.ts';

it('China’s days come out of a bundle as the library has them', async () => {
  const code = foldedDays({ holidays, workdays });
  const unfolded = await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code)}`);
  expect({ ...unfolded }).toEqual({ holidays, workdays });
  expect(code.length).toBeLessThan(JSON.stringify({ holidays, workdays }).length / 4);
});
