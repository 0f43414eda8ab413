import { Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { type ColumnRole, columnRoles } from '#actions/plan/choices.ts';
import type { ListReading, ListRequest } from '#actions/plan/start-list.ts';
import { columnName } from '#formula/address.ts';
import { useTexts } from '#sidebar/app-context.ts';
import { Note } from '#sidebar/parts/card.tsx';

const useStyles = makeStyles({
  summary: { fontSize: tokens.fontSizeBase200, cursor: 'pointer' },
  fields: { display: 'flex', flexDirection: 'column', gap: '8px', paddingTop: '8px' },
});

type Column = ListReading['columns'][number];

interface ListMappingProps {
  readonly reading: ListReading;
  /** What a person has said about the columns; undefined: nothing yet. */
  readonly roles: ListRequest['corrections']['roles'];
  readonly correct: (corrections: ListRequest['corrections']) => void;
}

/** What each column was taken for, in one line; to be corrected column by column where it is wrong. */
export function ListMapping({ reading, roles, correct }: ListMappingProps) {
  const styles = useStyles();
  const { list } = useTexts();
  const columns = reading.columns.map((column, index) => ({
    ...column,
    role: roles?.[index] ?? column.role,
  }));
  const runs = runsOf(columns);
  const letters = (run: readonly number[]): string => {
    const [first, last] = [run[0]!, run[run.length - 1]!].map((at) => columnName(columns[at]!.place.column));
    return first === last ? first! : `${first}:${last}`;
  };
  const used = runs.filter((run) => columns[run[0]!]!.role !== 'other');
  const unused = runs.filter((run) => columns[run[0]!]!.role === 'other');
  return (
    <>
      <Note strong>
        {used.map((run) => list.from(roleText(list, columns, run), letters(run))).join(' · ')}
      </Note>
      {unused.length > 0 && <Note>{list.unused(unused.map(letters).join(list.and))}</Note>}
      <details>
        <summary className={styles.summary}>{list.correct}</summary>
        <div className={styles.fields}>
          {runs.map((run) => {
            const [first, last] = [columns[run[0]!]!, columns[run[run.length - 1]!]!];
            const name = (column: Column): string =>
              column.header || list.column(columnName(column.place.column));
            return (
              <Field
                key={run[0]}
                label={first === last ? name(first) : `${name(first)} – ${name(last)}`}
                hint={first.sample && list.sample(first.sample)}
              >
                <Select
                  value={first.role}
                  onChange={(_, { value }) => {
                    const role = columnRoles.find((each) => each === value) ?? 'other';
                    correct({
                      roles: columns.map((each, index) => (run.includes(index) ? role : each.role)),
                    });
                  }}
                >
                  {columnRoles.map((role) => (
                    <option key={role} value={role}>
                      {list.roles[role]}
                    </option>
                  ))}
                </Select>
              </Field>
            );
          })}
          <Field label={list.header}>
            <Select
              value={reading.headerLines > 0 ? 'yes' : 'no'}
              onChange={(_, { value }) =>
                correct({ headerLines: value === 'no' ? 0 : Math.max(1, reading.headerLines) })
              }
            >
              <option value="yes">{list.headerYes}</option>
              <option value="no">{list.headerNo}</option>
            </Select>
          </Field>
        </div>
      </details>
    </>
  );
}

/** `Name`, or `Last period, 12 months` for neighbours of one figure. */
function roleText(
  list: ReturnType<typeof useTexts>['list'],
  columns: readonly Column[],
  run: readonly number[],
): string {
  const role: ColumnRole = columns[run[0]!]!.role;
  return run.length > 1 ? list.periods(list.roles[role], run.length) : list.roles[role];
}

/** Neighbours in the same role of the same figure: twelve months. */
function runsOf(columns: readonly Column[]): readonly (readonly number[])[] {
  const runs: number[][] = [];
  columns.forEach(({ role, figure }, index) => {
    const before = columns[index - 1];
    if (figure !== null && before?.figure === figure && before.role === role) runs.at(-1)!.push(index);
    else runs.push([index]);
  });
  return runs;
}
