import { sameKey } from '#engine/plan/judge/keys.ts';
import { asTyped, formulasOn, type Reference } from '#formula/fx.ts';
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
  const items = rosterOf(context);
  const firstOf = new Map<string, number>();
  const namesakes = new Map<string, number>();
  items.forEach(({ key, name, kind }, index) => {
    if (!firstOf.has(sameKey(key))) firstOf.set(sameKey(key), index + 1);
    if (kind < 3) namesakes.set(sameKey(name), (namesakes.get(sameKey(name)) ?? 0) + 1);
  });
  return {
    title: workings.roster,
    items,
    columns: [
      {
        key: 'key',
        header: texts.key,
        name: rosterKeys,
        style: namedStyle('link'),
        cell: ({ item }) => ({ formula: fx`${item.source('key')}&""`, value: item.key }),
      },
      {
        key: 'name',
        header: texts.name,
        name: rosterNames,
        style: namedStyle('link'),
        cell: ({ item }) => ({ formula: fx`${item.source('name')}&""`, value: item.name }),
      },
      {
        key: 'kind',
        header: workings.kind,
        name: rosterKinds,
        style: namedStyle('calculation'),
        cell: ({ item }) => ({ value: item.kind }),
      },
      {
        key: 'meant',
        header: workings.meant,
        name: rosterMeant,
        style: namedStyle('calculation'),
        cell: ({ item, cell }) => {
          const several = fx`COUNTIFS(${rosterNames},${asTyped(fx`${cell('name')}`)},${rosterKinds},"<3")>1`;
          const isOneOfSeveral = (namesakes.get(sameKey(item.name)) ?? 0) > 1;
          return {
            formula: fx`IF(${several},-1,MATCH(${cell('key')},${rosterKeys},0))`,
            value: isOneOfSeveral ? -1 : (firstOf.get(sameKey(item.key)) ?? 0),
          };
        },
      },
    ],
  };
}

function rosterOf(context: ExecutionContext): Listed[] {
  const { plan, execution } = context;
  const { leaves, rows } = plan.tree;
  const isLeaf = new Set(leaves);
  const units = rows.flatMap((_, row) => (isLeaf.has(row) ? [] : [row]));
  const current = [...leaves, ...units].map((row): Listed => {
    const { key, name } = plan.members[row]!;
    return {
      key,
      name,
      kind: isLeaf.has(row) ? 1 : 2,
      source: (field) => memberCell(context, row, field),
    };
  });
  const former = execution.context.former.map(
    ({ key, name }, index): Listed => ({
      key,
      name,
      kind: 3,
      source: (field) => inputCell(context, ['formerMembers', index, field]),
    }),
  );
  return [...current, ...former];
}
