import Textfield from '@atlaskit/textfield';
import type { ReactElement } from 'react';
import { useId } from 'react';
import type { Text } from './FieldFrame';
import { describedBy, FieldFrame } from './FieldFrame';
import { useChecked } from './use-checked';

type Props = Text & { readonly placeholder?: string };

/** A label above one line of text, in the text's own direction. */
export function TextLine({ value, onChange, limit, complaint, placeholder, ...labelled }: Props): ReactElement {
  const fallback = useId();
  const id = labelled.id ?? fallback;
  const { ref, left, wrong } = useChecked({ value, limit, complaint });
  return (
    <FieldFrame {...labelled} id={id} left={left} wrong={wrong}>
      <Textfield
        ref={ref}
        id={id}
        dir="auto"
        value={value}
        isInvalid={wrong !== null}
        autoComplete="off"
        {...(placeholder === undefined ? {} : { placeholder })}
        {...describedBy(id, labelled.hint, left !== null || wrong !== null)}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </FieldFrame>
  );
}
