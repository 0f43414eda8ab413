import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromSerial } from '#engine/days/serial.ts';
import type { Month } from '#engine/periods/month.ts';
import { weekStarts } from '#engine/periods/week-start.ts';
import {
  type Basis,
  type Goal,
  type Language,
  languages,
  type Member,
  monthMethods,
  type PlanInputs,
  type SetBy,
  splitMethods,
} from '#engine/plan/inputs.ts';
import { judgeInputs } from '#engine/plan/judge.ts';
import { makePlan } from '#engine/plan/plan.ts';
import { nameKey } from '#engine/typed/fold.ts';
import type { CellContent } from '#host/sheet.ts';
import { inEveryLanguage } from '#language/by-language/messages.ts';
import { exampleInputs, exampleNames } from '#workbook/examples/index.ts';
import { headerOf } from '#workbook/inputs/labels.ts';
import { readInputs } from '#workbook/inputs/read.ts';
import { columnKeys, type TableDefinition } from '#workbook/inputs/table.ts';
import { inputSheets } from '#workbook/inputs/write.ts';
import { inputTables } from '#workbook/sheets/input-tables.ts';
import { replyOf } from '../../../tests/tools/reply-of.ts';
import { unwrap } from '../../../tests/tools/unwrap.ts';

const cases = exampleNames.flatMap((name) => languages.map((language) => [name, language] as const));

describe('the examples', () => {
  it.each(cases)('%s in %s is read back as it was written, without an issue', (name, language) => {
    const inputs = exampleInputs(name, language);
    const { images, names, places } = inputSheets(inputs);
    const reading = readInputs(replyOf(images, names));
    expect(reading.issues).toEqual([]);
    expect(reading.inputs).toEqual(inputs);
    expect(reading.places.tables).toEqual(places.tables);
  });

  it('branch has 36 people of 4 ranks in 4 teams, whose premium moves with its total but for two who join', () => {
    const inputs = exampleInputs('branch', 'zh-CN');
    const { members, goals, bases } = inputs;
    expect(members.filter(({ rank }) => rank !== null)).toHaveLength(36);
    expect(members.filter(({ start }) => start === '2026-04-01')).toHaveLength(2);
    expect(members.filter(({ headcount }) => headcount === 0.5)).toHaveLength(1);
    expect(bases.flatMap(({ member, fixed }) => (fixed === null ? [] : [member]))).toEqual(['P09', 'P36']);
    const premiumOf = (total: number) =>
      unwrap(makePlan({ ...inputs, goals: [{ ...goals[0]!, total }] }, new Map())).goals[0]!;
    const [now, more] = [premiumOf(goals[0]!.total), premiumOf(2 * goals[0]!.total)];
    const moved = members.filter((_, row) => now.targets[row] !== more.targets[row]);
    expect(moved).toHaveLength(members.length - 2);
    expect(more.months.every((month, at) => month > now.months[at]!)).toBe(true);
  });
});

