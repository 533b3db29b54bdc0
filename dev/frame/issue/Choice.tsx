import type { Option } from '../jira/kind-field.ts';

type Props = {
  label: string;
  value: string;
  options: readonly Option[];
  choose: (id: string) => void;
  autoFocus?: boolean;
};

export function Choice({ label, value, options, choose, autoFocus = false }: Props) {
  return (
    <label className="field">
      <span>{label}</span>
      <select value={value} autoFocus={autoFocus} onChange={(event) => choose(event.target.value)}>
        {options.map(({ id, text }) => (
          <option key={id} value={id}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
