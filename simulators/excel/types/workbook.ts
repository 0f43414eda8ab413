import { absoluteReference, parseArea } from '#formula/reference.ts';
import { ExcelError, invalid, missing } from '../failure.ts';
import { type Argument, defineType, type Handle, isHandle } from '../handle.ts';
import { type CalculationMode, type Workbook, WorkbookName } from '../model/workbook.ts';
import { optionalText, textArgument } from './arguments.ts';
import { range } from './range.ts';
import { RangeTarget, SheetTarget } from './range-target.ts';
import { worksheet } from './worksheet.ts';

// The workbook and its collections.

const handleOf = (workbook: Workbook, sheet: SheetTarget['sheet']): Handle =>
  worksheet(new SheetTarget(workbook, sheet));

const worksheets = defineType<Workbook>('WorksheetCollection', {
  items: (workbook) => workbook.sheets.map((sheet) => handleOf(workbook, sheet)),
  item: (workbook, [key]) => handleOf(workbook, workbook.sheet(textArgument(key))),
  methods: {
    add(workbook, [name]) {
      return handleOf(workbook, workbook.addSheet(optionalText(name)));
    },
    getItemOrNullObject(workbook, [key]) {
      const sheet = workbook.find(textArgument(key));
      return sheet === undefined ? null : handleOf(workbook, sheet);
    },
    getActiveWorksheet: (workbook) => handleOf(workbook, workbook.active ?? workbook.sheet('')),
    getFirst: (workbook) => handleOf(workbook, workbook.sheets[0]!),
    getLast: (workbook) => handleOf(workbook, workbook.sheets.at(-1)!),
    getCount: (workbook) => workbook.sheets.length,
    _RegisterDataChangedEvent: () => null,
    _UnregisterDataChangedEvent: () => null,
    _RegisterActivatedEvent: () => null,
    _UnregisterActivatedEvent: () => null,
    _RegisterAddedEvent: () => null,
    _UnregisterAddedEvent: () => null,
    _RegisterDeletedEvent: () => null,
    _UnregisterDeletedEvent: () => null,
    _RegisterSelectionChangedEvent: () => null,
    _UnregisterSelectionChangedEvent: () => null,
  },
});

class NameTarget {
  constructor(
    readonly workbook: Workbook,
    readonly item: WorkbookName,
  ) {}
}
const namedItem = defineType<NameTarget>('NamedItem', {
  key: ({ item: { name } }) => ({ _Id: name, Name: name }),
  get: {
    name: ({ item: { name } }) => name,
    formula: ({ item: { formula } }) => formula,
    value: ({ item: { formula } }) => (formula.includes('#REF!') ? '#REF!' : formula.slice(1)),
    type: ({ workbook, item }) => (workbook.areaOf(item) === null ? 'Error' : 'Range'),
    scope: () => 'Workbook',
    visible: ({ item: { visible } }) => visible,
    comment: ({ item: { comment } }) => comment,
  },
  set: {
    formula: ({ workbook, item }, value) => {
      item.formula = `=${workbook.spelled(textArgument(value).slice(1))}`;
    },
    visible: ({ item }, value) => {
      item.visible = value === true;
    },
    comment: ({ item }, value) => {
      item.comment = textArgument(value);
    },
  },
  methods: {
    getRange({ workbook, item }) {
      const found = workbook.areaOf(item);
      if (found === null) throw missing(item.name);
      return range(new RangeTarget(workbook, found.sheet, found.area));
    },
    getRangeOrNullObject({ workbook, item }) {
      const found = workbook.areaOf(item);
      return found === null ? null : range(new RangeTarget(workbook, found.sheet, found.area));
    },
    delete({ workbook, item }) {
      workbook.names.delete(item.name.toLowerCase());
      return null;
    },
  },
});
/** Names that Excel takes for cells in its other notation. */
const LIKE_R1C1 = /^[RC]\d*([RC]\d*)?$/i;
const looksLikeCell = (name: string): boolean => parseArea(name) !== null || LIKE_R1C1.test(name);
const names = defineType<Workbook>('NamedItemCollection', {
  items: (workbook) => [...workbook.names.values()].map((item) => namedItem(new NameTarget(workbook, item))),
  item(workbook, [key]) {
    const item = workbook.names.get(textArgument(key).toLowerCase());
    if (item === undefined) throw missing(textArgument(key));
    return namedItem(new NameTarget(workbook, item));
  },
  methods: {
    getItemOrNullObject(workbook, [key]) {
      const item = workbook.names.get(textArgument(key).toLowerCase());
      return item === undefined ? null : namedItem(new NameTarget(workbook, item));
    },
    add(workbook, [key, reference, comment]) {
      const name = textArgument(key);
      if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) || looksLikeCell(name)) throw invalid(`name ${name}`);
      if (workbook.names.has(name.toLowerCase()))
        throw new ExcelError('ItemAlreadyExists', `There is a name ${name}.`);
      const item = new WorkbookName(name, referenceOf(workbook, reference));
      item.comment = optionalText(comment) ?? '';
      workbook.names.set(name.toLowerCase(), item);
      return namedItem(new NameTarget(workbook, item));
    },
    getCount: (workbook) => workbook.names.size,
  },
});

