import Textfield from '@atlaskit/textfield';
import type { ReactElement } from 'react';
import { useId } from 'react';
import type { Text } from './FieldFrame';
import { describedBy, FieldFrame, roomLeft } from './FieldFrame';

type Props = Omit<Text, 'limit'> & {
  /** The field takes no more. Without it all is taken, and whoever draws the field says what is too long. */
  readonly limit?: number;
  readonly placeholder?: string;
  readonly wrong?: boolean;
};

/** A label above one line of people's text, in whatever direction they write. */
export function TextLine({ value, onChange, limit, placeholder, wrong = false, ...labelled }: Props): ReactElement {
  const fallback = useId();
  const id = labelled.id ?? fallback;
  return (
    <FieldFrame {...labelled} id={id} left={limit === undefined ? null : roomLeft(value, limit)}>
      <Textfield
        id={id}
        dir="auto"
        value={value}
        isInvalid={wrong}
        autoComplete="off"
        {...(limit === undefined ? {} : { maxLength: limit })}
        {...(placeholder === undefined ? {} : { placeholder })}
        {...describedBy(id, labelled.hint)}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </FieldFrame>
  );
}
