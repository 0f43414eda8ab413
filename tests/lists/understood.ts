import { cellName } from '#formula/address.ts';
import type { ListReading, MemberValue } from '#workbook/list/reading.ts';

/** The gist of a reading in one line. */
export function gist({ members, figures, proposal }: ListReading): string {
  const count = (kind: string): number => members.filter((member) => member.kind === kind).length;
  const [goal] = proposal.goals;
  const told = figures.map(({ kind, grain, sum }) => `${kind} ${grain} ${sum.read}`);
  return [
    `${count('person')} people`,
    `${count('unit')} units`,
    ...(told.length === 0 ? ['no figure'] : told),
    goal ? `${proposal.method} by ${goal.monthMethod}` : proposal.method,
    String(proposal.year),
  ].join(', ');
}

/** A reading in full, as Markdown. */
export function understood(reading: ListReading): string {
  const { figures, columns, leftOut, issues, proposal, members } = reading;
  const lines = [
    `${reading.kind}, ${reading.orientation}, ${reading.headerLines} header lines, columns ${columns.map(({ role }) => role).join(' ')}`,
    ...figures.map(
      ({ kind, subject, year, grain, measure, sum }) =>
        `figure: ${[kind, year, grain, subject, measure].filter((part) => part !== null && part !== '').join(' ')}; read ${sum.read}, the list says ${sum.own} (${sum.from})`,
    ),
    ...proposal.goals.map(
      ({ name, total, unit, last, target, monthMethod }) =>
        `goal: ${name || '(no name)'} ${total} in units of ${unit}, last ${last ?? '-'}, target ${target ?? '-'}, months by ${monthMethod}`,
    ),
    ...tree(members, null, 0),
    ...leftOut.map(
      ({ what, text, place }) => `left out: ${what} ${cellName(place.row, place.column)} ${text}`,
    ),
    ...issues.map(
      ({ code, severity, params, place }) =>
        `${severity}: ${code} ${place ? cellName(place.row, place.column) : ''} ${JSON.stringify(params)}`,
    ),
  ];
  return lines.map((line) => `    ${line}`).join('\n');
}

function tree(members: ListReading['members'], parent: number | null, depth: number): string[] {
  return members.flatMap((member, index) => {
    if (member.parent !== parent) return [];
    const details = [member.rank, member.headcount === 1 ? null : `×${member.headcount}`, member.start];
    const values = member.values.map(amounts).filter((text) => text !== '');
    const text = [member.name, ...details.filter((each) => each !== null), ...values].join('  ');
    return [`${'  '.repeat(depth)}- ${text}`, ...tree(members, index, depth + 1)];
  });
}

function amounts({ months, total }: MemberValue): string {
  if (total === null) return '';
  if (months.length === 0) return String(total);
  const isLevel = months.every((month) => month === months[0]);
  return `${total} = ${isLevel ? `12 × ${months[0]}` : months.map((month) => month ?? '·').join(' ')}`;
}