function referenceOf(workbook: Workbook, value: Argument | undefined): string {
  if (value !== undefined && isHandle(value) && value.target instanceof RangeTarget)
    return `=${absoluteReference(value.target.sheet.name, value.target.area)}`;
  const text = textArgument(value);
  if (!text.startsWith('=')) throw invalid('a name stands for a formula');
  return `=${workbook.spelled(text.slice(1))}`;
}

const MODES: readonly string[] = ['Automatic', 'AutomaticExceptTables', 'Manual'];
const application = defineType<Workbook>('Application', {
  get: { calculationMode: ({ mode }) => mode, calculationState: () => 'Done' },
  set: {
    calculationMode: (workbook, value) => {
      if (!MODES.includes(textArgument(value))) throw invalid('calculationMode');
      workbook.mode = value as CalculationMode;
    },
  },
  methods: {
    suspendApiCalculationUntilNextSync: () => null,
    suspendScreenUpdatingUntilNextSync: () => null,
    calculate(workbook) {
      workbook.calculate(workbook.sheets);
      return null;
    },
  },
});

class SettingTarget {
  constructor(
    readonly workbook: Workbook,
    readonly key: string,
  ) {}
}
const setting = defineType<SettingTarget>('Setting', {
  key: ({ key }) => ({ _Id: key, Key: key }),
  get: { key: ({ key }) => key, value: ({ workbook, key }) => workbook.settings.get(key) ?? null },
  methods: {
    delete({ workbook, key }) {
      workbook.settings.delete(key);
      return null;
    },
  },
});
const settings = defineType<Workbook>('SettingCollection', {
  items: (workbook) => [...workbook.settings.keys()].map((key) => setting(new SettingTarget(workbook, key))),
  methods: {
    add(workbook, [key, value]) {
      workbook.settings.set(textArgument(key), JSON.stringify(value));
      return setting(new SettingTarget(workbook, textArgument(key)));
    },
    getItemOrNullObject: (workbook, [key]) =>
      workbook.settings.has(textArgument(key))
        ? setting(new SettingTarget(workbook, textArgument(key)))
        : null,
  },
});

const protection = defineType<Workbook>('WorkbookProtection', {
  get: { protected: ({ isStructureProtected }) => isStructureProtected },
});

/** What a batch starts from. */
export const workbookHandle = (customFunctions: Handle) =>
  defineType<Workbook>('Workbook', {
    key: () => ({}),
    get: { name: () => 'Book1.xlsx' },
    objects: {
      worksheets: (workbook) => worksheets(workbook),
      names: (workbook) => names(workbook),
      application: (workbook) => application(workbook),
      settings: (workbook) => settings(workbook),
      protection: (workbook) => protection(workbook),
      customFunctions: () => customFunctions,
    },
    methods: {
      getSelectedRange(workbook) {
        const sheet = workbook.active ?? workbook.sheet('');
        const chosen = workbook.selection ?? { sheet, area: { row: 0, column: 0, rows: 1, columns: 1 } };
        return range(new RangeTarget(workbook, chosen.sheet, chosen.area));
      },
      getActiveCell(workbook) {
        const sheet = workbook.active ?? workbook.sheet('');
        const { row, column } = workbook.selection?.area ?? { row: 0, column: 0 };
        return range(new RangeTarget(workbook, sheet, { row, column, rows: 1, columns: 1 }));
      },
      _GetReferenceCount: () => 0,
    },
  });
