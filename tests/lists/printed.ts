import fc from 'fast-check';
import { day } from '#engine/days/day.ts';
import { toSerial } from '#engine/days/serial.ts';
import { type Language, languages } from '#engine/plan/inputs.ts';
import type { Scalar } from '#host/sheet.ts';
import type { ListReading } from '#workbook/list/reading.ts';

/** Somebody with the units above, from the top, and twelve months. */
export interface Person {
  readonly units: readonly string[];
  readonly name: string;
  readonly months: readonly number[];
}

/** How a person has happened to write a list. */
export interface Manner {
  readonly language: Language;
  readonly tree: 'repeated' | 'merged' | 'indented' | 'headings' | 'outline';
  readonly months: 'short' | 'iso' | 'dates' | 'numbered';
  readonly numbers: 'numbers' | 'commas' | 'wide' | 'myriads';
  readonly title: boolean;
  readonly totalColumn: boolean;
  readonly totalRow: boolean;
  readonly nameFirst: boolean;
}

const monthly = fc.array(fc.integer({ min: 0, max: 99_999 }), { minLength: 12, maxLength: 12 });
/** Units that nest: a region of teams, each with people; every month of somebody is above 0. */
export const people = (language: Manner['language']): fc.Arbitrary<readonly Person[]> =>
  fc
    .array(fc.array(fc.array(monthly, { minLength: 2, maxLength: 3 }), { minLength: 1, maxLength: 2 }), {
      minLength: 2,
      maxLength: 3,
    })
    .map((regions) =>
      regions.flatMap((teams, region) =>
        teams.flatMap((members, team) =>
          members.map((months, person) => ({
            units: wordsIn[language].units(region, team),
            name: wordsIn[language].people[region * 6 + team * 3 + person]!,
            months: months.map((amount, month) => amount + month + 1),
          })),
        ),
      ),
    );

/** What people in each language write. */
interface Words {
  readonly units: (region: number, team: number) => string[];
  readonly people: readonly string[];
  readonly month: (month: number) => string;
  readonly groups: readonly string[];
  readonly name: string;
  readonly total: string;
  readonly grandTotal: string;
  readonly title: string;
}
const wordsIn: Readonly<Record<Language, Words>> = {
  en: {
    units: (region, team) => [`Region ${'ABC'[region]}`, `Team ${region}${team}`],
    people: 'Ann Ben Cid Dot Eve Fay Gil Hal Ida Jon Kim Lou Moe Nan Oli Pam Quin Ray'.split(' '),
    month: (month) => 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')[month]!,
    groups: ['Region', 'Team'],
    name: 'Name',
    total: 'Total',
    grandTotal: 'Grand total',
    title: 'Sales by person',
  },
  'zh-CN': {
    units: (region, team) => [`${'东南西'[region]}区`, `${'一二三'[region]}${'甲乙丙'[team]}组`],
    people: Array.from('赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦', (name) => `${name}小明`),
    month: (month) => `${month + 1}月`,
    groups: ['大区', '小组'],
    name: '姓名',
    total: '合计',
    grandTotal: '总计',
    title: '销售业绩明细',
  },
};

export const manners: fc.Arbitrary<Manner> = fc.record({
  language: fc.constantFrom(...languages),
  tree: fc.constantFrom('repeated', 'merged', 'indented', 'headings', 'outline' as const),
  months: fc.constantFrom('short', 'iso', 'dates', 'numbered' as const),
  numbers: fc.constantFrom('numbers', 'commas', 'wide', 'myriads' as const),
  title: fc.boolean(),
  totalColumn: fc.boolean(),
  totalRow: fc.boolean(),
  nameFirst: fc.boolean(),
});

/** The list as that person writes it. */
export function printed(list: readonly Person[], manner: Manner): readonly (readonly Scalar[])[] {
  const words = wordsIn[manner.language];
  const hasColumns = manner.tree === 'repeated' || manner.tree === 'merged';
  const labels = (groups: readonly Scalar[], label: Scalar): Scalar[] => {
    if (!hasColumns) return [label];
    return manner.nameFirst ? [label, ...groups] : [...groups, label];
  };
  const amounts = (months: readonly number[]): Scalar[] => [
    ...months.map((amount) => amountIn(amount, manner)),
    ...(manner.totalColumn ? [amountIn(sum(months), manner)] : []),
  ];
  const header = [
    ...labels(words.groups, words.name),
    ...Array.from({ length: 12 }, (_, month) => monthHeader(month, manner)),
    ...(manner.totalColumn ? [words.total] : []),
  ];
  return [
    ...(manner.title ? [[words.title]] : []),
    header,
    ...body(list, manner, labels, amounts),
    ...(manner.totalRow ? [[...labels(['', ''], words.grandTotal), ...amounts(added(list))]] : []),
  ];
}

const sum = (months: readonly number[]): number => months.reduce((all, month) => all + month, 0);
const added = (list: readonly Person[]): number[] =>
  Array.from({ length: 12 }, (_, month) => sum(list.map(({ months }) => months[month]!)));

function body(
  list: readonly Person[],
  { tree }: Manner,
  labels: (groups: readonly Scalar[], label: Scalar) => Scalar[],
  amounts: (months: readonly number[]) => Scalar[],
): readonly (readonly Scalar[])[] {
  const below = (units: readonly string[]): readonly Person[] =>
    list.filter((person) => units.every((unit, level) => person.units[level] === unit));
  return list.flatMap((person, index) => {
    const before = list[index - 1]?.units ?? [];
    const firstNew = person.units.findIndex((unit, level) => unit !== before[level]);
    const fresh = firstNew < 0 ? [] : person.units.slice(firstNew).map((_, at) => firstNew + at);
    const groups = person.units.map((unit, level) =>
      tree === 'merged' && !fresh.includes(level) ? null : unit,
    );
    if (tree === 'repeated' || tree === 'merged')
      return [[...labels(groups, person.name), ...amounts(person.months)]];
    const units = fresh.map((level): Scalar[] => {
      const label = (tree === 'indented' ? '  '.repeat(level) : '') + person.units[level]!;
      const own = added(below(person.units.slice(0, level + 1)));
      return tree === 'headings' ? [label] : [label, ...amounts(own)];
    });
    const label = (tree === 'indented' ? '    ' : '') + person.name;
    return [...units, [label, ...amounts(person.months)]];
  });
}

function amountIn(amount: number, { numbers }: Manner): Scalar {
  if (numbers === 'numbers') return amount;
  const commas = amount.toLocaleString('en');
  if (numbers === 'commas') return commas;
  if (numbers === 'myriads') return `${amount / 10_000}万`;
  return commas.replace(/[0-9,]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

function monthHeader(month: number, { language, months }: Manner): Scalar {
  const two = String(month + 1).padStart(2, '0');
  if (months === 'iso') return `2026-${two}`;
  if (months === 'dates') return toSerial(day(`2026-${two}-01`));
  if (months === 'numbered') return month + 1;
  return wordsIn[language].month(month);
}

/** The people of a reading, as they would be given. */
export function peopleIn({ members, proposal }: ListReading): readonly Person[] {
  const figure = proposal.goals[0]?.last ?? 0;
  const unitsOf = (parent: number | null): readonly string[] => {
    const unit = parent === null ? undefined : members[parent];
    return unit ? [...unitsOf(unit.parent), unit.name] : [];
  };
  return members
    .filter(({ kind }) => kind === 'person')
    .map(({ name, parent, values }) => ({
      name,
      units: unitsOf(parent),
      months: values[figure]!.months.map((month) => month ?? 0),
    }));
}
