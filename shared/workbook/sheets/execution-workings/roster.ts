import { sameKey } from '#engine/plan/judge/keys.ts';
import type { Plan } from '#engine/plan/plan.ts';
import { asTyped, cellAt, formulasOn } from '#formula/fx.ts';
import { inputCell, memberCell } from '#workbook/sheets/common/context.ts';
import type { ExecutionContext } from '#workbook/sheets/common/execution-context.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import { type Column, FIRST_ROW } from './block.ts';
import { workingsNames } from './names.ts';

/** Where keys and names of the roster stand on the workings. */
export const rosterPlaces = { keys: 1, names: 2 } as const;

/** People, then units, then former members, live from where they are listed. */
export function rosterColumns(context: ExecutionContext): Column[] {
  const { plan, execution, messages, texts } = context;
  const { workings } = messages.executionTables;
  const fx = formulasOn(texts.sheets.executionWorkings.name);
  const isLeaf = new Set(plan.tree.leaves);
  const rows = plan.tree.rows.map((_, row) => row);
  const ordered = [...plan.tree.leaves, ...rows.filter((row) => !isLeaf.has(row))];
  const current = ordered.map((row) => {
    const { key, name } = plan.members[row] as Plan['members'][number];
    return {
      key: { formula: fx`${memberCell(context, row, 'key')}&""`, value: key },
      name: { formula: fx`${memberCell(context, row, 'name')}&""`, value: name },
      kind: { formula: null, value: isLeaf.has(row) ? 1 : 2 },
    };
  });
  const former = execution.context.former.map(({ key, name }, index) => {
    const cell = (field: string) => inputCell(context, ['formerMembers', index, field]);
    return {
      key: { formula: fx`${cell('key')}&""`, value: key },
      name: { formula: fx`${cell('name')}&""`, value: name },
      kind: { formula: null, value: 3 },
    };
  });
  const all = [...current, ...former];
  const { name: sheet } = texts.sheets.executionWorkings;
  const at = (row: number, column: number) => cellAt({ sheet, row: FIRST_ROW + row, column }, 'column');
  const firstOf = new Map<string, number>();
  all.forEach(({ key }, index) => {
    if (!firstOf.has(sameKey(key.value))) firstOf.set(sameKey(key.value), index + 1);
  });
  const { rosterKeys, rosterNames, rosterKinds } = workingsNames;
  const namesakes = new Map<string, number>();
  for (const { name } of current) {
    namesakes.set(sameKey(name.value), (namesakes.get(sameKey(name.value)) ?? 0) + 1);
  }
  return [
    {
      header: texts.key,
      name: workingsNames.rosterKeys,
      cells: all.map(({ key }) => key),
      style: namedStyle('link'),
    },
    {
      header: texts.name,
      name: workingsNames.rosterNames,
      cells: all.map(({ name }) => name),
      style: namedStyle('link'),
    },
    {
      header: workings.kind,
      name: workingsNames.rosterKinds,
      cells: all.map(({ kind }) => kind),
      style: namedStyle('calculation'),
    },
    {
      header: workings.meant,
      name: workingsNames.rosterMeant,
      cells: all.map(({ key, name }, row) => ({
        formula: fx`IF(COUNTIFS(${rosterNames},${asTyped(fx`${at(row, rosterPlaces.names)}`)},${rosterKinds},"<3")>1,-1,MATCH(${at(row, rosterPlaces.keys)},${rosterKeys},0))`,
        value: (namesakes.get(sameKey(name.value)) ?? 0) > 1 ? -1 : (firstOf.get(sameKey(key.value)) ?? 0),
      })),
      style: namedStyle('calculation'),
    },
  ];
}
