import { day } from '#engine/days/day.ts';
import { toSerial } from '#engine/days/serial.ts';
import type { PlanInputs } from '#engine/plan/inputs.ts';
import type { WriteStep } from '#host/host.ts';
import type { Scalar } from '#host/sheet.ts';
import { messagesIn } from '#language/by-language/messages.ts';
import type { RecordTableKey } from '#language/execution/records.ts';
import type { InputPlaces, TablePlace } from '#workbook/inputs/places.ts';
import { type ChoiceOf, choices } from '#workbook/sheets/common/choices.ts';
import type { Random } from '../parity/random-edits.ts';

/** A carried out plan in which a person types: where its records stand, and how many rows each list has got since. */
export interface Desk {
  readonly inputs: PlanInputs;
  readonly places: InputPlaces;
  readonly added: Map<RecordTableKey, number>;
}

/** What is typed, by column of a record's row or into the cell of a name. */
export type Entry = RowEntry | { readonly name: string; readonly value: Scalar };
interface RowEntry {
  readonly table: RecordTableKey;
  readonly row: number;
  readonly key: string;
  readonly value: Scalar;
}
type Making = (desk: Desk, random: Random) => readonly Entry[];

/** Cells in which one of a kind is chosen; levels and rates have a sheet where the plan has any. */
const choicesOf = (kind: ChoiceOf, { inputs }: Pick<Desk, 'inputs'>): string[] =>
  Object.values(choices).flatMap(({ name, of, sheet }) =>
    of === kind && (sheet !== 'standing' || inputs.unsummed.length > 0) ? [name] : [],
  );

const placeOf = ({ places }: Desk, table: RecordTableKey): TablePlace => places.tables[table] as TablePlace;

/** Some row that is filled. */
const someRow = (desk: Desk, table: RecordTableKey, random: Random): number =>
  random.pick(placeOf(desk, table).rows);

/** The next row below the list. */
function nextRow(desk: Desk, table: RecordTableKey): number {
  const { area, rows } = placeOf(desk, table);
  const added = (desk.added.get(table) ?? 0) + 1;
  desk.added.set(table, added);
  return Math.max(area.row, ...rows) + added;
}

const inRow = (table: RecordTableKey, row: number, values: Readonly<Record<string, Scalar>>): Entry[] =>
  Object.entries(values).map(([key, value]) => ({ table, row, key, value }));

const serialIn = (random: Random): number => toSerial(day('2026-01-01')) + random.whole(0, 120);
/** What no formula and no reader takes for a value. A number in a text is one to the reader: a build writes it plainly (as-people-type). */
const nonsense: readonly Scalar[] = ['some', 'seven', -3, 2.5, 1e10, 10.001, true, 46_100.5, 0, '-'];

/** By key, by name, otherwise written, a unit, nobody. */
function somebody({ inputs }: Desk, random: Random): Scalar {
  const { key, name } = random.pick(inputs.members);
  return random.pick([key, name, name, key.toLowerCase(), name.toUpperCase(), 'Nobody', null]);
}

/** In the words of the sheet. */
const labels = ({ inputs }: Desk) => messagesIn[inputs.language].inputs.choices;

function logged(desk: Desk, random: Random): Readonly<Record<string, Scalar>> {
  const offer = random.pick(desk.inputs.offers);
  return {
    date: serialIn(random),
    person: somebody(desk, random),
    'counts.0': random.whole(0, 2),
    'counts.1': random.whole(0, 6),
    'counts.3': random.whole(0, 40),
    amount: random.decimal(0, 20_000, 2),
    product: offer.product,
    channel: offer.channel,
  };
}

// As lists offer them, by their keys, and as older workbooks have them.
const weekKeys = [
  '2026-W02',
  '2026-02-W3',
  '2026-W13 (03-23 – 03-29)',
  '2026-W14',
  '2026-04-W1',
  '2026-03-W7',
  'no week',
];
const monthKeys = ['2026-01', '2026-02', '2026-03', '2026-04', '2026-12', 'no month'];
const periodKeys = [...monthKeys, ...weekKeys, 'year', '2026-Q1', '2026-Q2'];

