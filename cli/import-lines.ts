import type { ImportPreview } from '#actions/import/import-types.ts';
import type { CommandMessages } from '#language/by-language/command-messages.ts';
import { powerIn } from '#workbook/import/scale.ts';

type Count = ImportPreview['all'];

/** Counts and sums, by month and person, what was left out and why: before anything is written. */
export function previewLines(preview: ImportPreview, { imports }: CommandMessages): readonly string[] {
  const { numbers, columns, fields, statuses, months, people, rejected, reasons, unknown } = preview;
  const figures = ({ rows, sums }: Count): string =>
    [
      `${imports.rows} ${rows.toLocaleString()}`,
      ...numbers.map((name, at) => `${name} ${amount(sums[at] ?? 0)}`),
    ].join(' · ');
  const called = new Map(fields.map(({ key, name }) => [key, name]));
  const used = columns.flatMap(({ header, field }) =>
    field === '' ? [] : [`${header} → ${called.get(field) ?? field}`],
  );
  const texts = (counts: boolean): string =>
    statuses
      .filter((status) => status.counts === counts)
      .map(({ text, rows }) => `${text} (${rows})`)
      .join(', ');
  const fates = (['all', 'taken', 'completed', 'duplicates', 'rejected', 'left'] as const).flatMap((fate) =>
    fate === 'all' || preview[fate].rows > 0 ? [`${imports.fates[fate]}: ${figures(preview[fate])}`] : [],
  );
  return [
    imports.columns(
      [...used, ...(preview.isDealPerRow ? [imports.deals] : [])].join(', '),
      columns.flatMap(({ header, field }) => (field === '' ? [header] : [])).join(', '),
    ),
    ...scaleLine(preview, imports),
    ...(preview.otherCurrency === null
      ? []
      : [imports.otherCurrency(preview.amountHeader, preview.otherCurrency, preview.measure)]),
    ...preview.scaled.map(({ header, power, measure }) =>
      imports.scale(Number(`1e${power}`), { by: 'header', header, measure }),
    ),
    ...orderLine(preview, imports),
    ...(statuses.length > 0 ? [imports.statuses(texts(true), texts(false))] : []),
    ...fates,
    ...months.map((each) => imports.month(each.month, figures(each))),
    ...people.map((each) => imports.month(each.name, figures(each))),
    ...(preview.aside > 0 ? [imports.aside(preview.aside)] : []),
    ...(preview.again.rows > 0 ? [imports.again(preview.again.rows, named(preview.again))] : []),
    ...(preview.lines.rows > 0 ? [imports.lines(preview.lines.rows, named(preview.lines))] : []),
    ...(preview.twice > 0 ? [imports.twice(preview.twice)] : []),
    ...(preview.twins > 0 ? [imports.twins(preview.twins)] : []),
    ...(preview.rounded.rows > 0 ? [imports.rounded(preview.rounded.rows, preview.rounded.lost)] : []),
    ...(preview.inClosed > 0 ? [imports.inClosed(preview.inClosed)] : []),
    ...(rejected.rows > 0 ? [`${imports.fates.rejected}:`] : []),
    ...reasons.map(({ text, rows, first }) => imports.reason(text, rows, named({ rows, first }))),
    ...(preview.moreReasons > 0 ? [imports.more(preview.moreReasons)] : []),
    ...unknown
      .slice(0, MOST_NAMES)
      .map(({ text, rows, suggested }) =>
        imports.unknown(text, rows, suggested.map(({ key, name }) => `${name} (${key})`).join(', ')),
      ),
    ...(unknown.length > MOST_NAMES ? [imports.more(unknown.length - MOST_NAMES)] : []),
    ...(unknown.length > 1 ? [imports.allUnknown(unknown.length)] : []),
  ];
}

/** More unknown names are counted. */
const MOST_NAMES = 12;

type Texts = CommandMessages['imports'];

function scaleLine({ power, powerBy, amountHeader, measure }: ImportPreview, imports: Texts): string[] {
  if (amountHeader === '' || powerBy === 'asked') return [];
  // A header that says what the plan counts in needs no words.
  const isPlain = power === 0 && (powerBy === 'header' || (powerBy === null && !(powerIn(measure) ?? 0)));
  if (isPlain) return [];
  const frame = { by: powerBy ?? 'none', header: amountHeader, measure } as const;
  return [imports.scale(Number(`1e${power}`), frame)];
}

function orderLine({ dayOrderShown }: ImportPreview, imports: Texts): string[] {
  return dayOrderShown ? [imports.dayOrder(dayOrderShown.text, dayOrderShown.day, dayOrderShown.by)] : [];
}

/** The first of them, and that there are more. */
const named = ({ rows, first }: ImportPreview['again']): string =>
  first.join(', ') + (rows > first.length ? ' …' : '');

const amount = (value: number): string => value.toLocaleString('en', { maximumFractionDigits: 2 });
