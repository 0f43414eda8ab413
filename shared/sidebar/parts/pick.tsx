import { Field, Select } from '@fluentui/react-components';

export interface Option {
  readonly key: string;
  readonly name: string;
}
interface OptionGroup {
  readonly label: string;
  readonly options: readonly Option[];
}
interface PickProps {
  readonly label: string;
  readonly value: string;
  /** A group without options is left out. */
  readonly options: readonly (Option | OptionGroup)[];
  readonly pick: (key: string) => void;
}

/** One of a list: native, so that it opens outside a narrow pane. */
export function Pick({ label, value, options, pick }: PickProps) {
  return (
    <Field label={label}>
      <Select value={value} onChange={(_, data) => pick(data.value)}>
        {options.map((each) => {
          if ('key' in each) return optionOf(each);
          if (each.options.length === 0) return null;
          return (
            <optgroup key={each.label} label={each.label}>
              {each.options.map(optionOf)}
            </optgroup>
          );
        })}
      </Select>
    </Field>
  );
}

const optionOf = ({ key, name }: Option) => (
  <option key={key} value={key}>
    {name}
  </option>
);
