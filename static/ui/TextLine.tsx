import Textfield from '@atlaskit/textfield';
import type { ReactElement } from 'react';
import { useId } from 'react';
import type { Text } from './FieldFrame';
import { describedBy, FieldFrame } from './FieldFrame';

/** A label above one line of people's text, in whatever direction they write. */
export function TextLine({ value, onChange, limit, placeholder, ...labelled }: Text): ReactElement {
  const fallback = useId();
  const id = labelled.id ?? fallback;
  return (
    <FieldFrame {...labelled} id={id}>
      <Textfield
        id={id}
        dir="auto"
        value={value}
        maxLength={limit}
        autoComplete="off"
        {...(placeholder === undefined ? {} : { placeholder })}
        {...describedBy(id, labelled.hint)}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </FieldFrame>
  );
}
