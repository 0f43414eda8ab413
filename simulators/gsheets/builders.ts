import { absoluteReference } from '#formula/reference.ts';
import type { Area, Chart, ConditionalFormat, Validation } from '#host/sheet.ts';
import type { FakeRange } from './range.ts';
import { sheetsSpelling } from './spelling.ts';
import type { Answers } from './surface.ts';
import { formulaShown, formulaTyped } from './typed-text.ts';
import { FakeValidation } from './validation.ts';
import { ServiceObject } from './watch.ts';
import type { World } from './world.ts';
import { serialOf } from './zone.ts';

type Sheets<Name extends 'DataValidationBuilder' | 'ConditionalFormatRuleBuilder' | 'EmbeddedChartBuilder'> =
  {
    DataValidationBuilder: GoogleAppsScript.Spreadsheet.DataValidationBuilder;
    ConditionalFormatRuleBuilder: GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder;
    EmbeddedChartBuilder: GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;
  }[Name];

/** A whole number has no rule of its own in Sheets; this is how ours reads. */
const WHOLE = /^=AND\(ISNUMBER\((\w+)\)[,;]\1=INT\(\1\)[,;]\1>=(-?\d+)[,;]\1<=(-?\d+)\)$/;

export class FakeValidationBuilder
  extends ServiceObject
  implements
    Answers<
      Sheets<'DataValidationBuilder'>,
      | 'requireValueInList'
      | 'requireValueInRange'
      | 'requireNumberBetween'
      | 'requireNumberGreaterThanOrEqualTo'
      | 'requireNumberLessThanOrEqualTo'
      | 'requireDateBetween'
      | 'requireFormulaSatisfied'
      | 'setHelpText'
      | 'setAllowInvalid'
      | 'build'
    >
{
  readonly kind = 'DataValidationBuilder';
  private readonly world: World;
  private rule: Validation | null = null;
  private help = '';
  constructor(world: World) {
    super();
    this.world = world;
  }

  requireValueInList(values: unknown): this {
    const list = values as string[];
    if (list.length > 500) throw new Error('A list of choices has at most 500 items.');
    return this.require({ kind: 'list', values: [...list] });
  }
  requireValueInRange(range: unknown): this {
    const { sheet, area } = range as FakeRange;
    return this.require({ kind: 'listOf', range: absoluteReference(sheet.name, area) });
  }
  requireNumberBetween(minimum: number, maximum: number): this {
    return this.require({ kind: 'number', minimum, maximum });
  }
  requireNumberGreaterThanOrEqualTo(minimum: number): this {
    return this.require({ kind: 'number', minimum, maximum: null });
  }
  requireNumberLessThanOrEqualTo(maximum: number): this {
    return this.require({ kind: 'number', minimum: null, maximum });
  }
  requireDateBetween(from: unknown, to: unknown): this {
    const serial = (date: unknown): number => serialOf((date as Date).getTime(), this.world.book.timeZone);
    return this.require({ kind: 'date', from: serial(from), to: serial(to) });
  }
  requireFormulaSatisfied(formula: string): this {
    const match = WHOLE.exec(formula);
    if (match === null) return this.require({ kind: 'formula', formula: formula.replace(/^=/, '') });
    return this.require({ kind: 'whole', minimum: Number(match[2]), maximum: Number(match[3]) });
  }
  setHelpText(text: string): this {
    this.help = text;
    return this;
  }
  setAllowInvalid(): this {
    return this;
  }
  build(): FakeValidation {
    if (this.rule === null) throw new Error('The rule requires nothing.');
    return new FakeValidation({ rule: this.rule, title: '', message: this.help });
  }

  private require(rule: Validation): this {
    this.rule = rule;
    return this;
  }
}

export class FakeRule extends ServiceObject {
  readonly kind = 'ConditionalFormatRule';
  readonly world: World;
  readonly rule: ConditionalFormat;
  constructor(world: World, rule: ConditionalFormat) {
    super();
    this.world = world;
    this.rule = rule;
  }
  getBooleanCondition(): FakeCondition {
    return new FakeCondition(formulaShown(this.world.book.locale, sheetsSpelling(this.rule.formula)));
  }
}

class FakeCondition extends ServiceObject {
  readonly kind = 'BooleanCondition';
  private readonly formula: string;
  constructor(formula: string) {
    super();
    this.formula = formula;
  }
  getCriteriaValues(): unknown[] {
    return [`=${this.formula}`];
  }
}

