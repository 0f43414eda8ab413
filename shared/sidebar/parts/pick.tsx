import { Field, Select } from '@fluentui/react-components';

export interface Option {
  readonly key: string;
  readonly name: string;
}
interface PickProps {
  readonly label: string;
  readonly value: string;
  /** Groups with a label; '' for options without one. */
  readonly groups: readonly { readonly label: string; readonly options: readonly Option[] }[];
  readonly pick: (key: string) => void;
}

/** One of a list: native, so that it opens outside a narrow pane. */
export function Pick({ label, value, groups, pick }: PickProps) {
  return (
    <Field label={label}>
      <Select value={value} onChange={(_, data) => pick(data.value)}>
        {groups.map((group) => {
          const options = group.options.map(({ key, name }) => (
            <option key={key} value={key}>
              {name}
            </option>
          ));
          return group.label === '' || options.length === 0 ? (
            options
          ) : (
            <optgroup key={group.label} label={group.label}>
              {options}
            </optgroup>
          );
        })}
      </Select>
    </Field>
  );
}
