import TextArea from '@atlaskit/textarea';
import type { ReactElement } from 'react';
import { useId } from 'react';
import type { Text } from './FieldFrame';
import { describedBy, FieldFrame } from './FieldFrame';

/** `rows` are shown from the start, however little is in them. */
type Props = Text & { readonly rows?: number };

/** A label above several lines of people's text; it grows with them. */
export function TextBlock({ value, onChange, limit, rows = 2, ...labelled }: Props): ReactElement {
  const fallback = useId();
  const id = labelled.id ?? fallback;
  return (
    <FieldFrame {...labelled} id={id}>
      <TextArea
        id={id}
        dir="auto"
        resize="smart"
        minimumRows={rows}
        value={value}
        maxLength={limit}
        {...describedBy(id, labelled.hint)}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </FieldFrame>
  );
}
