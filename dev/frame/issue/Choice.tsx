type Props = {
  label: string;
  value: string;
  options: readonly { id: string; text: string }[];
  choose: (id: string) => void;
};

export function Choice({ label, value, options, choose }: Props) {
  return (
    <label className="field">
      <span>{label}</span>
      <select value={value} onChange={(event) => choose(event.target.value)}>
        {options.map(({ id, text }) => (
          <option key={id} value={id}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
