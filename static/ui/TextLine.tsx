import type { ReactElement } from 'react';
import styles from './Field.module.css';
import { FieldFrame, type Text } from './FieldFrame';
import { useChecked } from './use-checked';

type Props = Text & { readonly placeholder?: string; readonly countsDown?: boolean };

/** A label above one line of text, in the text's own direction. */
export function TextLine({
  value,
  onChange,
  limit,
  countsDown,
  complaint,
  placeholder,
  ...labelled
}: Props): ReactElement {
  const { ref, left, wrong } = useChecked({ value, limit, countsDown, complaint });
  return (
    <FieldFrame {...labelled} left={left} wrong={wrong}>
      {(ties) => (
        <input
          ref={ref}
          {...ties}
          className={styles['control']}
          dir="auto"
          value={value}
          {...(wrong === null ? {} : { 'aria-invalid': true })}
          autoComplete="off"
          {...(placeholder === undefined ? {} : { placeholder })}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </FieldFrame>
  );
}
