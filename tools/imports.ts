import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path/posix';
import { ts } from '@ts-morph/common';
import { type Room, rooms } from './rooms.ts';

/** A file of the project and what it imports: files of the project by path, everything else as it is written. */
export interface SourceFile {
  readonly path: string;
  readonly imports: readonly string[];
}

/** All TypeScript files of the project that git knows or could know. */
export function readSourceFiles(root: string): SourceFile[] {
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '*.ts', '*.tsx'], {
    cwd: root,
  });
  const { imports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    readonly imports: Readonly<Record<string, string>>;
  };
  const aliases = Object.entries(imports).map(([from, to]) => [from.slice(0, -1), to.slice(2, -1)] as const);
  return listed
    .toString()
    .split('\n')
    .filter((path) => path !== '' && existsSync(join(root, path)))
    .map((path) => {
      const { importedFiles } = ts.preProcessFile(readFileSync(join(root, path), 'utf8'), true, true);
      return { path, imports: importedFiles.map(({ fileName }) => resolved(fileName, path, aliases)) };
    });
}

function resolved(name: string, from: string, aliases: readonly (readonly [string, string])[]): string {
  if (name.startsWith('.')) return normalize(join(dirname(from), name));
  const alias = aliases.find(([before]) => name.startsWith(before));
  return alias === undefined ? name : alias[1] + name.slice(alias[0].length);
}

const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path);
const roomOf = (path: string): Room | undefined => rooms.find(({ files }) => files.test(path));

/** Imports that the order of the rooms forbids, a sentence each. */
export const forbiddenImports = (files: readonly SourceFile[]): string[] =>
  files.flatMap(({ path, imports }) => {
    const room = isTest(path) ? undefined : roomOf(path);
    if (room === undefined) return [];
    return imports.flatMap((target) => {
      if (target.startsWith('node:'))
        return room.runsIn === 'node' ? [] : [`${path} imports ${target}: ${room.name} runs anywhere.`];
      const other = roomOf(target);
      if (other === undefined || other === room || room.imports.includes(other.name)) return [];
      return [
        `${path} imports ${target}: ${room.name} may import ${room.imports.join(', ') || 'nothing else'}.`,
      ];
    });
  });

/** Files that import each other in a circle, types included: each circle with all files on it, in the order of their paths. */
export function circlesOf(files: readonly SourceFile[]): string[][] {
  // Strongly connected components (Tarjan 1972).
  const imports = new Map(files.map((file) => [file.path, file.imports]));
  const numbers = new Map<string, number>();
  const lowest = new Map<string, number>();
  const stack: string[] = [];
  const circles: string[][] = [];
  const visit = (path: string): void => {
    numbers.set(path, numbers.size);
    lowest.set(path, numbers.size - 1);
    stack.push(path);
    for (const target of imports.get(path) ?? []) {
      if (!imports.has(target)) continue;
      if (!numbers.has(target)) visit(target);
      else if (!stack.includes(target)) continue;
      lowest.set(path, Math.min(lowest.get(path)!, lowest.get(target)!));
    }
    if (lowest.get(path) !== numbers.get(path)) return;
    const circle = stack.splice(stack.indexOf(path));
    if (circle.length > 1) circles.push(circle.sort());
  };
  for (const { path } of files) if (!numbers.has(path)) visit(path);
  return circles;
}

/**
 * Sheets that import each other in a circle: each folder of the sheets' room stands for all of its files. What several
 * sheets share lies in one that all of them may import.
 */
export const circlesOfSheets = (files: readonly SourceFile[]): string[][] => {
  const sheetOf = (path: string): string | null =>
    !isTest(path) && roomOf(path)?.name === 'sheets' ? (SHEET.exec(path)?.[1] ?? null) : null;
  const imports = new Map<string, Set<string>>();
  for (const file of files) {
    const sheet = sheetOf(file.path);
    if (sheet === null) continue;
    const known = imports.get(sheet) ?? new Set();
    for (const target of file.imports.map(sheetOf))
      if (target !== null && target !== sheet) known.add(target);
    imports.set(sheet, known);
  }
  return circlesOf([...imports].map(([path, targets]) => ({ path, imports: [...targets] })));
};
const SHEET = /^shared\/workbook\/sheets\/([^/]+)\//;

/** Everything that is wrong with the project's imports, a sentence each. */
export const importProblems = (files: readonly SourceFile[]): string[] => [
  ...forbiddenImports(files),
  ...circlesOfSheets(files).map(
    (circle) => `These sheets import each other in a circle: ${circle.join(', ')}.`,
  ),
  ...circlesOf(files).map((circle) => `These files import each other in a circle: ${circle.join(', ')}.`),
];
