import { intersection, isSameArea, withoutArea } from '#host/areas.ts';
import type { Area } from '#host/sheet.ts';
import { defineType } from '../handle.ts';

import { SheetRule, type SheetValidation } from '../model/parts.ts';
import type { Sheet } from '../model/sheet.ts';
import { excelSpelling } from '../model/spelling.ts';
import { inTexts } from '../model/workbook.ts';
import { colorOf, textArgument } from './arguments.ts';
import type { RangeTarget } from './range-target.ts';

// Rules on cells: data validation and conditional formats.

const outside =
  (area: Area) =>
  (other: { readonly area: Area }): boolean =>
    intersection(area, other.area) === null;

/** The rules of a sheet but for an area: one that reaches further keeps the rest. */
const validationsWithout = ({ validations }: Sheet, hole: Area): SheetValidation[] =>
  validations.flatMap((validation) =>
    withoutArea(validation.area, hole).map((area) => ({ ...validation, area })),
  );

function validationOf({ sheet, area }: RangeTarget) {
  let found = sheet.validations.find((each) => isSameArea(each.area, area));
  if (found === undefined) {
    found = { area, rule: {}, prompt: null, errorAlert: null };
    sheet.validations = [...validationsWithout(sheet, area), found];
  }
  return found;
}

export const dataValidation = defineType<RangeTarget>('DataValidation', {
  get: {
    rule: ({ sheet, area }) => sheet.validations.find((each) => !outside(area)(each))?.rule ?? {},
    type: ({ sheet, area }) => (sheet.validations.some((each) => !outside(area)(each)) ? 'Custom' : 'None'),
  },
  set: {
    rule(target, value) {
      target.sheet.guardSheet();
      validationOf(target).rule = inTexts(value, (text) => target.workbook.spelled(text));
    },
    prompt: (target, value) => {
      validationOf(target).prompt = value;
    },
    errorAlert: (target, value) => {
      validationOf(target).errorAlert = value;
    },
    ignoreBlanks: () => undefined,
  },
  methods: {
    clear({ sheet, area }) {
      sheet.guardSheet();
      sheet.validations = validationsWithout(sheet, area);
      return null;
    },
  },
});

class RuleTarget {
  constructor(
    readonly sheet: Sheet,
    readonly rule: SheetRule,
  ) {}
}

const fill = defineType<RuleTarget>('ConditionalRangeFill', {
  set: {
    color: ({ rule }, value) => {
      rule.style = { ...rule.style, fill: colorOf(value) };
    },
  },
});
const font = defineType<RuleTarget>('ConditionalRangeFont', {
  set: {
    color: ({ rule }, value) => {
      rule.style = { ...rule.style, color: colorOf(value) };
    },
    bold: ({ rule }, value) => {
      if (value === true) rule.style = { ...rule.style, bold: true };
    },
  },
});
const format = defineType<RuleTarget>('ConditionalRangeFormat', {
  objects: { fill: (target) => fill(target), font: (target) => font(target) },
});
const formula = defineType<RuleTarget>('ConditionalFormatRule', {
  get: { formula: ({ rule }) => `=${rule.formula}` },
  set: {
    formula: ({ rule }, value) => {
      rule.formula = excelSpelling(textArgument(value).replace(/^=/, ''), (sheet) => sheet);
    },
  },
});
const custom = defineType<RuleTarget>('CustomConditionalFormat', {
  objects: { rule: (target) => formula(target), format: (target) => format(target) },
});
const conditionalFormat = defineType<RuleTarget>('ConditionalFormat', {
  key: ({ rule }) => ({ Id: rule.id }),
  get: {
    id: ({ rule }) => rule.id,
    type: () => 'Custom',
    priority: ({ sheet, rule }) => sheet.rules.indexOf(rule),
  },
  set: {
    priority: () => undefined,
    stopIfTrue: () => undefined,
  },
  objects: { custom: (target) => custom(target), customOrNullObject: (target) => custom(target) },
});

const rulesOf = ({ sheet, area }: RangeTarget): SheetRule[] =>
  sheet.rules.filter((rule) => !outside(area)(rule));

export const conditionalFormats = defineType<RangeTarget>('ConditionalFormatCollection', {
  items: (target) => rulesOf(target).map((rule) => conditionalFormat(new RuleTarget(target.sheet, rule))),
  item: (target, [id]) => {
    const rule = rulesOf(target).find((each) => each.id === id)!;
    return conditionalFormat(new RuleTarget(target.sheet, rule));
  },
  methods: {
    add({ workbook, sheet, area }, [type]) {
      sheet.guardSheet();
      textArgument(type);
      const rule = new SheetRule(workbook.newId(), area);
      // Excel puts the newest rule first.
      sheet.rules = [rule, ...sheet.rules];
      return conditionalFormat(new RuleTarget(sheet, rule));
    },
    clearAll({ sheet, area }) {
      sheet.guardSheet();
      sheet.rules = sheet.rules.filter(outside(area));
      return null;
    },
    getCount: (target) => rulesOf(target).length,
  },
});
