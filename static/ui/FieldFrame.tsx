import type { ReactElement, ReactNode } from 'react';
import styles from './Field.module.css';
import { useCommonWords } from './words';

export type Labelled = { readonly label: string; readonly hint?: string; readonly id?: string };
/** `limit`: longest text, in characters. */
export type Text = Labelled & {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly limit: number;
};

type Props = Labelled & {
  readonly id: string;
  /** Characters that still fit; null where that is not told, or there is room enough. */
  readonly left?: number | null;
  readonly children: ReactNode;
};

/** Characters that still fit, once nine tenths are taken. */
export const roomLeft = (value: string, limit: number): number | null =>
  value.length > limit * 0.9 ? Math.max(0, limit - value.length) : null;

const hintId = (id: string): string => `${id}-hint`;

/** Ties a field to its hint, where it has one. */
export const describedBy = (id: string, hint: string | undefined): { 'aria-describedby'?: string } =>
  hint === undefined ? {} : { 'aria-describedby': hintId(id) };

/** A label above a field, and a hint below it; also how much room is left, where that is little. */
export function FieldFrame({ id, label, hint, left = null, children }: Props): ReactElement {
  const { room } = useCommonWords();
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{label}</label>
      {children}
      {hint !== undefined && (
        <small id={hintId(id)} className={styles['hint']}>
          {hint}
        </small>
      )}
      {left !== null && (
        // Said aloud only when nothing more goes in: a number at every key would drown what is typed.
        <small className={styles['hint']} aria-live={left === 0 ? 'polite' : 'off'}>
          {room(left)}
        </small>
      )}
    </div>
  );
}
