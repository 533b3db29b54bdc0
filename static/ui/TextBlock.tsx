import TextArea from '@atlaskit/textarea';
import type { ReactElement } from 'react';
import { useId } from 'react';
import type { Text } from './FieldFrame';
import { describedBy, FieldFrame, roomLeft } from './FieldFrame';

/** A label above several lines of people's text; it grows with them. */
export function TextBlock({ value, onChange, limit, ...labelled }: Text): ReactElement {
  const fallback = useId();
  const id = labelled.id ?? fallback;
  return (
    <FieldFrame {...labelled} id={id} left={roomLeft(value, limit)}>
      <TextArea
        id={id}
        dir="auto"
        resize="smart"
        minimumRows={2}
        value={value}
        maxLength={limit}
        {...describedBy(id, labelled.hint)}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </FieldFrame>
  );
}
