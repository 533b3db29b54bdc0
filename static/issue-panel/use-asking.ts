import { useState } from 'react';
import type { Failure, NewQuestion } from '../../src/contract';
import { once } from '../ui/once';
import { usePanel } from './panel-context';

/** A question that was not stored; it keeps its words until it is. */
export type Unsaved = { readonly question: NewQuestion; readonly failure: Failure };

export type Asking = {
  readonly ask: (question: NewQuestion) => void;
  readonly unsaved: readonly Unsaved[];
  /** Asks once more what was not stored, as it was or changed. */
  readonly askAgain: (before: Unsaved, question: NewQuestion) => void;
  /** The last one was stored without a name: nothing on screen shows it. */
  readonly kept: boolean;
};

/** Asks without waiting for the answer, and remembers what failed. */
export function useAsking(): Asking {
  const { actions } = usePanel();
  const [unsaved, setUnsaved] = useState<readonly Unsaved[]>([]);
  const [kept, setKept] = useState(false);
  const ask = async (question: NewQuestion): Promise<void> => {
    setKept(false);
    const failure = await actions.askQuestion(question);
    if (failure === null) setKept(question.withoutName === true);
    else setUnsaved((before) => [...before, { question, failure }]);
  };
  return {
    ask: (question) => void ask(question.withoutName === true ? { ...question, once: once() } : question),
    unsaved,
    askAgain: (before, question) => {
      setUnsaved((all) => all.filter((one) => one !== before));
      void ask(question);
    },
    kept,
  };
}
