import { openWorkbook } from '#file-host/xlsx/workbook.ts';
import { canonicalFormula } from '#formula/same-formula.ts';
import { type Parts, partText, relationshipsOf } from '#office/package.ts';

/** A sheet of a file, with the looks of its cells spelled out and numbers to twelve digits. */
export type PackageView = Readonly<Record<string, readonly string[]>>;

/**
 * Every sheet of an .xlsx file as lines that can be compared: its XML by element, each cell's style number replaced
 * by what it stands for. Names of the workbook come under `names`.
 */
export async function packageView(file: Uint8Array): Promise<PackageView> {
  const parts = await openWorkbook(file, '');
  const workbookPath = relationshipsOf(parts, '')[0]!.target;
  const workbook = partText(parts, workbookPath);
  const related = relationshipsOf(parts, workbookPath);
  const styles = stylesOf(partText(parts, related.find(({ kind }) => kind === 'styles')!.target));
  const shared = related.find(({ kind }) => kind === 'sharedStrings');
  const strings = shared ? elements(partText(parts, shared.target), 'si') : [];
  const view: Record<string, string[]> = {
    names: elements(workbook, 'definedName')
      .map((name) => name.replace(/ localSheetId="\d+"/, '').replace(/>[^<]*</, canonicalFormula))
      .sort(),
  };
  for (const [, name, id] of workbook.matchAll(/<sheet\s[^>]*?name="([^"]*)"[^>]*?r:id="([^"]*)"/g)) {
    const path = related.find((relationship) => relationship.id === id)!.target;
    view[name!] = [...sheetLines(partText(parts, path), styles, strings), ...chartsOf(parts, path)];
  }
  return view;
}

interface Styles {
  readonly cell: readonly string[];
  readonly differential: readonly string[];
}

function stylesOf(xml: string): Styles {
  const group = (name: string, child: string): string[] =>
    elements(new RegExp(`<${name}[ >][^]*?</${name}>`).exec(xml)?.[0] ?? '', child);
  const [fonts, fills, borders] = [
    group('fonts', 'font'),
    group('fills', 'fill'),
    group('borders', 'border'),
  ];
  const formats = new Map(
    [...xml.matchAll(/<numFmt numFmtId="(\d+)" formatCode="([^"]*)"/g)].map(([, id, code]) => [id, code]),
  );
  const cell = group('cellXfs', 'xf').map((xf) => {
    const of = (name: string): string => new RegExp(`${name}="(\\d+)"`).exec(xf)?.[1] ?? '0';
    const format = of('numFmtId');
    const inner = /<xf[^>]*[^/]>([\s\S]*)<\/xf>/.exec(xf)?.[1] ?? '';
    return [
      formats.get(format) ?? format,
      fonts[Number(of('fontId'))],
      fills[Number(of('fillId'))],
      borders[Number(of('borderId'))],
      inner,
    ].join('|');
  });
  return { cell, differential: group('dxfs', 'dxf') };
}

const elements = (xml: string, name: string): string[] =>
  xml.match(new RegExp(`<${name}(?:\\s[^>]*?)?(?:/>|>[^]*?</${name}>)`, 'g')) ?? [];

function sheetLines(xml: string, { cell, differential }: Styles, strings: readonly string[]): string[] {
  const resolved = xml
    .replace(
      /<c r="([A-Z]+\d+)"(?: s="(\d+)")?([^>]*?)(\/?)>/g,
      (_, at, style, rest, end) => `<c ${at} [${cell[Number(style ?? 0)]}]${rest}${end}>`,
    )
    .replace(/ t="s"><v>(\d+)<\/v>/g, (_, index) => ` t="s"><v>${strings[Number(index)]}</v>`)
    .replace(
      /<v>(-?[\d.]+(?:E[+-]?\d+)?)<\/v>/gi,
      (_, number) => `<v>${Number(Number(number).toPrecision(12))}</v>`,
    )
    .replace(/dxfId="(\d+)"/g, (_, index) => `dxf="${differential[Number(index)]}"`)
    .replace(/ r:id="[^"]*"/g, '');
  return resolved.split(/(?=<(?:c|row|col|cfRule|dataValidation|sheetData|pane)[ >])/);
}

function chartsOf(parts: Parts, sheet: string): string[] {
  const drawings = relationshipsOf(parts, sheet).filter(({ kind }) => kind === 'drawing');
  return drawings.flatMap(({ target }) => [
    partText(parts, target).replace(/r:id="[^"]*"/g, ''),
    ...relationshipsOf(parts, target)
      .filter(({ kind }) => kind === 'chart')
      .map((chart) => partText(parts, chart.target)),
  ]);
}
