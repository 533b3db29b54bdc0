import { type ReactElement, useId } from 'react';
import styles from './Field.module.css';
import { useCommonWords } from './words';

export type Labelled = { readonly label: string; readonly hint?: string | undefined; readonly id?: string };
/** `limit`: longest text, in characters. A longer text is kept and shown, with how many characters are too many. */
export type Text = Labelled & {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly limit: number;
  /** Another fault of the text, in words. */
  readonly complaint?: string | undefined;
};

/** What ties a field to its label, its hint and the message about the typed text. */
type Ties = { readonly id: string; readonly 'aria-describedby'?: string };
type Props = Labelled & {
  /** Characters that still fit; null when there is enough room or none is counted. */
  readonly left?: number | null;
  /** What is wrong with the typed text, in words. */
  readonly wrong?: string | null;
  readonly children: (ties: Ties) => ReactElement;
};

/** A label above a field and a hint below it; also what is wrong with the text, or how little room is left. */
export function FieldFrame({ id: given, label, hint, left = null, wrong = null, children }: Props): ReactElement {
  const { room } = useCommonWords();
  const fallback = useId();
  const id = given ?? fallback;
  const note = wrong ?? (left === null ? null : room(left));
  const ids = [...(hint === undefined ? [] : [`${id}-hint`]), ...(note === null ? [] : [`${id}-room`])].join(' ');
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{label}</label>
      {children(ids === '' ? { id } : { id, 'aria-describedby': ids })}
      {hint !== undefined && (
        <small id={`${id}-hint`} className={styles['hint']}>
          {hint}
        </small>
      )}
      {note !== null && (
        <small id={`${id}-room`} className={wrong === null ? styles['hint'] : styles['wrong']}>
          {note}
        </small>
      )}
    </div>
  );
}
