import { absoluteReference } from '#formula/reference.ts';
import type { Area, Chart } from '#host/sheet.ts';
import { escapeXml } from '#office/xml.ts';

const NAMESPACES =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const CATEGORY_AXIS = 111_111_111;
const VALUE_AXIS = 222_222_222;

/** Colours of the series, in order: nothing is drawn by programs that find no theme in the file. */
const COLORS = ['1F3864', '2E9E6B', 'ED7D31', '7F7F7F', 'A5A5A5', '4472C4'] as const;
const BAR_COLORS = ['2F6EBA', '2E9E6B', 'ED7D31', '7F7F7F', 'A5A5A5', '1F3864'] as const;

/**
 * What stands for #N/A and empty cells. A line begins and ends with its points: with `gap`, LibreOffice draws it on at 0.
 */
const BLANKS = { line: 'span', column: 'gap', bar: 'gap' } as const;

/** Texts along the axes: nine points. */
const SMALL =
  '<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="900"/></a:pPr><a:endParaRPr lang="en-US"/></a:p></c:txPr>';

/** So many names of categories stand along a line at most; of more, every second, third … */
const MOST_NAMES = 18;

/**
 * A native chart over the cells of a sheet (ECMA-376 part 1, 21.2). It keeps no values: the program reads the cells.
 * `format`: the number format of the first value, which the axis takes over.
 */
export function chartXml(chart: Chart, sheet: string, format = 'General'): string {
  const series = chart.series.map((_, index) => seriesXml(chart, sheet, index)).join('');
  const axes = `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/>`;
  const plot =
    chart.kind === 'line'
      ? `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}<c:marker val="1"/>${axes}</c:lineChart>`
      : `<c:barChart><c:barDir val="${chart.kind === 'bar' ? 'bar' : 'col'}"/><c:grouping val="clustered"/><c:varyColors val="0"/>${series}<c:gapWidth val="80"/>${axes}</c:barChart>`;
  const legend =
    chart.series.length > 1 ? '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>' : '';
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<c:chartSpace ${NAMESPACES}><c:roundedCorners val="0"/><c:chart>${titleXml(chart.title)}<c:autoTitleDeleted val="${chart.title === '' ? 1 : 0}"/><c:plotArea><c:layout/>${plot}${axesXml(chart, format)}</c:plotArea>${legend}<c:plotVisOnly val="0"/><c:dispBlanksAs val="${BLANKS[chart.kind]}"/></c:chart></c:chartSpace>`;
}

function seriesXml(chart: Chart, sheet: string, index: number): string {
  const { name, values } = chart.series[index]!;
  const isLine = chart.kind === 'line';
  const fill = `<a:solidFill><a:srgbClr val="${(isLine ? COLORS : BAR_COLORS)[index % COLORS.length]}"/></a:solidFill>`;
  const paint = `<c:spPr>${isLine ? `<a:ln w="28575" cap="rnd">${fill}<a:round/></a:ln>` : fill}</c:spPr>`;
  const marker = isLine ? '<c:marker><c:symbol val="none"/></c:marker>' : '<c:invertIfNegative val="0"/>';
  const smooth = chart.kind === 'line' ? '<c:smooth val="0"/>' : '';
  return `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:v>${escapeXml(name)}</c:v></c:tx>${paint}${marker}<c:cat><c:strRef><c:f>${reference(sheet, chart.categories)}</c:f></c:strRef></c:cat><c:val><c:numRef><c:f>${reference(sheet, values)}</c:f></c:numRef></c:val>${smooth}</c:ser>`;
}

const reference = (sheet: string, area: Area): string => escapeXml(absoluteReference(sheet, area));

function titleXml(title: string): string {
  if (title === '') return '';
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1200" b="1"/></a:pPr><a:r><a:rPr sz="1200" b="1"/><a:t>${escapeXml(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
}

/** Bars read from the top like the rows of the sheet, so their category axis runs backwards. */
function axesXml({ kind, categories }: Chart, format: string): string {
  const count = categories.rows * categories.columns;
  const skip = kind === 'bar' ? 1 : Math.ceil(count / MOST_NAMES);
  const grey = '<c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="BFBFBF"/></a:solidFill></a:ln></c:spPr>';
  const [category, value] = kind === 'bar' ? ['l', 'b'] : ['b', 'l'];
  const order = kind === 'bar' ? 'maxMin' : 'minMax';
  const crosses = kind === 'bar' ? 'max' : 'autoZero';
  return `<c:catAx><c:axId val="${CATEGORY_AXIS}"/><c:scaling><c:orientation val="${order}"/></c:scaling><c:delete val="0"/><c:axPos val="${category}"/><c:numFmt formatCode="General" sourceLinked="1"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>${grey}${SMALL}<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:tickLblSkip val="${skip}"/></c:catAx><c:valAx><c:axId val="${VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="${value}"/><c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines><c:numFmt formatCode="${escapeXml(format)}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>${SMALL}<c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="${crosses}"/></c:valAx>`;
}
