import { describe, expect, it } from 'vitest';
import { startExample } from '#actions/execution/start-example.ts';
import { day } from '#engine/days/day.ts';
import { languages } from '#engine/plan/inputs.ts';
import { openLocalWorkbook } from '#file-host/local-workbook.ts';
import { openWorkbook } from '#file-host/xlsx/workbook.ts';
import { messagesIn } from '#language/by-language/messages.ts';
import { partText } from '#office/package.ts';
import { imagesOf } from '../languages/images.ts';

/** A4 without its margins, in points, and what a character and a column take of it. */
const A4 = { upright: { wide: 523, high: 755 }, across: { wide: 770 } } as const;
const CHARACTER = 5.25;
const COLUMN = 3.75;
/** Letters of 11 points stay legible down to six. */
const LEAST_SCALE = 0.58;

const wide = (widths: readonly (number | null)[]): number =>
  widths.reduce<number>((sum, width) => sum + (width ?? 8.43) * CHARACTER + COLUMN, 0);

describe.each(languages)('The week, printed: %s', (language) => {
  const names = messagesIn[language].tables.sheets;
  const start = async () => {
    const book = await openLocalWorkbook(null);
    const images = await imagesOf(book.host, (host) =>
      startExample(host, 'branch', language, day('2026-03-31')),
    );
    return { book, image: (name: string) => images.find((each) => each.name === name)! };
  };

  it('everybody’s week is legible on A4, with its headers on every page', async () => {
    const { image } = await start();
    const { cells, print, columnWidths } = image(names.weekForms.name);
    expect(print).toMatchObject({ paper: 'a4', landscape: true, pagesWide: 1 });
    expect(A4.across.wide / wide(columnWidths)).toBeGreaterThan(LEAST_SCALE);
    // The last row that is repeated is that of the headers; what follows it is the first person's.
    const { person, team } = messagesIn[language].executionTables.weekForms;
    expect(cells[print.titleRows - 1]).toEqual(expect.arrayContaining([team, person]));
    expect(cells[print.titleRows]?.[0]).toBe('P01');
    expect(Math.max(...cells.map((row) => row.length))).toBeLessThanOrEqual(columnWidths.length);
  });

  it('the execution plan of one person or team is one page', async () => {
    const { image } = await start();
    const { cells, print, columnWidths, rowHeights } = image(names.executionPlan.name);
    expect(print).toMatchObject({ paper: 'a4', landscape: false, pagesWide: 1 });
    const scale = Math.min(1, A4.upright.wide / wide(columnWidths));
    expect(scale).toBeGreaterThan(LEAST_SCALE);
    expect(rowHeights.map(({ row }) => row)).toEqual(cells.map((_, row) => row));
    const high = rowHeights.reduce((sum, { height }) => sum + height, 0);
    expect(high * scale).toBeLessThanOrEqual(A4.upright.high);
    expect(high * scale).toBeGreaterThan(0.8 * A4.upright.high);
  });

  it('files say so', async () => {
    const { book } = await start();
    const file = await openWorkbook(await book.save(), '');
    const workbook = partText(file, 'xl/workbook.xml');
    expect(workbook).toMatch(new RegExp(`Print_Titles"[^>]*>[^<]*${names.weekForms.name}[^<]*\\$1:\\$9<`));
    for (const { name } of [names.weekForms, names.executionPlan]) {
      const id = new RegExp(`<sheet [^>]*name="${name}"[^>]*sheetId="(\\d+)"`).exec(workbook)?.[1];
      const sheet = partText(file, `xl/worksheets/sheet${id}.xml`);
      expect(sheet).toContain('fitToPage="1"');
      expect(sheet).toMatch(/<pageSetup[^>]*fitToWidth="1"[^>]*fitToHeight="0"/);
      expect(sheet).toContain('<oddFooter>');
    }
  });
});
