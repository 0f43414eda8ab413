import { type CheckedGoal, checkGoalsIn } from '#actions/goals/goals.ts';
import type { JudgeGoals } from '#actions/goals/judge-goals.ts';
import { changeWorkbook } from '#actions/protocol/change-workbook.ts';
import { done, type Outcome, refused } from '#actions/protocol/outcome.ts';
import type { Verdict } from '#engine/smart/types.ts';
import { nameKey } from '#engine/typed/fold.ts';
import type { Host, SheetContent } from '#host/host.ts';
import type { PlainStep } from '#host/reply-after.ts';
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
export const writeResults = (
  host: Host,
  today: string,
  messages: Messages,
  judge: JudgeGoals,
): Promise<Outcome<WrittenResults>> =>
  changeWorkbook(host, {
    read: inputQueries,
    decide: async (reply) => {
      const reading = readInputs(reply);
      const checked = await checkGoalsIn(reading, today, messages, judge);
      if (checked.kind === 'refused') return checked;
      const place = reading.places.tables.goals;
      const content = reply.contents.find(({ name }) => name === place?.sheet);
      if (!place || !content) return refused(reading.issues);
      const steps = [resultStep(place, content, checked.value, messages)];
      return done({ kind: 'cells', steps, result: { goals: checked.value.length } });
    },
  });

export interface WrittenResults {
  /** So many goals were checked. */
  readonly goals: number;
}

function resultStep(
  place: TablePlace,
  content: SheetContent,
  checked: readonly CheckedGoal[],
  { results }: Messages,
): PlainStep {
  const { sheet, area: table } = place;
  const { row } = table;
  const column = resultColumn(content, place);
  const goals = new Map(place.rows.map((at, index) => [at, checked[index]] as const));
  const lines = Array.from({ length: table.rows - 1 }, (_, below): CellContent[] => {
    const goal = goals.get(row + 1 + below);
    return goal ? [lettersOf(goal), goal.check.hint] : [null, null];
  });
  const header = { row, column, rows: 1, columns: COLUMNS };
  const body = { row: row + 1, column, rows: lines.length, columns: COLUMNS };
  return {
    step: 'cells',
    sheet,
    row,
    column,
    cells: [[results.letters, results.hint], ...lines],
    styles: [
      { area: header, style: namedStyle('header') },
      { area: body, style: namedStyle('calculation') },
    ],
  };
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
