import { fromSerial } from '#engine/days/serial.ts';
import type { Conventions } from '#engine/typed/conventions.ts';
import { readDate } from '#engine/typed/date.ts';
import { trimName } from '#engine/typed/fold.ts';
import { readNumber, readRate, readShare } from '#engine/typed/number.ts';
import {
  BLANK,
  mapReading,
  type Reading,
  refused,
  type Typed,
  typedIssue,
  typedText,
  understood,
} from '#engine/typed/reading.ts';
import { readTime } from '#engine/typed/time.ts';
import { readYesNo } from '#engine/typed/yes-no.ts';
import { type CellContent, isError, isFormula, type Scalar } from '#host/sheet.ts';
import type { InputTexts } from '#language/plan/inputs.ts';
import { cellContent } from '#workbook/inputs/cells.ts';
import { choiceOf, isChoiceLabel } from '#workbook/inputs/labels.ts';
import { isBlank, shown } from '#workbook/inputs/locate.ts';
import type { CellKind, InputValue } from '#workbook/inputs/table.ts';

/** How the cells of a workbook are read: labels in any language, numbers and days as its people write them. */
export interface CellReader {
  readonly texts: InputTexts;
  readonly conventions: Conventions;
}

/**
 * What a cell holds as a value of its kind. What people typed is interpreted; what a formula gives, or a host has
 * read as a number, counts as it is. An error has no reading.
 */
export function readCell(content: CellContent, cell: CellKind, reader: CellReader): Reading<InputValue> {
  if (isBlank(content)) return BLANK;
  const value = shown(content) as Typed;
  const isGiven = isFormula(content) && typeof value === 'string';
  switch (cell.kind) {
    case 'label':
    case 'computed':
      return asText(String(value));
    case 'text':
      return asText(cell.names ? trimName(String(value)) : String(value));
    case 'key':
    case 'reference':
      return asText(trimName(String(value)));
    case 'choice':
      return readChoice(value, cell.choice, reader);
    case 'date':
      return isGiven ? noNumber(value) : readDay(value, cell, reader);
    case 'time':
      return isGiven || typeof value === 'number' ? numeric(value) : readTime(value);
    case 'share':
      return isGiven ? noNumber(value) : readRate(value, cell.scale, reader.conventions);
    case 'rate':
      return isGiven ? noNumber(value) : readShare(value, reader.conventions);
    default:
      return isGiven ? noNumber(value) : readNumber(value, reader.conventions);
  }
}

const asText = (text: string): Reading<InputValue> => (text === '' ? BLANK : understood(text, text));
const noNumber = (value: Typed): Reading<InputValue> =>
  refused(typedIssue('typed.number.notUnderstood', [], { text: typedText(value) }));
const numeric = (value: Typed): Reading<InputValue> =>
  typeof value === 'number' ? understood(value, String(value)) : noNumber(value);

function readDay(
  value: Typed,
  cell: CellKind & { kind: 'date' },
  { conventions }: CellReader,
): Reading<InputValue> {
  // A number that formulas take for a day is that day, however far off.
  const serial = typeof value === 'number' ? fromSerial(value) : null;
  if (serial?.ok) {
    return cell.wholeDays && !Number.isInteger(value)
      ? noNumber(value)
      : understood(serial.value, serial.value);
  }
  const reading = readDate(value, conventions);
  const hasTime = reading.kind === 'understood' && reading.value.time !== null;
  if (cell.wholeDays && hasTime) return noNumber(value);
  return mapReading(reading, ({ day }): InputValue => day);
}

/** A label in any language, or what is short for it; where yes and no are the choice, any way to say so. */
function readChoice(
  value: Typed,
  choice: (CellKind & { kind: 'choice' })['choice'],
  { texts, conventions }: CellReader,
): Reading<InputValue> {
  const code = choiceOf(String(value), choice);
  if (code !== null) return understood(code, code);
  const labels: Readonly<Record<string, string>> = texts.choices[choice];
  if (labels.yes === undefined || labels.no === undefined) return noNumber(value);
  return mapReading(readYesNo(value, conventions), (isYes): InputValue => (isYes ? 'yes' : 'no'));
}

/** What the cell has to hold instead of what was typed; undefined: formulas read the same as we do. */
export function plainContent(
  content: CellContent,
  cell: CellKind,
  value: InputValue,
  texts: InputTexts,
): Scalar | undefined {
  if (isFormula(content) || isError(content) || value === null) return undefined;
  const plain = cellContent(value, cell, texts);
  switch (cell.kind) {
    case 'text':
    case 'key':
    case 'reference':
      return typeof content === 'string' && content !== plain ? plain : undefined;
    case 'choice':
      return isChoiceLabel(String(content), cell.choice) ? undefined : plain;
    case 'date':
      // 20260305 is a day to people, and one far in the future to formulas.
      return typeof content === 'number' && Math.floor(content) === plain ? undefined : plain;
    case 'label':
    case 'computed':
      return undefined;
    default:
      return content === plain || (typeof content === 'number' && cell.kind !== 'share') ? undefined : plain;
  }
}
