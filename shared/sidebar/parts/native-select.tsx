import { Field, Select } from '@fluentui/react-components';

interface Option<K extends string> {
  readonly key: K;
  readonly name: string;
}
interface OptionGroup<K extends string> {
  readonly label: string;
  readonly options: readonly Option<K>[];
}
interface NativeSelectProps<K extends string> {
  readonly label: string;
  readonly hint?: string;
  /** What is wrong with it; absent: nothing. */
  readonly problem?: string;
  readonly value: string;
  /** A group without options is left out. */
  readonly options: readonly (Option<K> | OptionGroup<K>)[];
  readonly isOff?: boolean;
  readonly pick: (key: K) => void;
}

/** One of a list: native, so that it opens outside a narrow pane. */
export function NativeSelect<K extends string>(props: NativeSelectProps<K>) {
  const { label, hint, problem, value, options, isOff = false, pick } = props;
  const all = options.flatMap((each) => ('key' in each ? [each] : each.options));
  const picked = (key: string): void => {
    const found = all.find((option) => option.key === key);
    if (found) pick(found.key);
  };
  return (
    <Field
      label={label}
      hint={hint ?? null}
      {...(problem ? { validationMessage: problem, validationState: 'error' as const } : {})}
    >
      <Select value={value} disabled={isOff} onChange={(_, data) => picked(data.value)}>
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

const optionOf = ({ key, name }: Option<string>) => (
  <option key={key} value={key}>
    {name}
  </option>
);
