import { useState } from 'react';
import { useDraft } from '../form/use-draft';

type AskDraft = {
  readonly text: string;
  readonly withoutName: boolean;
  readonly write: (text: string) => void;
  readonly leaveOutName: (without: boolean) => void;
};

/**
 * The unsaved question. An anonymous one is stored apart: it must come back anonymous after a reload, and leave no
 * trace once it is sent.
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
