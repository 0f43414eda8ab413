import { fromSerial } from '#engine/days/serial.ts';
import { failure, type Result, success } from '#engine/issue.ts';
import { inputIssue } from '#engine/plan/input-issues.ts';
import { type CellContent, isError } from '#host/sheet.ts';
import type { InputTexts } from '#language/plan/inputs.ts';
import { choiceOf } from '#workbook/inputs/labels.ts';
import { isBlank, shown } from '#workbook/inputs/locate.ts';
import type { CellKind, InputValue } from '#workbook/inputs/table.ts';

/** What the person sees the cell called, and where its value belongs. */
export interface CellQuestion {
  readonly cell: CellKind;
  readonly required: boolean;
  readonly header: string;
  readonly path: readonly (string | number)[];
}

/** The typed value of a cell, null for a blank one. What is not of its kind is an issue at the path. */
export function decode(content: CellContent, question: CellQuestion, texts: InputTexts): Result<InputValue> {
  const { cell, required, header, path } = question;
  if (isError(content)) {
    return failure(inputIssue('input.cell.error', path, { header, error: content.error }));
  }
  if (isBlank(content)) {
    return required ? failure(inputIssue('input.cell.missing', path, { header })) : success(null);
  }
  const value = shown(content);
  switch (cell.kind) {
    case 'text':
    case 'key':
    case 'reference':
    case 'label':
    case 'computed':
      return success(String(value));
    case 'choice': {
      const code = choiceOf(String(value), cell.choice);
      if (code !== null) return success(code);
      const choices = Object.values(texts.choices[cell.choice]).join(', ');
      return failure(inputIssue('input.cell.unknownChoice', path, { header, value: String(value), choices }));
    }
    case 'date': {
      const day = typeof value === 'number' ? fromSerial(value) : null;
      if (day?.ok) return day;
      return failure(inputIssue('input.cell.notDate', path, { header, value: String(value) }));
    }
    default:
      return decodeNumber(value, cell, header, path);
  }
}

function decodeNumber(
  value: string | number | boolean | null,
  cell: CellKind,
  header: string,
  path: readonly (string | number)[],
): Result<InputValue> {
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    return failure(inputIssue('input.cell.notNumber', path, { header, value: String(value) }));
  }
  if (cell.kind !== 'whole') return success(value);
  const { minimum, maximum } = cell;
  if (Number.isInteger(value) && value >= minimum && value <= maximum) return success(value);
  return failure(inputIssue('input.cell.notWhole', path, { header, value, minimum, maximum }));
}
