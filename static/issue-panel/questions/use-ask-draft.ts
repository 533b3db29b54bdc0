import { useState } from 'react';
import { useDraft } from '../form/use-draft';
import { usePanel } from '../store/panel-context';
import { currentTalk } from '../store/current-talk';

type AskDraft = {
  readonly text: string;
  readonly anonymous: boolean;
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
  const [unnamed, writeUnnamed] = useDraft('ask without name');
  const [anonymous, setAnonymous] = useState(unnamed !== '');
  const talk = currentTalk(usePanel().view)?.startedAt ?? null;
  const [lastTalk, setLastTalk] = useState(talk);
  if (lastTalk !== talk) {
    setLastTalk(talk);
    if (unnamed === '') setAnonymous(false);
  }
  const text = anonymous ? unnamed : signed;
  return {
    text,
    anonymous,
    write: anonymous ? writeUnnamed : sign,
    leaveOutName: (without) => {
      setAnonymous(without);
      sign(without ? '' : text);
      writeUnnamed(without ? text : '');
    },
    sent: () => {
      setAnonymous(false);
      sign('');
      writeUnnamed('');
    },
  };
}
