import { useState } from 'react';
import { type Draft, useDraft } from '../form/use-draft';

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
  const signed = useDraft('ask');
  const unsigned = useDraft('ask without name');
  const [withoutName, setWithoutName] = useState(unsigned[0] !== '');
  const [text] = withoutName ? unsigned : signed;
  return {
    ...{ text, withoutName },
    write: (next) => put(withoutName ? unsigned : signed, next),
    leaveOutName: (without) => {
      setWithoutName(without);
      put(signed, without ? '' : text);
      put(unsigned, without ? text : '');
    },
  };
}

function put([, set, forget]: Draft, text: string): void {
  set(text);
  if (text === '') forget();
}
