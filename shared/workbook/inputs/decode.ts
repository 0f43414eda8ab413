import type { Issue } from '#engine/issue.ts';
import { failure, type Result, success } from '#engine/issue.ts';
import { inputIssue } from '#engine/plan/input-issues.ts';
import type { CellContent } from '#host/sheet.ts';
import { isError } from '#host/sheet.ts';
import { isBlank, shown } from '#workbook/inputs/locate.ts';
import { type CellReader, readCell } from '#workbook/inputs/read-cell.ts';
import type { CellKind, InputValue } from '#workbook/inputs/table.ts';

/** A number that formulas take for a day of 1905, and people for a year. */
const YEAR = /^(?:19|20|21)\d\d$/;

/** What the person sees the cell called, and where its value belongs. */
export interface CellQuestion {
  readonly cell: CellKind;
  readonly required: boolean;
  readonly header: string;
  readonly path: readonly (string | number)[];
}

/** The typed value of a cell, null for a blank one. What is not of its kind, or can be two, is an issue at the path. */
export function decode(content: CellContent, question: CellQuestion, reader: CellReader): Result<InputValue> {
  const { cell, required, header, path } = question;
  if (isError(content)) {
    return failure(inputIssue('input.cell.error', path, { header, error: content.error }));
  }
  const reading = isBlank(content) ? null : readCell(content, cell, reader);
  const value = String(shown(content));
  switch (reading?.kind) {
    case undefined:
    case 'blank':
      return required ? failure(inputIssue('input.cell.missing', path, { header })) : success(null);
    case 'ambiguous': {
      const { percent, times } = reading.issue.params;
      const normals = reading.readings.map(({ normal }) => normal);
      const [first = '', second = ''] = percent && times ? [`${percent}`, `${times}`] : normals;
      return failure(inputIssue('input.cell.ambiguous', path, { header, value, first, second }));
    }
    case 'refused':
      return failure(refusal(question, value, reading.issue, reader));
    case 'understood':
      if (cell.kind === 'date' && YEAR.test(value)) {
        return failure(inputIssue('input.cell.yearOnly', path, { header, value }));
      }
      return inRange(reading.value, question);
  }
}

function refusal(
  { cell, header, path }: CellQuestion,
  value: string,
  { code }: Issue,
  { texts }: CellReader,
): Issue {
  if (cell.kind === 'choice') {
    const choices = Object.values(texts.choices[cell.choice]).join(', ');
    return inputIssue('input.cell.unknownChoice', path, { header, value, choices });
  }
  if (cell.kind !== 'date') return inputIssue('input.cell.notNumber', path, { header, value });
  const isYear = code === 'typed.day.yearOnly';
  return inputIssue(isYear ? 'input.cell.yearOnly' : 'input.cell.notDate', path, { header, value });
}

function inRange(value: InputValue, { cell, header, path }: CellQuestion): Result<InputValue> {
  if (cell.kind !== 'whole' || typeof value !== 'number') return success(value);
  const { minimum, maximum } = cell;
  if (Number.isInteger(value) && value >= minimum && value <= maximum) return success(value);
  return failure(inputIssue('input.cell.notWhole', path, { header, value, minimum, maximum }));
}