describe('the sheets', () => {
  it.each(cases)('of %s in %s keep within what spreadsheets allow', (name, language) => {
    const { images, names } = inputSheets(exampleInputs(name, language));
    expect(new Set(images.map((image) => image.name)).size).toBe(images.length);
    for (const image of images) {
      expect(image.name.length).toBeLessThanOrEqual(31);
      for (const { title, message, rule } of image.validations) {
        expect(title.length).toBeLessThanOrEqual(32);
        expect(message.length).toBeLessThanOrEqual(255);
        expect(message).not.toBe('');
        if (rule.kind !== 'list') continue;
        expect(rule.values.join(',').length).toBeLessThanOrEqual(255);
        for (const value of rule.values) expect(value).not.toMatch(/[,，]/);
      }
    }
    for (const { name: anchor } of names) expect(anchor).toMatch(/^GS_[A-Za-z]+(_[A-Za-z]+)?$/);
  });

  it('have headers that mean one column of their table in every language', () => {
    for (const definition of Object.values<TableDefinition>(inputTables)) {
      const headers = definition.columns.flatMap((column) =>
        columnKeys(column).flatMap((key, index) =>
          inEveryLanguage(
            ({ inputs: each }) => `${nameKey(headerOf(definition.table, column, index, each))}|${key}`,
          ),
        ),
      );
      const unique = new Set(headers);
      expect(new Set([...unique].map((header) => header.split('|')[0])).size).toBe(unique.size);
    }
  });

  it('write texts that begin with = + - @ as texts', () => {
    const inputs = exampleInputs('mdrt', 'en');
    const members = ['=1+1', '@SUM(A1)', '-2+3', '+4'].map(
      (name, index): Member => ({
        ...inputs.members[0]!,
        key: `A${index}`,
        name,
        parent: index === 0 ? null : 'A0',
      }),
    );
    const { images, names, places } = inputSheets({ ...inputs, members });
    const place = places.cell(['members', 0, 'name'])!;
    expect(images.find(({ name }) => name === place.sheet)?.cells[place.row]?.[place.column]).toBe('=1+1');
    expect(readInputs(replyOf(images, names)).inputs?.members).toEqual(members);
  });

  it('show each input at the cell that its path names', () => {
    const { images, places } = inputSheets(exampleInputs('branch', 'en'));
    const shown = (...path: (string | number)[]): CellContent => {
      const place = places.cell(path)!;
      return images.find(({ name }) => name === place.sheet)?.cells[place.row]?.[place.column] ?? null;
    };
    expect(shown('goals', 0, 'months', 0)).toBe(142);
    expect(shown('funnel', 'scenarios', 1, 'rates', 0)).toBe(0.1);
    expect(shown('funnel', 'lags', 2)).toBe(0);
    expect(shown('funnel', 'capacityPerDay')).toBe(30);
    expect(shown('ranks', 2, 'multiple')).toBe(1);
    expect(shown('ramp', 1)).toBe(0.5);
    expect(shown('offers', 1, 'weight')).toBe(20);
    expect(shown('calendar', 'mask')).toMatchObject({ value: '0000011' });
    expect(shown('calendar', 'extraWorkdays', 0, 'extra')).toMatchObject({ value: 1 });
    expect(shown('calendar', 'holidays', 3, 'day')).toBe(46068);
    expect(shown('goals', 0, 'priority')).toMatchObject({ value: 25 });
    expect(places.cell(['goals', 99, 'total'])).toBeNull();
    expect(places.nearest(['goals', 0, 'nothing'])).toEqual(places.cell(['goals', 0, 'key']));
  });
});

