import { useState } from 'react';
import { useDraft } from '../form/use-draft';

type AskDraft = {
  readonly text: string;
  readonly withoutName: boolean;
  readonly write: (text: string) => void;
  readonly leaveOutName: (without: boolean) => void;
};

/**
 * The line that is being written. What shall have no name is kept apart: found again, it must not have got one, and once it is
 * sent nothing tells that there was such a line.
 */
export function useAskDraft(): AskDraft {
  const [signed, sign] = useDraft('ask');
  const [unsigned, leaveUnsigned] = useDraft('ask without name');
  const [withoutName, setWithoutName] = useState(unsigned !== '');
  const text = withoutName ? unsigned : signed;
  return {
    ...{ text, withoutName, write: withoutName ? leaveUnsigned : sign },
    leaveOutName: (without) => {
      setWithoutName(without);
      sign(without ? '' : text);
      leaveUnsigned(without ? text : '');
    },
  };
}
