import { LETTERS, type SmartReport, type Verdict } from './types.ts';

const rank: Readonly<Record<Verdict, number>> = { missing: 0, doubtful: 1, unknown: 1, pass: 2 };

/** Whether a sentence says more than the one before: no letter is worse, and a letter is better or a remark fewer. */
export function isImproved(before: SmartReport, after: SmartReport): boolean {
  const steps = LETTERS.map(
    (letter) => rank[after.letters[letter].verdict] - rank[before.letters[letter].verdict],
  );
  if (steps.some((step) => step < 0)) return false;
  return steps.some((step) => step > 0) || after.remarks.length < before.remarks.length;
}
