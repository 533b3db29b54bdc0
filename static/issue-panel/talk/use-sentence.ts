import { useEffect, useRef, useState } from 'react';
import type { Failure } from '../../../src/contract';
import type { Sentence } from '../../../src/domain/talk/sentence';
import { useSubmit } from '../../ui/use-submit';
import { useLatest } from '../form/use-latest';
import { usePanel } from '../store/panel-context';
import { currentTalk } from '../store/current-talk';
import { leftTalk } from '../store/left-talk';

export type Writing = {
  /** The viewer's own unsaved text. */
  readonly text: string;
  /** The sentence that was saved last in this talk. */
  readonly saved: Sentence | null;
  readonly write: (text: string) => void;
  /** Whether the field is shown although a sentence is saved. */
  readonly isEditing: boolean;
  readonly edit: (on: boolean) => void;
  /** Begins the text with the saved sentence. A copy without a change follows the sentence that others save. */
  readonly change: () => void;
  /** Whether the talk still runs. */
  readonly isRunning: boolean;
  /** Whether the viewer's text can be saved before the talk is closed. */
  readonly canSave: boolean;
  readonly save: () => Promise<void>;
  /** Saves it over the one that a conflict has shown. */
  readonly again: () => Promise<void>;
  readonly drop: () => void;
  readonly failure: Failure | null;
};

/** Writing the agreed sentence of the talk with this start, beside the one that was saved last. */
export function useSentence(startedAt: string, text: string, write: (text: string) => void): Writing {
  const { view, actions } = usePanel();
  const { failure, submit, forget } = useSubmit();
  const [isEditing, edit] = useState(false);
  const latest = useLatest(text);
  const talk = currentTalk(view);
  const isRunning = talk?.startedAt === startedAt;
  const left = leftTalk(view);
  const saved = isRunning ? talk.sentence : left?.id === startedAt ? savedIn(left) : null;
  const copy = useCopy(text, saved?.text ?? '', write);
  const own = text.trim();
  const send = async (over: string): Promise<void> => {
    const isStored = await submit(() =>
      actions.send('writeAgreed', { base: { talk: startedAt, sentence: over }, input: { sentence: own } }),
    );
    // Text typed since then is not saved, so it stays.
    if (isStored && latest() === text) drop();
  };
  const drop = (): void => {
    forget();
    edit(false);
    write('');
  };
  const theirs = failure?.details.because === 'two-texts' ? failure.details.theirs : null;
  const canSave = isRunning && view.me.canEdit && own !== '' && own !== saved?.text;
  return {
    text,
    saved,
    write,
    isEditing,
    edit,
    isRunning,
    canSave,
    failure,
    change: () => {
      copy();
      edit(true);
    },
    save: async () => (canSave ? send(saved?.text ?? '') : undefined),
    drop,
    again: () => send(theirs ?? saved?.text ?? ''),
  };
}

const savedIn = ({ agreed, agreedBy }: { readonly agreed: string; readonly agreedBy?: string | undefined }) =>
  agreedBy === undefined ? null : { text: agreed, by: agreedBy };

/** Writes a copy of the saved sentence, which follows that sentence until the viewer changes it. */
function useCopy(text: string, saved: string, write: (text: string) => void): () => void {
  const copied = useRef<string | null>(null);
  useEffect(() => {
    if (copied.current === null || copied.current === saved) return;
    const isCopy = text === copied.current;
    copied.current = isCopy ? saved : null;
    if (isCopy) write(saved);
  });
  return () => {
    copied.current = saved;
    write(saved);
  };
}
