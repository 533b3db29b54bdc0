import { useId, useRef, useState } from 'react';

type Props = {
  label: string;
  value: string;
  inputMode?: 'text' | 'decimal';
  type?: 'text' | 'date' | 'url';
  save: (text: string) => Promise<void>;
};

/** One line of text, or a day, saved with Enter or on leaving it; Escape discards the change. */
export function TextField(props: Props) {
  return <Line key={props.value} {...props} />;
}

function Line({ label, value, inputMode = 'text', type = 'text', save }: Props) {
  const id = useId();
  const [text, setText] = useState(value);
  const dropped = useRef(false);
  const leave = () => {
    if (!dropped.current && text !== value) void save(text);
    dropped.current = false;
  };
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type={type}
        value={text}
        inputMode={inputMode}
        dir="auto"
        onChange={(event) => setText(event.target.value)}
        onBlur={leave}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.currentTarget.blur();
          if (event.key !== 'Escape') return;
          dropped.current = true;
          setText(value);
          event.currentTarget.blur();
        }}
      />
    </div>
  );
}
