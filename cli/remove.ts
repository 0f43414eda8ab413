import type { Outcome } from '#actions/protocol/outcome.ts';
import { type FormulaFate, previewRemoval, removePlan } from '#actions/removal/remove-plan.ts';
import type { Removal } from '#actions/removal/what-goes.ts';
import type { Day } from '#engine/days/day.ts';
import type { Host } from '#host/host.ts';
import type { RemovalTexts } from '#language/hosts/commands.ts';

/** How a plan is removed; `isSure`: also with what is a person's own. */
export interface Removing {
  readonly formulas: FormulaFate;
  readonly isSure: boolean;
}

export const removeOptions = ['formulas', 'own', 'out'];

/** The options, or what is wrong with them. */
export function parseRemoving(options: ReadonlyMap<string, string>): Removing | string {
  const formulas = options.get('formulas') ?? 'values';
  if (formulas !== 'values' && formulas !== 'broken')
    return `--formulas ${formulas}: choose values or broken.`;
  const own = options.get('own');
  if (own !== undefined && own !== 'remove') return `--own ${own}: choose remove.`;
  return { formulas, isSure: own === 'remove' };
}

/** What went, or, where something is a person's own and nobody has said that it may go, what would: `isAsked`. */
export async function runRemoving(
  host: Host,
  { formulas, isSure }: Removing,
  today: Day,
): Promise<Outcome<{ readonly removal: Removal; readonly isAsked: boolean }>> {
  const found = await previewRemoval(host);
  if (found.kind === 'refused') return found;
  if (!isSure && hasOwn(found.value)) return { ...found, value: { removal: found.value, isAsked: true } };
  const removed = await removePlan(host, formulas, today);
  return removed.kind === 'refused'
    ? removed
    : { ...removed, value: { removal: removed.value, isAsked: false } };
}

const hasOwn = ({ sheets, kept, ownNames, formulas }: Removal): boolean =>
  kept + ownNames.length + formulas.length > 0 || sheets.some(({ own }) => own > 0);

/** What goes, for people. */
export function removalLines(removal: Removal, texts: RemovalTexts): readonly string[] {
  const { sheets, kept, ownNames, formulas } = removal;
  return [
    ...sheets.map(({ name, rows, own, ownCell }) => texts.sheet({ name, rows, own, ownCell: ownCell ?? '' })),
    ...(kept > 0 ? [texts.kept(kept)] : []),
    ...ownNames.map(texts.ownName),
    ...formulas.map(({ sheet, cell, formula }) => texts.formula(`${sheet}!${cell}`, `=${formula}`)),
  ];
}
