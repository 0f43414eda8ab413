import type { ReadReply } from '#host/host.ts';
import { contentAt, shown } from '#workbook/inputs/locate.ts';
import type { KnownPerson } from '#workbook/records/former-members.ts';
import type { ExecutionContext } from '#workbook/sheets/common/execution-context.ts';
import { namedStyle } from '#workbook/style/named-style.ts';
import type { Block } from './block.ts';
import { workingsNames } from './names.ts';

/**
 * Whom this edition lists, as plain texts: the list of members may change before the next build, and then formulas that
 * point there no longer tell who was on it.
 */
export function knownBlock({ plan, messages, texts }: ExecutionContext): Block<KnownPerson> {
  const { workings } = messages.executionTables;
  const { knownKeys, knownNames, knownTeams } = workingsNames;
  const style = namedStyle('label');
  return {
    title: workings.known,
    items: plan.tree.leaves.map((row) => {
      const { key, name, parent } = plan.members[row]!;
      return { key, name, team: plan.members.find((each) => each.key === parent)?.name ?? '' };
    }),
    columns: [
      { key: 'key', header: texts.key, name: knownKeys, style, value: ({ key }) => key },
      { key: 'name', header: texts.name, name: knownNames, style, value: ({ name }) => name },
      { key: 'team', header: workings.team, name: knownTeams, style, value: ({ team }) => team },
    ],
  };
}

/** Whom the last build listed; nobody where there was none. */
export function readKnownPeople(reply: ReadReply): KnownPerson[] {
  const column = (wanted: string): string[] => {
    const name = reply.names.find((each) => each.name === wanted);
    const content = name && reply.contents.find((each) => each.name === name.sheet);
    if (!name || !content) return [];
    const { row, rows, column: at } = name.area;
    return Array.from({ length: rows }, (_, index) =>
      String(shown(contentAt(content, row + index, at)) ?? ''),
    );
  };
  const names = column(workingsNames.knownNames);
  const teams = column(workingsNames.knownTeams);
  return column(workingsNames.knownKeys)
    .map((key, index) => ({ key, name: names[index] ?? '', team: teams[index] ?? '' }))
    .filter(({ key }) => key !== '');
}
