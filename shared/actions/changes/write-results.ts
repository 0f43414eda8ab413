import { type CheckedGoal, checkGoals } from '#actions/goals/goals.ts';
import type { JudgeGoals } from '#actions/goals/judge-goals.ts';
import { done, type Outcome, refused } from '#actions/protocol/outcome.ts';
import type { Verdict } from '#engine/smart/types.ts';
import { nameKey } from '#engine/typed/fold.ts';
import type { Host, SheetContent } from '#host/host.ts';
import type { CellContent } from '#host/sheet.ts';
import { inEveryLanguage } from '#language/by-language/messages.ts';
import type { Messages } from '#language/messages.ts';
import type { TablePlace } from '#workbook/inputs/places.ts';
import { inputQueries, readInputs } from '#workbook/inputs/read.ts';
import { namedStyle } from '#workbook/style/named-style.ts';

const COLUMNS = 2;
const marks: Readonly<Record<Verdict, string>> = { pass: '✓', doubtful: '~', missing: '✗', unknown: '?' };

/**
 * Writes the letters and the first hint beside the goals: into the two columns that an earlier check wrote, else into
 * the first two empty ones right of the table. Nothing that people typed is touched.
 */
export async function writeResults(
  host: Host,
  today: string,
  messages: Messages,
  judge: JudgeGoals,
): Promise<Outcome<{ readonly goals: number }>> {
  const checked = await checkGoals(host, today, messages, judge);
  if (checked.kind === 'refused') return checked;
  const reply = await host.read(inputQueries);
  const { places, issues } = readInputs(reply);
  const place = places.tables.goals;
  const content = reply.contents.find(({ name }) => name === place?.sheet);
  if (!place || !content) return refused(issues);

  const { results } = messages;
  const column = resultColumn(content, place);
  const header: CellContent[] = [results.letters, results.hint];
  const lines = new Map(place.rows.map((row, index) => [row, checked.value[index]] as const));
  const cells: CellContent[][] = [header];
  for (let row = place.area.row + 1; row < place.area.row + place.area.rows; row++) {
    const goal = lines.get(row);
    cells.push(goal ? [lettersOf(goal), goal.check.hint] : [null, null]);
  }
  const { row } = place.area;
  const area = { row, column, rows: 1, columns: COLUMNS };
  const body = { row: row + 1, column, rows: cells.length - 1, columns: COLUMNS };
  await host.write({
    steps: [
      {
        step: 'cells',
        sheet: place.sheet,
        row,
        column,
        cells,
        styles: [
          { area, style: namedStyle('header') },
          { area: body, style: namedStyle('calculation') },
        ],
      },
    ],
  });
  return done({ goals: checked.value.length });
}

const lettersOf = ({ check }: CheckedGoal): string =>
  check.letters.map(({ letter, verdict }) => `${letter} ${marks[verdict]}`).join('  ');

/** Headers of an earlier check, in any language. */
const ours = new Set(inEveryLanguage(({ results }) => nameKey(results.letters)));

function resultColumn({ cells }: SheetContent, { area }: TablePlace): number {
  const at = (row: number, column: number): CellContent => cells[row]?.[column] ?? null;
  const isFree = (column: number): boolean =>
    Array.from({ length: area.rows }, (_, offset) => at(area.row + offset, column)).every(
      (cell) => cell === null || cell === '',
    );
  for (let column = area.column + area.columns; ; column++) {
    const header = at(area.row, column);
    if (typeof header === 'string' && ours.has(nameKey(header))) return column;
    if (isFree(column) && isFree(column + 1)) return column;
  }
}
