import { useState } from 'react';
import type { Failure, NewQuestion } from '../../../src/contract';
import { newRequestId } from '../../ui/request-id';
import { usePanel } from '../store/panel-context';
import type { Asked } from '../store/actions';

/** A question that was not stored. */
export type Unsaved = { readonly question: Asked; readonly failure: Failure };

export type Asking = {
  readonly ask: (question: NewQuestion) => void;
  readonly unsaved: readonly Unsaved[];
  /** Sends an unstored question again, unchanged or edited. */
  readonly askAgain: (question: Asked) => void;
  readonly letGo: (text: string) => void;
  /** Anonymous questions stored since anything else was asked; no list shows them. */
  readonly kept: number;
};

/** Asks without waiting for the answer, and keeps failed questions until the same text is stored or dropped. */
export function useAsking(): Asking {
  const { actions } = usePanel();
  const [unsaved, setUnsaved] = useState<readonly Unsaved[]>([]);
  const [kept, setKept] = useState(0);
  const letGo = (text: string): void => setUnsaved((all) => all.filter((one) => one.question.text !== text));
  const ask = async (question: Asked): Promise<void> => {
    setKept(0);
    const failure = await actions.askQuestion(question);
    letGo(question.text);
    if (failure === null) setKept((before) => (question.anonymous === true ? before + 1 : 0));
    else setUnsaved((before) => [...before, { question, failure }]);
  };
  return {
    ask: (question) => void ask({ ...question, requestId: newRequestId() }),
    unsaved,
    askAgain: (question) => {
      letGo(question.text);
      void ask(question);
    },
    letGo,
    kept,
  };
}
