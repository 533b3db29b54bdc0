import type { ReactElement, ReactNode } from 'react';
import styles from './Field.module.css';

export type Labelled = { readonly label: string; readonly hint?: string; readonly id?: string };
/** `limit`: longest text, in characters. */
export type Text = Labelled & {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly limit: number;
};

type Props = Labelled & { readonly id: string; readonly children: ReactNode };

const hintId = (id: string): string => `${id}-hint`;

/** Ties a field to its hint, where it has one. */
export const describedBy = (id: string, hint: string | undefined): { 'aria-describedby'?: string } =>
  hint === undefined ? {} : { 'aria-describedby': hintId(id) };

/** A label above a field, and a hint below it. */
export function FieldFrame({ id, label, hint, children }: Props): ReactElement {
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
