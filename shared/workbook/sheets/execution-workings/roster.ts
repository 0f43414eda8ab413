import { sameName } from '#engine/plan/judge/keys.ts';
import { tidyName } from '#engine/typed/fold.ts';
import { asTyped, cellAt, formulasOn, type Reference, tidied } from '#formula/fx.ts';
import type { Area } from '#host/sheet.ts';
import { inputCell, memberCell } from '#workbook/sheets/common/context.ts';
import type { ExecutionContext } from '#workbook/sheets/common/execution-context.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import type { Block } from './block.ts';
import { workingsNames } from './names.ts';

/** Somebody who may be named: a person (1), a unit (2), a former member (3), and where they are listed. */
interface Listed {
  readonly key: string;
  readonly name: string;
  readonly kind: 1 | 2 | 3;
  readonly source: (field: 'key' | 'name') => Reference;
}

/** People, then units, then former members, live from where they are listed. */
export function rosterBlock(context: ExecutionContext): Block<Listed> {
  const { messages, texts } = context;
  const { workings } = messages.executionTables;
  const { rosterKeys, rosterNames, rosterKinds, rosterMeant } = workingsNames;
  const fx = formulasOn(texts.sheets.executionWorkings.name);
  const [link, plain] = [namedStyle('link'), namedStyle('calculation')];
  const items = rosterOf(context);
  const meantBy = meanings(items);
  return {
    title: workings.roster,
    items,
    columns: [
      {
        key: 'key',
        header: texts.key,
        name: rosterKeys,
        style: link,
        formula: ({ item }) => fx`${item.source('key')}&""`,
        value: ({ key }) => key,
      },
      {
        key: 'name',
        header: texts.name,
        name: rosterNames,
        style: link,
        formula: ({ item }) => tidied(fx`${item.source('name')}`),
        value: ({ name }) => tidyName(name),
      },
      { key: 'kind', header: workings.kind, name: rosterKinds, style: plain, value: ({ kind }) => kind },
      {
        key: 'meant',
        header: workings.meant,
        name: rosterMeant,
        style: plain,
        formula: ({ cell }) => {
          const several = fx`COUNTIFS(${rosterNames},${asTyped(fx`${cell('name')}`)},${rosterKinds},"<3")>1`;
          return fx`IF(${several},-1,MATCH(${cell('key')},${rosterKeys},0))`;
        },
        value: meantBy.name,
      },
    ],
  };
}

/** A way to name somebody. */
interface Spelling extends Listed {
  readonly by: 'key' | 'name';
  /** In the roster, from 0. */
  readonly place: number;
}

/**
 * All keys, then all names, so that one search finds whom a text means, and a key before a name. `roster`: where that
 * block has its columns.
 */
export function spellingBlock(
  context: ExecutionContext,
  roster: Readonly<Record<'key' | 'name' | 'meant', Area>>,
): Block<Spelling> {
  const { messages, texts } = context;
  const { workings } = messages.executionTables;
  const { spellings, spellingsMeant, rosterKeys } = workingsNames;
  const sheet = texts.sheets.executionWorkings.name;
  const fx = formulasOn(sheet);
  const link = namedStyle('link');
  const inRoster = (column: keyof typeof roster, place: number): Reference =>
    cellAt({ sheet, row: roster[column].row + place, column: roster[column].column });
  const listed = rosterOf(context);
  const meantBy = meanings(listed);
  return {
    title: workings.spellings,
    items: (['key', 'name'] as const).flatMap((by) =>
      listed.map((each, place): Spelling => ({ ...each, by, place })),
    ),
    columns: [
      {
        key: 'spelling',
        header: workings.spelling,
        name: spellings,
        style: link,
        formula: ({ item: { by, place } }) => fx`${inRoster(by, place)}`,
        value: ({ by, key, name }) => (by === 'key' ? key : tidyName(name)),
      },
      {
        key: 'spellingMeant',
        header: workings.meant,
        name: spellingsMeant,
        style: link,
        formula: ({ item: { by, place } }) =>
          by === 'key'
            ? fx`MATCH(${inRoster('key', place)},${rosterKeys},0)`
            : fx`${inRoster('meant', place)}`,
        value: (item) => meantBy[item.by](item),
      },
    ],
  };
}

/** Whom a key and a name mean: a place in the roster, from 1; -1: several current people and units. */
function meanings(listed: readonly Listed[]): Readonly<Record<Spelling['by'], (one: Listed) => number>> {
  const firstOf = new Map<string, number>();
  const namesakes = new Map<string, number>();
  listed.forEach(({ key, name, kind }, index) => {
    if (!firstOf.has(sameName(key))) firstOf.set(sameName(key), index + 1);
    if (kind < 3) namesakes.set(sameName(name), (namesakes.get(sameName(name)) ?? 0) + 1);
  });
  const first = ({ key }: Listed): number => firstOf.get(sameName(key)) ?? 0;
  return { key: first, name: (one) => ((namesakes.get(sameName(one.name)) ?? 0) > 1 ? -1 : first(one)) };
}

function rosterOf(context: ExecutionContext): Listed[] {
  const { plan, execution } = context;
  const { leaves, rows } = plan.tree;
  const isLeaf = new Set(leaves);
  const units = rows.flatMap((_, row) => (isLeaf.has(row) ? [] : [row]));
  const current = [...leaves, ...units].map((row): Listed => {
    const { key, name } = plan.members[row]!;
    const source: Listed['source'] = (field) => memberCell(context, row, field);
    return { key, name, kind: isLeaf.has(row) ? 1 : 2, source };
  });
  const former = execution.context.former.map(({ key, name }, index): Listed => {
    const source: Listed['source'] = (field) => inputCell(context, ['formerMembers', index, field]);
    return { key, name, kind: 3, source };
  });
  return [...current, ...former];
}
