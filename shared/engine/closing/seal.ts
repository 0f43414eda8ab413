import type { ClosingRecord } from '#engine/closing/record.ts';

/** What the Checks sheet keeps of the record of closed months: a change of it shows. */
export interface ClosingSeal {
  readonly rows: number;
  readonly plan: number;
  readonly actual: number;
  readonly pay: number;
  /** Another for every other record, but for one in four billion. */
  readonly print: string;
}

export function sealOf({ closings, figures, pay }: ClosingRecord): ClosingSeal {
  const sum = (amounts: readonly (number | null)[]): number =>
    amounts.reduce<number>((all, amount) => all + (amount ?? 0), 0);
  const facts = [
    closings.map(({ month, step, date, author, reason }) => [month, step, date, author, reason]),
    // What was not kept yet leaves nothing in its place: the seals of older records hold.
    figures.map(({ month, member, name, goal, plan, actual, activities }) => [
      ...[month, member, name, goal, plan, actual],
      ...activities,
    ]),
    pay.map(({ month, member, name, score, pay: own, behaviour }) => [
      ...[month, member, name, score, own],
      ...(behaviour === null ? [] : [behaviour]),
    ]),
  ];
  return {
    rows: figures.length,
    plan: sum(figures.map(({ plan }) => plan)),
    actual: sum(figures.map(({ actual }) => actual)),
    pay: sum(pay.map(({ pay: own }) => own)),
    print: `S-${fingerprint(JSON.stringify(facts))}`,
  };
}

/** FNV-1a of a text's UTF-16 units, in 8 hexadecimal digits. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0').toUpperCase();
}
