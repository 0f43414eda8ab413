import { failure, type Result, success } from '#engine/issue.ts';
import { argumentIssue } from '../issues.ts';

/** A range whose cells belong to those of another; a blank cell is undefined. */
export interface Paired {
  readonly argument: string;
  readonly cells: readonly (number | undefined)[];
}

/**
 * The cells of two ranges side by side, without those that are blank, or 0 as a blank may arrive, in both. Ranges of
 * different length, or a cell that is blank in one of them only: an issue, as skipping it would pair the wrong ones.
 */
export function pairs(left: Paired, right: Paired): Result<(readonly [number, number])[]> {
  if (left.cells.length !== right.cells.length) {
    const params = { other: left.argument, otherCount: left.cells.length };
    const { argument } = right;
    return failure(
      argumentIssue('argument.counts', [argument], { argument, count: right.cells.length, ...params }),
    );
  }
  const found: (readonly [number, number])[] = [];
  for (const [index, first] of left.cells.entries()) {
    const second = right.cells[index];
    if (!first && !second) continue;
    if (first === undefined) return unpaired(left, right, index);
    if (second === undefined) return unpaired(right, left, index);
    found.push([first, second]);
  }
  return success(found);
}

function unpaired({ argument }: Paired, other: Paired, index: number): Result<never> {
  const params = { argument, position: index + 1, other: other.argument };
  return failure(argumentIssue('argument.unpaired', [argument, index], params));
}