const text = fc.stringMatching(/^[a-z=+@一-龥-][a-z0-9一-龥 .'"&-]{0,8}[a-z一-龥]$/);
const key = fc.stringMatching(/^[A-Z一-龥][a-z0-9]{0,4}$/);
const amount = fc.oneof(
  fc.integer({ min: 0, max: 1_000_000 }),
  fc.integer({ min: 0, max: 10_000 }).map((cents) => cents / 100),
);
const blankOr = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const anyDay = fc.integer({ min: 43_000, max: 48_000 }).map((serial) => {
  const day = fromSerial(serial);
  if (!day.ok) throw new Error('a day');
  return day.value;
});
const twelve = fc.array(blankOr(amount), { minLength: 12, maxLength: 12 });
const score = blankOr(fc.integer({ min: 1, max: 5 }));
const holidays = fc.array(fc.record({ day: anyDay, name: text }), { maxLength: 5 });

const anyInputs: fc.Arbitrary<PlanInputs> = fc.integer({ min: 0, max: 4 }).chain((rates) =>
  fc.record<PlanInputs>({
    title: text,
    language: fc.constantFrom<Language[]>(...languages),
    start: fc.constant('2026-01-01' as PlanInputs['start']),
    end: fc.constant('2026-12-31' as PlanInputs['end']),
    goals: fc.array(
      fc.record<Goal>({
        key,
        name: text,
        measure: text,
        total: amount,
        unit: fc.constantFrom(0.01, 1, 100),
        uplift: fc.double({ min: 0, max: 1, noNaN: true }),
        monthMethod: fc.constantFrom(...monthMethods),
        months: twelve,
        setBy: blankOr(fc.constantFrom<SetBy>('selfAssessment', 'agreed', 'benchmark', 'kpi')),
        importance: score,
        urgency: score,
        statement: text,
        kind: fc.constantFrom(null, 'sum' as const),
        opening: blankOr(amount),
        weightedBy: blankOr(key),
        amountOf: blankOr(key),
      }),
      { maxLength: 4 },
    ),
    unsummed: fc.constant([]),
    members: fc.array(
      fc.record<Member>({
        key,
        name: text,
        parent: blankOr(key),
        rank: blankOr(key),
        headcount: amount,
        start: blankOr(anyDay),
        end: blankOr(anyDay),
        method: blankOr(fc.constantFrom(...splitMethods)),
        weight: blankOr(amount),
      }),
      { maxLength: 8 },
    ),
    ranks: fc.array(fc.record({ name: key, multiple: amount }), { maxLength: 4 }),
    ramp: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 4 }),
    bases: fc.array(
      fc.record<Basis>({
        member: key,
        goal: key,
        fixed: blankOr(amount),
        growth: blankOr(fc.double({ min: -1, max: 2, noNaN: true })),
        average: blankOr(amount),
        potential: blankOr(amount),
        method: blankOr(fc.constantFrom(...splitMethods)),
        weight: blankOr(amount),
        lastPeriod: twelve,
      }),
      { maxLength: 6 },
    ),
    offers: fc.array(fc.record({ product: text, channel: text, weight: amount }), { maxLength: 4 }),
    companyPlans: fc.array(text, { maxLength: 3 }),
    funnel: fc.record({
      goal: blankOr(key),
      stages: fc.array(text, { minLength: rates + 1, maxLength: rates + 1 }),
      lags: fc.array(fc.integer({ min: 0, max: 12 }), { minLength: rates, maxLength: rates }),
      scenarios: fc.array(
        fc.record({
          name: key,
          averageDeal: amount,
          rates: fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), {
            minLength: rates,
            maxLength: rates,
          }),
        }),
        { maxLength: 3 },
      ),
      chosen: key,
      capacityPerDay: amount,
      workingDays: blankOr(fc.integer({ min: 1, max: 366 })),
      workingWeeks: blankOr(fc.integer({ min: 1, max: 53 })),
      sensitivityDeals: fc.array(amount, { maxLength: 4 }),
      sensitivityRates: fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), { maxLength: 4 }),
    }),
    calendar: fc.record({
      week: fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }),
      weekStart: fc.constantFrom(...weekStarts),
      holidays,
      extraWorkdays: holidays,
      yearStartsIn: blankOr(fc.integer({ min: 1, max: 12 })) as fc.Arbitrary<Month | null>,
    }),
  }),
);

/** -0 and 0 look the same in a sheet. */
const plain = (inputs: PlanInputs | null): unknown => JSON.parse(JSON.stringify(inputs));

describe('any inputs', () => {
  it('come back as they were written', () => {
    fc.assert(
      fc.property(anyInputs, (inputs) => {
        const { images, names, places } = inputSheets(inputs);
        const reading = readInputs(replyOf(images, names));
        expect(plain(reading.inputs)).toEqual(plain(inputs));
        expect(reading.places.tables).toEqual(places.tables);
      }),
      { numRuns: 60 },
    );
  });

  it('are judged without throwing, each issue at a cell that exists', () => {
    fc.assert(
      fc.property(anyInputs, (inputs) => {
        const { places } = inputSheets(inputs);
        for (const issue of judgeInputs(inputs)) expect(places.nearest(issue.path)).not.toBeNull();
      }),
      { numRuns: 60 },
    );
  });
});
