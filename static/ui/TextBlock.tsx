import TextArea from '@atlaskit/textarea';
import type { ReactElement } from 'react';
import { FieldFrame, type Text } from './FieldFrame';
import { useChecked } from './use-checked';

/** `alone`: the field has its own send button, so its fault does not block the surrounding form. */
type Props = Text & { readonly alone?: boolean };

/** A label above several lines of text; the field grows with them. */
export function TextBlock({ value, onChange, limit, complaint, alone = false, ...labelled }: Props): ReactElement {
  const { ref, left, wrong } = useChecked({ value, limit, complaint });
  return (
    <FieldFrame {...labelled} left={left} wrong={wrong}>
      {(ties) => (
        <TextArea
          ref={ref}
          {...ties}
          {...(alone ? { form: '' } : {})}
          dir="auto"
          resize="smart"
          minimumRows={2}
          value={value}
          isInvalid={wrong !== null}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </FieldFrame>
  );
}
