import TextArea from '@atlaskit/textarea';
import type { ReactElement } from 'react';
import { useId } from 'react';
import type { Text } from './FieldFrame';
import { describedBy, FieldFrame } from './FieldFrame';
import { useChecked } from './use-checked';

/** `alone`: the field has its own send button, so its fault does not block the surrounding form. */
type Props = Text & { readonly alone?: boolean };

/** A label above several lines of text; the field grows with them. */
export function TextBlock({ value, onChange, limit, complaint, alone = false, ...labelled }: Props): ReactElement {
  const fallback = useId();
  const id = labelled.id ?? fallback;
  const { ref, left, wrong } = useChecked({ value, limit, complaint });
  return (
    <FieldFrame {...labelled} id={id} left={left} wrong={wrong}>
      <TextArea
        ref={ref}
        id={id}
        {...(alone ? { form: '' } : {})}
        dir="auto"
        resize="smart"
        minimumRows={2}
        value={value}
        isInvalid={wrong !== null}
        {...describedBy(id, labelled.hint, left !== null || wrong !== null)}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </FieldFrame>
  );
}
