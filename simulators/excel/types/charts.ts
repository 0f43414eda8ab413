import { bounding } from '#host/areas.ts';
import type { Area } from '#host/sheet.ts';
import { missing } from '../failure.ts';
import { type Argument, defineType, isHandle, targetOf } from '../handle.ts';
import { parseArea } from '../model/area.ts';
import { ChartSeries, SheetChart } from '../model/parts.ts';
import type { Sheet } from '../model/sheet.ts';
import { numberArgument, optionalText, textArgument } from './arguments.ts';
import { RangeTarget, type SheetTarget } from './range-target.ts';

class ChartTarget {
  constructor(
    readonly sheet: Sheet,
    readonly chart: SheetChart,
  ) {}
}

const title = defineType<ChartTarget>('ChartTitle', {
  get: { text: ({ chart }) => chart.title, visible: ({ chart }) => chart.titleVisible },
  set: {
    text: ({ chart }, value) => {
      chart.title = textArgument(value);
    },
    visible: ({ chart }, value) => {
      chart.titleVisible = value === true;
    },
  },
});

const areaOf = (value: Argument | undefined): Area => targetOf(value, RangeTarget).area;

const series = defineType<ChartSeries>('ChartSeries', {
  get: { name: ({ name }) => name },
  set: {
    name: (target, value) => {
      target.name = textArgument(value);
    },
  },
  methods: {
    setValues(target, [source]) {
      target.values = areaOf(source);
      return null;
    },
    setXAxisValues(target, [source]) {
      target.categories = areaOf(source);
      return null;
    },
  },
});

const seriesCollection = defineType<ChartTarget>('ChartSeriesCollection', {
  items: ({ chart }) => chart.series.map((each) => series(each)),
  methods: {
    getItemAt({ chart }, [index]) {
      const found = chart.series[numberArgument(index)];
      if (found === undefined) throw missing('series');
      return series(found);
    },
    add({ chart }, [name]) {
      const added = new ChartSeries(optionalText(name) ?? '');
      chart.series.push(added);
      return series(added);
    },
  },
});

const chart = defineType<ChartTarget>('Chart', {
  key: ({ chart: { id } }) => ({ Id: id }),
  get: { name: ({ chart: { name } }) => name, id: ({ chart: { id } }) => id },
  set: {
    name: ({ chart: target }, value) => {
      target.name = textArgument(value);
    },
  },
  objects: { title: (target) => title(target), series: (target) => seriesCollection(target) },
  methods: {
    delete({ sheet, chart: target }) {
      sheet.guardSheet();
      sheet.charts = sheet.charts.filter((other) => other !== target);
      return null;
    },
    setPosition({ chart: target }, [start, end]) {
      const corner = (value: Argument | undefined): Area =>
        value !== undefined && isHandle(value) ? areaOf(value) : parseArea(textArgument(value)).area;
      const first = corner(start);
      target.area = end === undefined || end === null ? first : bounding(first, corner(end));
      return null;
    },
  },
});

export const charts = defineType<SheetTarget>('ChartCollection', {
  items: ({ sheet }) => sheet.charts.map((each) => chart(new ChartTarget(sheet, each))),
  item({ sheet }, [wanted]) {
    const found = sheet.charts.find(({ id, name }) => id === wanted || name === wanted);
    if (found === undefined) throw missing('chart');
    return chart(new ChartTarget(sheet, found));
  },
  methods: {
    add({ workbook, sheet }, [type, source, seriesBy]) {
      sheet.guardSheet();
      const added = new SheetChart(workbook.newId(), textArgument(type));
      const area = areaOf(source);
      const byRows = seriesBy === 'Rows' || (seriesBy !== 'Columns' && area.columns > area.rows);
      const count = byRows ? area.rows : area.columns;
      for (let index = 0; index < count; index++) {
        const one = new ChartSeries(`Series${index + 1}`);
        one.values = byRows
          ? { ...area, row: area.row + index, rows: 1 }
          : { ...area, column: area.column + index, columns: 1 };
        added.series.push(one);
      }
      sheet.charts.push(added);
      return chart(new ChartTarget(sheet, added));
    },
    getCount: ({ sheet }) => sheet.charts.length,
  },
});
