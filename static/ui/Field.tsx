import TextArea from '@atlaskit/textarea';
import Textfield from '@atlaskit/textfield';
import type { ReactElement, ReactNode } from 'react';
import { useId } from 'react';
import styles from './Field.module.css';

type Labelled = { readonly label: string; readonly hint?: string; readonly id?: string };
type Text = Labelled & {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly limit: number;
  readonly placeholder?: string;
};

type FrameProps = Labelled & { readonly id: string; readonly children: ReactNode };

const hintId = (id: string): string => `${id}-hint`;

function Frame({ id, label, hint, children }: FrameProps): ReactElement {
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{label}</label>
      {children}
      {hint !== undefined && (
        <small id={hintId(id)} className={styles['hint']}>
          {hint}
        </small>
      )}
    </div>
  );
}

/** A label above one line of people's text, in whatever direction they write. */
export function TextLine({ value, onChange, limit, placeholder, ...labelled }: Text): ReactElement {
  const fallback = useId();
  const id = labelled.id ?? fallback;
  return (
    <Frame {...labelled} id={id}>
      <Textfield
        id={id}
        dir="auto"
        value={value}
        maxLength={limit}
        autoComplete="off"
        {...(placeholder === undefined ? {} : { placeholder })}
        {...(labelled.hint === undefined ? {} : { 'aria-describedby': hintId(id) })}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </Frame>
  );
}

/** The same over several lines; it grows with its text. */
export function TextBlock({ value, onChange, limit, ...labelled }: Text): ReactElement {
  const fallback = useId();
  const id = labelled.id ?? fallback;
  return (
    <Frame {...labelled} id={id}>
      <TextArea
        id={id}
        dir="auto"
        resize="smart"
        minimumRows={2}
        value={value}
        maxLength={limit}
        {...(labelled.hint === undefined ? {} : { 'aria-describedby': hintId(id) })}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </Frame>
  );
}

type ChoiceProps = Labelled & {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onFocus?: () => void;
};

/** The browser's own list: 39 KiB lighter than a drawn one, and every phone and screen reader knows it. */
export function Choice({ value, onChange, options, onFocus, ...labelled }: ChoiceProps): ReactElement {
  const fallback = useId();
  const id = labelled.id ?? fallback;
  return (
    <Frame {...labelled} id={id}>
      <select
        id={id}
        className={styles['control']}
        value={value}
        onFocus={onFocus}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Frame>
  );
}

type DayProps = Labelled & { readonly value: string; readonly onChange: (value: string) => void };

/** A calendar day, `YYYY-MM-DD`, empty when none. */
export function DayField({ value, onChange, ...labelled }: DayProps): ReactElement {
  const fallback = useId();
  const id = labelled.id ?? fallback;
  return (
    <Frame {...labelled} id={id}>
      <input
        id={id}
        type="date"
        className={styles['control']}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </Frame>
  );
}

type TickProps = { readonly label: string; readonly checked: boolean; readonly onChange: (checked: boolean) => void };

export function Tick({ label, checked, onChange }: TickProps): ReactElement {
  return (
    <label className={styles['tick']}>
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.currentTarget.checked)} />
      {label}
    </label>
  );
}
