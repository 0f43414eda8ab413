import type { ValidatedArea } from '#host/sheet.ts';
import { ServiceObject } from './watch.ts';

export class FakeValidation extends ServiceObject {
  readonly kind = 'DataValidation';
  readonly validation: Omit<ValidatedArea, 'area'>;
  constructor(validation: Omit<ValidatedArea, 'area'>) {
    super();
    this.validation = validation;
  }
}
