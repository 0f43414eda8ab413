import { sidebarActions } from '#actions/sidebar.ts';
import type { ListReading, SidebarActions } from '#actions/sidebar-actions.ts';
import type { Language } from '#engine/plan/inputs.ts';
import { type LocalWorkbook, openLocalWorkbook } from '#file-host/local-workbook.ts';
import { plainSheet } from '../contract/sheet-image.ts';
import { take } from '../sidebar/replies.ts';

/** Two teams of four with what each reached in the twelve months of last year: a list as people have it. */
const words = {
  en: {
    headers: ['Name', 'Team', ...'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')],
    teams: ['North', 'South'],
    people: ['Ann', 'Ben', 'Cara', 'Dan', 'Eva', 'Finn', 'Gil', 'Hana'],
  },
  'zh-CN': {
    headers: ['姓名', '团队', ...Array.from({ length: 12 }, (_, month) => `${month + 1}月`)],
    teams: ['一组', '二组'],
    people: ['王明', '李娜', '张伟', '刘芳', '陈静', '杨光', '赵敏', '黄磊'],
  },
} as const;

/** Of the first person and the first month; each next one has a little more. */
const reached = (person: number, month: number): number => 60_000 + person * 5_000 + month * 1_000;

/** The list by rows, its headers first. */
export function companyList(language: Language): readonly (readonly (string | number)[])[] {
  const { headers, teams, people } = words[language];
  return [
    headers,
    ...people.map((name, person) => [
      name,
      teams[person < 4 ? 0 : 1],
      ...Array.from({ length: 12 }, (_, month) => reached(person, month)),
    ]),
  ];
}

/** A workbook with the list on its only sheet, all of it selected. */
export async function withList(
  language: Language,
  today: string,
  rows: readonly (readonly (string | number | null)[])[] = companyList(language),
): Promise<{ readonly book: LocalWorkbook; readonly actions: SidebarActions }> {
  const book = await openLocalWorkbook(null);
  const image = plainSheet('List', rows);
  await book.host.write({ steps: [{ step: 'sheet', previous: null, image, position: 0 }] });
  const columns = Math.max(...rows.map(({ length }) => length));
  book.select({ sheet: 'List', area: { row: 0, column: 0, rows: rows.length, columns } });
  return { book, actions: sidebarActions(book.host, language, { today: () => today, now: () => 46093.5 }) };
}

/** What is proposed for the list, taken as it is but for the total and the year. */
export function accepted({ proposal }: ListReading, total: number, year: number) {
  const goals = proposal.goals.map((goal, index) => ({
    ...goal,
    measure: goal.measure ?? 'USD',
    ...(index === 0 ? { name: 'Sales', total, unit: null } : {}),
  }));
  return { ...proposal, goals, title: 'My team', year };
}

/** The same with the plan made of it. */
export async function withPlan(language: Language, today: string, { total = 8_400_000, year = 2026 } = {}) {
  const opened = await withList(language, today);
  const request = { place: null, corrections: {} };
  const reading = take(await opened.actions.readList(request));
  take(await opened.actions.startFromList(request, accepted(reading, total, year)));
  return opened;
}
