import { Field, Select } from '@fluentui/react-components';
import { type ColumnRole, columnRoles } from '#actions/plan/choices.ts';
import type { ListReading } from '#actions/plan/start-list.ts';
import { columnName } from '#formula/address.ts';
import { useTexts } from '#sidebar/app-context.ts';

interface ListColumnsProps {
  readonly columns: ListReading['columns'];
  readonly correct: (roles: readonly ColumnRole[]) => void;
}

/** What each column was taken for; columns of one figure are one choice. */
export function ListColumns({ columns, correct }: ListColumnsProps) {
  const { list } = useTexts();
  const roles = columns.map(({ role }) => role);
  return runsOf(columns).map((run) => {
    const [first, last] = [columns[run[0]!]!, columns[run[run.length - 1]!]!];
    const name = (column: ListReading['columns'][number]): string =>
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
            correct(roles.map((each, index) => (run.includes(index) ? role : each)));
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
  });
}

/** Neighbours in the same role of the same figure: twelve months. */
function runsOf(columns: ListReading['columns']): readonly (readonly number[])[] {
  const runs: number[][] = [];
  columns.forEach(({ role, figure }, index) => {
    const before = columns[index - 1];
    if (figure !== null && before?.figure === figure && before.role === role) runs.at(-1)!.push(index);
    else runs.push([index]);
  });
  return runs;
}
