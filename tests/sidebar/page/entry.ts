import { startExample } from '#actions/execution/start-example.ts';
import { newPlan } from '#actions/plan/new-plan.ts';
import { sidebarActions } from '#actions/sidebar.ts';
import { day } from '#engine/days/day.ts';
import { openLocalWorkbook } from '#file-host/local-workbook.ts';
import { catalogue } from '#functions/catalogue/index.ts';
import type { CellContent } from '#host/sheet.ts';
import { messagesIn } from '#language/by-language/messages.ts';
import { languageFor } from '#language/locale.ts';
import { type Message, remoteActions } from '#rpc/rpc.ts';
import { lazyActions } from '#sidebar/lazy-actions.ts';
import { mountSidebar } from '#sidebar/mount.tsx';
import { noProgress } from '#sidebar/progress.ts';
import type { ThemeName } from '#sidebar/theme.ts';
import { initialRecords } from '#workbook/records/initial-records.ts';
import { plainSheet } from '../../contract/sheet-image.ts';
import { company, records } from '../../execution/kinds.ts';
import { clock } from '../replies.ts';

/**
 * The sidebar over a workbook in memory: `?language=en&theme=light&start=branch&select=Sheet!2,3,1,12&slow=1500&worker`. Its day is
 * the same every time. `start`: a sample, `list` for a sheet with a list of people, `lastYear` for one with their
 * twelve months, `formulas` for one with our functions, `kinds` for a plan of
 * every kind of goal that is carried out, or nothing.
 */
const asked = new URLSearchParams(location.search);
const language = languageFor(asked.get('language') ?? undefined);
const start = asked.get('start') ?? '';
const theme = (asked.get('theme') ?? 'light') as ThemeName;

const people = [
  ['姓名', '团队', '目标'],
  ['王明', '一组', 300],
  ['李娜', '一组', 500],
  ['张伟', '二组', 200],
];
/** Eight people in two teams with last year's twelve months: what a newcomer pastes. */
const lastYear: readonly (readonly CellContent[])[] = [
  ['姓名', '团队', ...Array.from({ length: 12 }, (_, month) => `${month + 1}月`)],
  ...['陈静', '刘洋', '黄磊', '周敏', '吴强', '徐丽', '孙涛', '马丽'].map((name, person) => [
    name,
    person < 4 ? '华东一组' : '华东二组',
    ...Array.from({ length: 12 }, (_, month) => 80000 + 7000 * person + 2500 * ((month * 5) % 12)),
  ]),
];
const formulas: readonly (readonly CellContent[])[] = [
  [1000000, 2000, 0.1, 0.5, 0.1],
  [
    { formula: 'FUNNEL_CALLS(A1,B1,C1:E1,250)', value: 400 },
    { formula: 'FUNNEL_STAGES(A1,B1,C1:E1)', value: 500 },
    { formula: 'SMART_SCORE("多拜访客户")', value: 1 },
    { formula: 'SUM(C1:E1)', value: 0.7 },
  ],
];

const book = await openLocalWorkbook(null);
const slow = Number(asked.get('slow') ?? 0);
const waiting: (() => void)[] = [];
/** What a write waits for: see `holdWrites`. */
let letWrite = (): void => {};
let gate: Promise<void> = Promise.resolve();
/** Like a host across the network. */
const host: typeof book.host = {
  async read(batch) {
    await new Promise((done) => setTimeout(done, slow));
    return book.host.read(batch);
  },
  async write(batch) {
    await gate;
    const reply = await book.host.write(batch);
    for (const done of waiting.splice(0)) done();
    return reply;
  },
};
const lambdas = Object.fromEntries(
  Object.values(catalogue).flatMap(({ id, portable }) => (portable === null ? [] : [[id, portable]])),
);
const actions = sidebarActions(host, language, clock, lambdas);
if (start === 'branch') await startExample(host, 'branch', language, day(clock.today()));
if (start === 'mdrt') await actions.startSample(start);
if (start === 'kinds') {
  const inputs = company(language);
  const begun = { ...initialRecords(inputs, messagesIn[language]), ...records };
  await newPlan(host, inputs, { records: begun, today: day(clock.today()) });
}
if (start === 'list') await putSheet('List', people);
if (start === 'lastYear') await putSheet('List', lastYear);
if (start === 'formulas') await putSheet('Formulas', formulas);
select(asked.get('select') ?? '');

const used = asked.has('worker') ? inWorker() : lazyActions(async () => actions);
const sidebar = await mountSidebar(document.getElementById('sidebar') as HTMLElement, {
  actions: used,
  language,
  theme,
  today: clock.today,
  progress: noProgress,
  storage: asked.has('keep') ? localStorage : null,
});

/** The same actions in a worker: the page only keeps the host. */
function inWorker(): typeof actions {
  const worker = new Worker('worker.js', { type: 'module', name: language });
  return remoteActions(
    {
      send: (message) => worker.postMessage(message),
      listen: (listener) =>
        worker.addEventListener('message', ({ data }: MessageEvent<Message>) => listener(data)),
    },
    host,
  );
}

/** `Sheet!row,column,rows,columns`, counted from 0; nothing: no selection. */
function select(text: string): void {
  const [sheet = '', numbers = ''] = text.split('!');
  const [row = 0, column = 0, rows = 1, columns = 1] = numbers.split(',').map(Number);
  book.select(sheet === '' ? null : { sheet, area: { row, column, rows, columns } });
}

async function putSheet(name: string, cells: readonly (readonly CellContent[])[]): Promise<void> {
  const image = plainSheet(name, cells);
  await book.host.write({ steps: [{ step: 'sheet', previous: null, image, position: 0 }] });
}

/** For tests: what a person does on the sheet meanwhile. */
const writes = (): Promise<void> => new Promise((done) => waiting.push(done));
/** From now on writes wait for the function that comes back. */
const holdWrites = (): (() => void) => {
  gate = new Promise((done) => {
    letWrite = done;
  });
  return () => letWrite();
};
Object.assign(window, {
  goalsheet: { book, plainSheet, select, writes, holdWrites, actions: used, setTheme: sidebar.setTheme },
});