/** All that a person may type while a plan is carried out, each a way to do so at random. */
export const typing: Readonly<Record<string, Making>> = {
  count: (desk, random) => {
    const key = `counts.${random.whole(0, 3)}`;
    return inRow('log', someRow(desk, 'log', random), { [key]: random.whole(0, 30) });
  },
  amount: (desk, random) =>
    inRow('log', someRow(desk, 'log', random), { amount: random.decimal(0, 50_000, 2) }),
  date: (desk, random) => inRow('log', someRow(desk, 'log', random), { date: serialIn(random) }),
  person: (desk, random) => inRow('log', someRow(desk, 'log', random), { person: somebody(desk, random) }),
  offer: (desk, random) => {
    const { product, channel } = random.pick(desk.inputs.offers);
    return inRow('log', someRow(desk, 'log', random), { product, channel });
  },
  addRow: (desk, random) => inRow('log', nextRow(desk, 'log'), logged(desk, random)),
  clearRow: (desk, random) => {
    const typed = Object.keys(logged(desk, random)).concat('counts.2', 'customer', 'note');
    const blank = Object.fromEntries(typed.map((key) => [key, null]));
    return inRow('log', someRow(desk, 'log', random), blank);
  },
  wrong: (desk, random) => {
    const key = random.pick(['date', 'person', 'counts.0', 'counts.2', 'amount']);
    return inRow('log', someRow(desk, 'log', random), { [key]: random.pick(nonsense) });
  },

  closeAction: (desk, random) =>
    inRow('actionList', someRow(desk, 'actionList', random), {
      closed: random.pick([serialIn(random), null, 'soon']),
      result: random.pick(['done', null]),
    }),
  due: (desk, random) =>
    inRow('actionList', someRow(desk, 'actionList', random), {
      due: random.pick([serialIn(random), serialIn(random), null, 'soon', 12]),
    }),
  owner: (desk, random) =>
    inRow('actionList', someRow(desk, 'actionList', random), { owner: somebody(desk, random) }),
  addAction: (desk, random) =>
    inRow('actionList', nextRow(desk, 'actionList'), {
      kind: random.pick([...Object.values(labels(desk).actionKind), 'other']),
      what: random.pick(['Something', 'Something else', null]),
      owner: somebody(desk, random),
      customer: random.pick(['Ms. Li', null]),
      due: serialIn(random),
    }),
  weekPlan: (desk, random) =>
    inRow('weekPlans', nextRow(desk, 'weekPlans'), {
      week: random.pick(weekKeys),
      person: somebody(desk, random),
      line: random.pick([...desk.inputs.funnel.stages, desk.inputs.goals[0]?.name ?? '']),
      plan: random.pick([random.whole(0, 60), null, 'many']),
    }),
  channelTask: (desk, random) =>
    inRow('channelTasks', someRow(desk, 'channelTasks', random), {
      [random.pick(['assessmentTask', 'contractTask', 'receivables', 'stock'])]: random.pick([
        random.whole(0, 90_000),
        null,
        'later',
      ]),
    }),
  score: (desk, random) =>
    inRow('scores', someRow(desk, 'scores', random), {
      [random.pick(['qualitySelf', 'growthPeer', 'teamworkSuperior'])]: random.pick([
        random.whole(0, 100),
        random.decimal(0, 100, 1),
        null,
        120,
        'good',
      ]),
    }),
  addScore: (desk, random) =>
    inRow('scores', nextRow(desk, 'scores'), {
      week: random.pick(weekKeys),
      person: somebody(desk, random),
      qualitySelf: random.whole(50, 100),
      growthSuperior: random.whole(50, 100),
      teamworkPeer: random.whole(50, 100),
    }),
  roundDone: (desk, random) =>
    inRow('round', someRow(desk, 'round', random), { done: random.pick([serialIn(random), null, 'soon']) }),
  hours: (desk, random) =>
    inRow('timeSpent', someRow(desk, 'timeSpent', random), { hours: random.decimal(0, 9, 2) }),

  today: (_, random) => [{ name: 'GS_Execution_AsOf', value: serialIn(random) }],
  threshold: (_, random) => [
    { name: 'GS_Execution_OnPace', value: random.decimal(0.95, 1.1, 3) },
    { name: 'GS_Execution_Watch', value: random.decimal(0.8, 0.94, 3) },
    { name: 'GS_Execution_Behind', value: random.decimal(0.5, 0.79, 3) },
  ],
  weight: (_, random) => [
    {
      name: `GS_Execution_${random.pick(['CompletionWeight', 'ActivityWeight', 'ActionsWeight', 'OwnPlanWeight', 'QualityWeight', 'SelfWeight'])}`,
      value: random.whole(1, 60),
    },
  ],
  floor: (_, random) => [
    {
      name: `GS_Execution_${random.pick(['PersonalMinimum', 'UnitMinimum'])}`,
      value: random.decimal(0, 1, 2),
    },
    { name: `GS_Execution_${random.pick(['PersonalFactor', 'UnitFactor'])}`, value: random.decimal(0, 1, 2) },
  ],
  basePay: (_, random) => [
    { name: 'GS_Execution_BasePay', value: random.pick([null, random.whole(0, 9000)]) },
  ],
  baseOf: (desk, random) =>
    inRow('basePays', nextRow(desk, 'basePays'), {
      of: random.pick([random.pick(desk.inputs.ranks)?.name ?? 'Nobody', somebody(desk, random) ?? 'Nobody']),
      base: random.decimal(0, 9000, 2),
    }),
  completionBand: (_, random) => [{ name: 'GS_CompletionBands_Factor', value: random.decimal(0, 2, 2) }],

  goalChosen: (desk, random) => [
    {
      name: random.pick(choicesOf('goal', desk)),
      value: random.pick([...desk.inputs.goals.map(({ name }) => name), 'no goal', null]),
    },
  ],
  periodChosen: (desk, random) => [
    {
      name: random.pick(choicesOf('period', desk)),
      value: random.pick([...periodKeys, null]),
    },
  ],
  monthChosen: (desk, random) => [
    {
      name: random.pick(choicesOf('month', desk)),
      value: random.pick([...monthKeys, null]),
    },
  ],
  weekChosen: (desk, random) => [
    {
      name: random.pick(choicesOf('week', desk)),
      value: random.pick([...weekKeys, null]),
    },
  ],
  dayChosen: (desk, random) => [
    {
      name: random.pick(choicesOf('day', desk)),
      value: random.pick([serialIn(random), null, 'soon']),
    },
  ],
  personChosen: (desk, random) => {
    const { key, name } = random.pick(desk.inputs.members);
    return [
      {
        name: random.pick(choicesOf('who', desk)),
        value: random.pick([key, name, `${name} · ${key}`, 'Nobody', null]),
      },
    ];
  },
};

/** The entries as a person types them. `cellOf`: the first cell of a name. */
export function typingSteps(
  entries: readonly Entry[],
  { places }: Pick<Desk, 'places'>,
  cellOf: (name: string) => { readonly sheet: string; readonly row: number; readonly column: number },
): WriteStep[] {
  return entries.map((entry): WriteStep => {
    const at = 'name' in entry ? cellOf(entry.name) : rowCell(entry, places);
    return { step: 'cells', ...at, cells: [[entry.value]], styles: [] };
  });
}

function rowCell({ table, row, key }: RowEntry, places: InputPlaces) {
  const { sheet, columns } = places.tables[table] as TablePlace;
  const column = columns[key];
  if (column === undefined) throw new Error(`${table}.${key} stands nowhere`);
  return { sheet, row, column };
}
