import type { ReactElement } from 'react';
import type { Failure } from '../../../src/contract';
import { contestIn } from '../form/contests';
import { FormFailure } from '../form/FormFailure';
import { useWords } from '../words';

type Props = {
  readonly failure: Failure;
  /** Settles on `label`, or without a card, in place of `over`, which the viewer has now seen. */
  readonly settle: (label: string | null, over: string | null) => void;
  readonly keepTheirs: () => void;
};

/** Why the size was not settled. The back end names what was settled without a card by an empty label. */
export function SizeConflict({ failure, settle, keepTheirs }: Props): ReactElement {
  const words = useWords().size;
  const labelOf = (text: string): string | null => (text === '' ? null : text);
  const contests = contestIn(failure, {
    keepTheirs,
    useMine: (theirs, mine) => settle(labelOf(mine), labelOf(theirs)),
  });
  const inWords = (label: string): string => labelOf(label) ?? words.without;
  return (
    <FormFailure
      failure={failure}
      contests={contests.map((one) => ({ ...one, theirs: inWords(one.theirs), mine: inWords(one.mine) }))}
    />
  );
}
