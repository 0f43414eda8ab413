import type { Day } from '#engine/days/day.ts';
import { toSerial } from '#engine/days/serial.ts';
import type { PlanInputs } from '#engine/plan/inputs.ts';
import { blockAt, formulasOn } from '#formula/fx.ts';
import { fitsInList, type Scalar, type Style, type Validation } from '#host/sheet.ts';
import type { InputTexts } from '#language/plan/inputs.ts';
import type { InputPlaces } from '#workbook/inputs/places.ts';
import type { CellKind, ComputedShape, InputValue } from '#workbook/inputs/table.ts';
import { amountFormat, formats, percentFormat } from '#workbook/style/formats.ts';
import { namedStyle } from '#workbook/style/named-style.ts';

/** A typed value as the cell shows it: choices by their label, days as serial numbers. */
export function cellContent(value: InputValue, cell: CellKind, texts: InputTexts): Scalar {
  if (value === null || value === '') return null;
  if (cell.kind === 'date') return toSerial(value as Day);
  if (cell.kind !== 'choice') return value;
  const labels: Readonly<Record<string, string>> = texts.choices[cell.choice];
  return labels[value] ?? value;
}

const wrappedText: Style = { ...namedStyle('input', formats.text), wrap: true };

/** How a cell of that kind looks: typed ones as inputs, computed ones as calculations. */
export function cellStyle(cell: CellKind, amounts: string): Style {
  switch (cell.kind) {
    case 'text':
      return cell.wraps ? wrappedText : namedStyle('input', formats.text);
    case 'key':
    case 'reference':
      return namedStyle('input', formats.text);
    case 'choice':
      return aligned(namedStyle('input'), 'center');
    case 'amount':
      return namedStyle('input', amounts);
    case 'share':
      return namedStyle('input', percentFormat());
    case 'factor':
      return namedStyle('input', formats.weight);
    case 'number':
      return cell.isPlain
        ? aligned(namedStyle('input', formats.weight), 'center')
        : namedStyle('input', formats.weight);
    case 'rate':
      return namedStyle('input', formats.rate);
    case 'whole':
      return aligned(namedStyle('input', '0'), 'center');
    case 'date':
      return aligned(namedStyle('input', formats.day), 'center');
    case 'time':
      return aligned(namedStyle('input', formats.time), 'center');
    case 'label':
      return namedStyle('label');
    case 'computed':
      return computedStyle(cell.shows, amounts);
  }
}

function computedStyle(shows: ComputedShape, amounts: string): Style {
  switch (shows) {
    case 'link':
      return namedStyle('link');
    case 'amount':
      return namedStyle('calculation', amounts);
    case 'cents':
      return namedStyle('calculation', formats.cents);
    case 'whole':
      return aligned(namedStyle('calculation', '0'), 'center');
    case 'rate':
      return namedStyle('calculation', formats.rate);
    case 'score':
      return namedStyle('calculation', formats.score);
    case 'date':
      return aligned(namedStyle('calculation', formats.day), 'center');
    case 'text':
      return namedStyle('calculation');
  }
}

const alignedStyles = new Map<string, Map<Style, Style>>();

/** The style with that alignment; the same object for the same wish. */
export function aligned(style: Style, align: 'left' | 'center'): Style {
  const known = alignedStyles.get(align) ?? new Map<Style, Style>();
  alignedStyles.set(align, known);
  const wished = known.get(style) ?? { ...style, align };
  known.set(style, wished);
  return wished;
}

/**
 * One format for all amounts that are typed: as many decimals as the finest unit of the goals has. A typed 0 shows
 * as 0, so that it can be told from a blank.
 */
export function typedAmounts(inputs: PlanInputs): string {
  const amounts = [...inputs.goals, ...inputs.unsummed.filter(({ kind }) => kind !== 'rate')];
  const finest = Math.min(1, ...amounts.map((goal) => goal.unit).filter((unit) => unit > 0));
  return amountFormat(finest).split(';')[0] ?? '';
}

const FIRST_SERIAL = 36_526;
const LAST_SERIAL = 73_050;

/** What the cell accepts; null: anything. */
export function cellRule(
  cell: CellKind,
  places: InputPlaces,
  sheet: string,
  texts: InputTexts,
): Validation | null {
  switch (cell.kind) {
    case 'amount':
    case 'share':
      return { kind: 'number', minimum: cell.minimum, maximum: null };
    case 'factor':
      return { kind: 'number', minimum: 0, maximum: null };
    case 'rate':
    case 'number':
      return { kind: 'number', minimum: cell.minimum, maximum: cell.maximum };
    case 'whole':
      return { kind: 'whole', minimum: cell.minimum, maximum: cell.maximum };
    case 'date':
      return { kind: 'date', from: FIRST_SERIAL, to: LAST_SERIAL };
    case 'time':
      return { kind: 'number', minimum: 0, maximum: 1 };
    case 'choice': {
      // In a language whose words are too long for a list, reading says what is not among them.
      const values = Object.values(texts.choices[cell.choice]);
      return fitsInList(values) ? { kind: 'list', values } : null;
    }
    case 'reference': {
      const values = places.column(cell.table, cell.column);
      return values === null ? null : { kind: 'listOf', range: formulasOn(sheet)`${blockAt(values)}` };
    }
    default:
      return null;
  }
}
