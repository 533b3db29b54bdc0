import type { ReactElement } from 'react';
import { NumberField } from '../ui/NumberField';
import { type NumberName, bounds, isWrong, withTyped } from './policy-form';
import type { Editing } from './editing';

type Props = Editing & {
  readonly name: NumberName;
  readonly label: string;
  readonly hint?: string;
  readonly complaint?: string | undefined;
};

/** One number of the policy, within its bounds. */
export function PolicyNumber({ draft, change, name, label, hint, complaint }: Props): ReactElement {
  return (
    <NumberField
      label={label}
      {...(hint === undefined ? {} : { hint })}
      {...bounds[name]}
      value={draft.typed[name]}
      wrong={isWrong(draft, name)}
      complaint={complaint}
      onChange={(text) => change(withTyped(draft, name, text))}
    />
  );
}