export class FakeRuleBuilder
  extends ServiceObject
  implements
    Answers<
      Sheets<'ConditionalFormatRuleBuilder'>,
      'setRanges' | 'whenFormulaSatisfied' | 'setBackground' | 'setFontColor' | 'setBold' | 'build'
    >
{
  readonly kind = 'ConditionalFormatRuleBuilder';
  private readonly world: World;
  private area: Area | null = null;
  private formula: string | null = null;
  private style: ConditionalFormat['style'] = {};
  constructor(world: World) {
    super();
    this.world = world;
  }

  setRanges(ranges: unknown): this {
    const [range] = ranges as FakeRange[];
    this.area = range!.area;
    return this;
  }
  whenFormulaSatisfied(formula: string): this {
    if (!formula.startsWith('=')) throw new Error('The formula of a rule begins with =.');
    this.formula = formulaTyped(this.world.book.locale, formula.slice(1));
    if (this.formula === null) throw new Error('The formula of a rule cannot be read.');
    return this;
  }
  setBackground(color: string | null): this {
    if (color !== null) this.style = { ...this.style, fill: color.slice(1) };
    return this;
  }
  setFontColor(color: string | null): this {
    if (color !== null) this.style = { ...this.style, color: color.slice(1) };
    return this;
  }
  setBold(): this {
    this.style = { ...this.style, bold: true };
    return this;
  }
  build(): FakeRule {
    if (this.area === null || this.formula === null) throw new Error('The rule is not complete.');
    return new FakeRule(this.world, { area: this.area, formula: this.formula, style: this.style });
  }
}

export class FakeChart extends ServiceObject {
  readonly kind = 'EmbeddedChart';
  readonly id: number | null;
  readonly chart: Chart;
  constructor(id: number | null, chart: Chart) {
    super();
    this.id = id;
    this.chart = chart;
  }
  getChartId(): number | null {
    return this.id;
  }
  getContainerInfo(): FakeContainerInfo {
    return new FakeContainerInfo(this.chart.area);
  }
}

class FakeContainerInfo extends ServiceObject {
  readonly kind = 'ContainerInfo';
  private readonly area: Area;
  constructor(area: Area) {
    super();
    this.area = area;
  }
  getAnchorRow(): number {
    return this.area.row + 1;
  }
  getAnchorColumn(): number {
    return this.area.column + 1;
  }
}

/** What of a chart Sheets does not say in our terms: its size is given in pixels. */
const CELL = { width: 100, height: 21 };

export class FakeChartBuilder
  extends ServiceObject
  implements
    Answers<
      Sheets<'EmbeddedChartBuilder'>,
      | 'setChartType'
      | 'addRange'
      | 'setPosition'
      | 'setOption'
      | 'setNumHeaders'
      | 'setTransposeRowsAndColumns'
      | 'build'
    >
{
  readonly kind = 'EmbeddedChartBuilder';
  private type: unknown;
  private readonly ranges: Area[] = [];
  private readonly options = new Map<string, unknown>();
  private place = { row: 0, column: 0 };

  setChartType(type: unknown): this {
    this.type = type;
    return this;
  }
  addRange(range: unknown): this {
    this.ranges.push((range as FakeRange).area);
    return this;
  }
  setPosition(row: number, column: number): this {
    this.place = { row: row - 1, column: column - 1 };
    return this;
  }
  setOption(name: string, value: unknown): this {
    this.options.set(name, value);
    return this;
  }
  setNumHeaders(): this {
    return this;
  }
  setTransposeRowsAndColumns(): this {
    return this;
  }
  build(): FakeChart {
    const [categories, ...values] = this.ranges;
    if (categories === undefined) throw new Error('A chart needs a range.');
    const names = this.options.get('series') as Readonly<Record<number, { labelInLegend: string }>>;
    return new FakeChart(null, {
      kind: String(this.type).toLowerCase() as Chart['kind'],
      title: String(this.options.get('title') ?? ''),
      categories,
      series: values.map((area, index) => ({ name: names[index]?.labelInLegend ?? '', values: area })),
      area: {
        ...this.place,
        rows: Math.round(Number(this.options.get('height')) / CELL.height),
        columns: Math.round(Number(this.options.get('width')) / CELL.width),
      },
    });
  }
}
