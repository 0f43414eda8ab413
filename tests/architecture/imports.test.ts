import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import {
  circlesOf,
  circlesOfSheets,
  forbiddenImports,
  importProblems,
  readSourceFiles,
} from '../../tools/imports.ts';
import { rooms } from '../../tools/rooms.ts';

const files = readSourceFiles(fileURLToPath(new URL('../..', import.meta.url)));

describe('the imports of the project', () => {
  it('go from room to room as the rooms allow, and never in a circle', () => {
    expect(importProblems(files)).toEqual([]);
  });

  it('are read: aliases, relative paths, types and what is loaded later', () => {
    const importsOf = (path: string): readonly string[] =>
      files.find((file) => file.path === path)?.imports ?? [];
    expect(importsOf('shared/sidebar/app.tsx')).toEqual(
      expect.arrayContaining([
        'react',
        'shared/language/sidebar/sidebar.ts',
        'shared/sidebar/theme.ts',
        'shared/sidebar/pages/goals/goals.tsx',
      ]),
    );
  });
});

describe('rooms', () => {
  it('import only rooms that stand before them', () => {
    rooms.forEach(({ imports }, index) => {
      const before = rooms.slice(0, index).map(({ name }) => name);
      expect(before).toEqual(expect.arrayContaining([...imports]));
    });
  });

  it('hold every file of the product', () => {
    const homeless = files.filter(
      ({ path }) =>
        !/^(tests|tools|bench)\/|\.config\.ts$/.test(path) && !rooms.some((room) => room.files.test(path)),
    );
    expect(homeless.map(({ path }) => path)).toEqual([]);
  });

  it.each([
    ['shared/engine/units.ts', 'shared/workbook/records/read.ts', 'engine may import nothing else'],
    ['shared/workbook/records/read.ts', 'shared/workbook/sheets/log/cells.ts', 'records may import engine'],
    ['shared/workbook/inputs/read.ts', 'node:fs', 'inputs runs anywhere'],
    ['addin-excel/pane/main.ts', 'addin-gsheets/bridge/bridge.ts', 'addin-excel may import'],
  ])('do not let %s import %s', (path, target, why) => {
    const problems = forbiddenImports([{ path, imports: [target] }]);
    expect(problems).toEqual([expect.stringContaining(why)]);
  });

  it.each([
    ['shared/workbook/inputs/read.ts', 'shared/workbook/sheets/log/table.ts'],
    ['shared/workbook/records/read.test.ts', 'shared/workbook/sheets/log/cells.ts'],
    ['cli/main.ts', 'node:process'],
  ])('let %s import %s', (path, target) => {
    expect(forbiddenImports([{ path, imports: [target] }])).toEqual([]);
  });
});

describe('circles', () => {
  it('are told once, with all files on them', () => {
    const found = circlesOf([
      { path: 'a.ts', imports: ['b.ts', 'c.ts'] },
      { path: 'b.ts', imports: ['c.ts', 'react'] },
      { path: 'c.ts', imports: ['d.ts'] },
      { path: 'd.ts', imports: ['b.ts'] },
      { path: 'e.ts', imports: ['a.ts', 'd.ts'] },
    ]);
    expect(found).toEqual([['b.ts', 'c.ts', 'd.ts']]);
  });

  it('between sheets are told, though no two files are on one', () => {
    const sheet = (path: string): string => `shared/workbook/sheets/${path}`;
    const files = [
      { path: sheet('leaks/leaks.ts'), imports: [sheet('tracking/layout.ts')] },
      { path: sheet('tracking/checks.ts'), imports: [sheet('leaks/columns.ts')] },
      { path: sheet('weeks/weeks.ts'), imports: [sheet('tracking/layout.ts')] },
    ];
    expect(circlesOf(files)).toEqual([]);
    expect(circlesOfSheets(files)).toEqual([['leaks', 'tracking']]);
  });
});
