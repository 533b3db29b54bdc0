import { useState } from 'react';
import { useDraft } from '../form/use-draft';
import { usePanel } from '../panel-context';
import { currentTalk } from '../store/current-talk';

type AskDraft = {
  readonly text: string;
  readonly withoutName: boolean;
  readonly write: (text: string) => void;
  readonly leaveOutName: (without: boolean) => void;
  /** Empties the field, and signs the next question again. */
  readonly sent: () => void;
};

/**
 * The unsaved question. An anonymous one is stored apart: it must come back anonymous after a reload, and leave no
 * trace once it is sent. The tick over an empty field would tell on a shared screen who asks without a name, so it goes
 * with each question and with the talk.
 */
export function useAskDraft(): AskDraft {
  const [signed, sign] = useDraft('ask');
  const [unsigned, leaveUnsigned] = useDraft('ask without name');
  const [withoutName, setWithoutName] = useState(unsigned !== '');
  const talk = currentTalk(usePanel().view)?.startedAt ?? null;
  const [lastTalk, setLastTalk] = useState(talk);
  if (lastTalk !== talk) {
    setLastTalk(talk);
    if (unsigned === '') setWithoutName(false);
  }
  const text = withoutName ? unsigned : signed;
  return {
    text,
    withoutName,
    write: withoutName ? leaveUnsigned : sign,
    leaveOutName: (without) => {
      setWithoutName(without);
      sign(without ? '' : text);
      leaveUnsigned(without ? text : '');
    },
    sent: () => {
      setWithoutName(false);
      sign('');
      leaveUnsigned('');
    },
  };
}
