import type { Area } from '#host/sheet.ts';
import type { Sheet } from '../model/sheet.ts';
import type { Workbook } from '../model/workbook.ts';

/** Cells of one sheet. */
export class RangeTarget {
  constructor(
    readonly workbook: Workbook,
    readonly sheet: Sheet,
    readonly area: Area,
  ) {}
  at(area: Area): RangeTarget {
    return new RangeTarget(this.workbook, this.sheet, area);
  }
}

/** Several areas of one sheet. */
export class AreasTarget {
  constructor(
    readonly workbook: Workbook,
    readonly sheet: Sheet,
    readonly areas: readonly Area[],
  ) {}
}

export class SheetTarget {
  constructor(
    readonly workbook: Workbook,
    readonly sheet: Sheet,
  ) {}
}
