import type { ReactElement } from 'react';
import { NumberField } from '../ui/NumberField';
import { type Editing, type NumberName, bounds, isWrong, withTyped } from './policy-form';
import { useWords } from './words';

type Props = Editing & { readonly name: NumberName; readonly complaint?: string | undefined };

/** One number of the policy within its bounds, and what it does. */
export function PolicyNumber({ draft, change, name, complaint }: Props): ReactElement {
  const words = useWords();
  return (
    <NumberField
      label={words[name]}
      hint={words.effects[name]}
      {...bounds[name]}
      value={draft.typed[name]}
      wrong={isWrong(draft, name)}
      complaint={complaint}
      onChange={(text) => change(withTyped(draft, name, text))}
    />
  );
}
