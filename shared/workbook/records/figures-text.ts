import type { PlanInputs } from '#engine/plan/inputs.ts';
import type { FigureKey, MovedFigure } from '#engine/revision/figure.ts';

/** What stands for the whole of a goal, for nothing on record, and between a person and a month. */
const [ALL, NOTHING, AT] = ['Σ', '–', ' · '];
/** What parts figures, and a figure from its amount. */
const [NEXT, IS] = ['; ', ' = '];

/** People's names by their keys; who is in none has a key only. */
export type NamesByKey = ReadonlyMap<string, string>;

/** The names of everybody in an organisation. */
export const namesOfMembers = ({ members }: Pick<PlanInputs, 'members'>): NamesByKey =>
  new Map(members.map(({ key, name }) => [key, name]));

/** A month, or a quarter. */
const MONTH = /^(\d{4}-\d{2}|(FY)?\d{4}(\/\d{2})?-Q[1-4])$/;

/**
 * Somebody's figure as a text that is read back as it was: `Ann · P1`, `Ann · P1 · 2026-03`; without a name `P1`; the goal's
 * own: `Σ · 2026-03`, `Σ · 2026-Q1`. The name is for people: names change, and several can have the same.
 */
export function figureText(
  { member, month }: Pick<FigureKey, 'member' | 'month'>,
  names: NamesByKey,
): string {
  const who = member === null ? ALL : keyText(member);
  const name = (names.get(member ?? '') ?? '').replace(/[;=]/g, ' ').replaceAll(AT, '·').trim();
  return [...(name === '' || name === member ? [] : [name]), who, ...(month === null ? [] : [month])].join(
    AT,
  );
}

/** A key that is taken for nothing else, neither for a month. */
const keyText = (key: string): string =>
  MONTH.test(key) ? key.replace('-', '%2D') : key.replace(/[%;=·Σ–]/g, encodeURIComponent);

/** The inverse of {@link figureText}; null: it is none. */
export function figureOf(text: string): Pick<FigureKey, 'member' | 'month'> | null {
  const parts = text.split(AT);
  const month = parts.length > 1 && MONTH.test(parts.at(-1) ?? '') ? (parts.pop() ?? null) : null;
  const who = parts.pop() ?? '';
  if (who === '' || parts.length > 1) return null;
  try {
    return { member: who === ALL ? null : decodeURIComponent(who), month };
  } catch {
    return null;
  }
}

/** One side of moves in a cell: `Ann · P1 = 500000; Bob · P2 = 300000`. Its inverse, of both sides, is {@link movedOf}. */
export const movedText = (
  moved: readonly MovedFigure[],
  side: 'before' | 'after',
  names: NamesByKey,
): string => moved.map((move) => `${figureText(move, names)}${IS}${move[side] ?? NOTHING}`).join(NEXT);

/** The moves that two such cells tell of a goal; null: they are none, or of different figures. */
export function movedOf(goal: string, before: string, after: string): readonly MovedFigure[] | null {
  const [from, to] = [before, after].map(sideOf);
  if (!from || !to || from.length !== to.length) return null;
  const moved = from.flatMap(({ figure, amount }, at): MovedFigure[] => {
    const then = to[at];
    const isSame = then?.figure.member === figure.member && then.figure.month === figure.month;
    return isSame ? [{ goal, ...figure, before: amount, after: then.amount }] : [];
  });
  return moved.length === from.length ? moved : null;
}

interface FigureAmount {
  readonly figure: Pick<FigureKey, 'member' | 'month'>;
  readonly amount: number | null;
}

function sideOf(cell: string): readonly FigureAmount[] | null {
  const parts = cell.split(NEXT).map((part): FigureAmount | null => {
    const [text = '', typed = ''] = part.split(IS);
    const figure = figureOf(text);
    const amount = typed === NOTHING ? null : typed === '' ? Number.NaN : Number(typed);
    return figure && !Number.isNaN(amount) ? { figure, amount } : null;
  });
  return parts.every((part) => part !== null) ? parts : null;
}
