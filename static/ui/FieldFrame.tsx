import type { ReactElement, ReactNode } from 'react';
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

type Props = Labelled & {
  readonly id: string;
  /** Characters that still fit; null when there is enough room or none is counted. */
  readonly left?: number | null;
  /** What is wrong with the typed text, in words. */
  readonly wrong?: string | null;
  readonly children: ReactNode;
};

const hintId = (id: string): string => `${id}-hint`;
const roomId = (id: string): string => `${id}-room`;

/** Ties a field to its hint and to the message about the typed text, where they exist. */
export function describedBy(id: string, hint: string | undefined, isSaid = false): { 'aria-describedby'?: string } {
  const ids = [...(hint === undefined ? [] : [hintId(id)]), ...(isSaid ? [roomId(id)] : [])];
  return ids.length === 0 ? {} : { 'aria-describedby': ids.join(' ') };
}

/** A label above a field and a hint below it; also what is wrong with the text, or how little room is left. */
export function FieldFrame({ id, label, hint, left = null, wrong = null, children }: Props): ReactElement {
  const { room } = useCommonWords();
  const said = wrong ?? (left === null ? null : room(left));
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{label}</label>
      {children}
      {hint !== undefined && (
        <small id={hintId(id)} className={styles['hint']}>
          {hint}
        </small>
      )}
      {said !== null && (
        <small id={roomId(id)} className={wrong === null ? styles['hint'] : styles['wrong']}>
          {said}
        </small>
      )}
    </div>
  );
}
