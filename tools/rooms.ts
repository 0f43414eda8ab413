/** Some files of the project that know each other, and whom else they may import. Tests may import everything. */
export interface Room {
  readonly name: string;
  /** Paths from the project's folder. */
  readonly files: RegExp;
  /** Names of other rooms. */
  readonly imports: readonly string[];
  /** Whether its code runs in Node only. */
  readonly runsIn: 'node' | 'anywhere';
}

const room = (name: string, files: RegExp, imports: readonly string[] = []): Room => ({
  name,
  files,
  imports,
  runsIn: 'anywhere',
});
const nodeRoom = (name: string, files: RegExp, imports: readonly string[]): Room => ({
  ...room(name, files, imports),
  runsIn: 'node',
});

const ENGINE = ['engine'];
const BASE = [...ENGINE, 'host', 'formula', 'language'];
const INPUTS = [...BASE, 'style', 'tables', 'inputs'];
const SHEETS = [...INPUTS, 'records', 'sheets'];
const WORKBOOK = [...SHEETS, 'merge', 'changes', 'migrations', 'examples', 'list', 'import'];
const SHARED = [...WORKBOOK, 'functions', 'actions', 'rpc', 'sidebar'];

/**
 * All rooms, from the bottom up: a room imports rooms above it in this list only, so that there are no circles between
 * rooms. A file belongs to the first room that names it.
 */
export const rooms: readonly Room[] = [
  room('engine', /^shared\/engine\//),
  room('host', /^shared\/host\//),
  room('formula', /^shared\/formula\//, ['host']),
  // The files of Office and of text editors, read and written part by part.
  room('office', /^shared\/office\//, ['host', 'formula']),
  room('language', /^shared\/language\//, [...ENGINE, 'host']),
  // Inside the workbook: how cells look; the tables that people fill in, as data; what is read from and written to them;
  // the records of a plan that is carried out; the generated sheets; and what happens to a workbook as a whole.
  room('style', /^shared\/workbook\/style\//, ['host', 'formula']),
  room(
    'tables',
    /^shared\/workbook\/(?:inputs\/table\.ts|sheets\/(?:input-tables|[^/]+\/(?:tables?|metrics-table|fields))\.ts)$/,
    BASE,
  ),
  room('inputs', /^shared\/workbook\/inputs\//, [...BASE, 'style', 'tables']),
  room('records', /^shared\/workbook\/records\//, INPUTS),
  room('sheets', /^shared\/workbook\/sheets\//, [...INPUTS, 'records']),
  room('merge', /^shared\/workbook\/merge\//, SHEETS),
  room('changes', /^shared\/workbook\/changes\//, SHEETS),
  room('migrations', /^shared\/workbook\/migrations\//, INPUTS),
  room('examples', /^shared\/workbook\/examples\//, [...INPUTS, 'records']),
  room('list', /^shared\/workbook\/list\//, [...INPUTS, 'examples']),
  room('import', /^shared\/workbook\/import\//, [...INPUTS, 'records']),
  room('functions', /^shared\/functions\//, [...ENGINE, 'language', 'formula']),
  room('actions', /^shared\/actions\//, [...WORKBOOK, 'functions']),
  room('rpc', /^shared\/rpc\//, ['host', 'actions']),
  room('sidebar', /^shared\/sidebar\//, ['office', 'language', 'formula', 'actions', 'rpc']),
  room('addin-excel', /^addin-excel\//, SHARED),
  room('addin-gsheets', /^addin-gsheets\//, SHARED),
  nodeRoom('file-host', /^file-host\//, ['office', ...WORKBOOK]),
  nodeRoom('cli', /^cli\//, [
    ...SHARED.filter((name) => name !== 'sidebar' && name !== 'rpc'),
    'office',
    'file-host',
  ]),
  nodeRoom('simulators', /^simulators\//, [
    ...SHARED.filter((name) => name !== 'sidebar'),
    'addin-excel',
    'addin-gsheets',
    'file-host',
  ]),
  nodeRoom('workbench', /^workbench\//, [...SHARED, 'office', 'file-host', 'cli', 'simulators']),
];
