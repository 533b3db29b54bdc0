import { useState } from 'react';
import type { Failure, NewQuestion } from '../../../src/contract';
import { isRecord } from '../../ui/is-record';
import { orNothing } from '../../ui/or-nothing';
import { useTabText } from '../form/use-tab-text';
import { usePanel } from '../store/panel-context';
import type { Called } from '../store/request';

type QuestionCall = NewQuestion & Called;
/** A question that was not stored, or may be. */
export type FailedQuestion = { readonly question: QuestionCall; readonly failure: Failure };

type Asking = {
  /** Asks without waiting for the answer. Asked again, a question keeps its id. */
  readonly ask: (question: QuestionCall) => Promise<void>;
  readonly failed: readonly FailedQuestion[];
  readonly forget: (text: string) => void;
  /** Anonymous questions stored since anything else was asked; no list shows them. */
  readonly kept: number;
};

const isFailed = (one: unknown): one is FailedQuestion => {
  if (!isRecord(one)) return false;
  const { question, failure } = one;
  return (
    isRecord(question) && typeof question['text'] === 'string' && isRecord(failure) && isRecord(failure['details'])
  );
};

/** Parses what is kept; the shape of another version of the page is left out. */
function failedIn(kept: string | null): readonly FailedQuestion[] {
  const found: unknown = kept === null ? null : orNothing(() => JSON.parse(kept));
  return Array.isArray(found) ? found.filter(isFailed) : [];
}

/**
 * Keeps failed questions until the same text is stored or dropped. Anonymous ones are not kept beyond the page, but over a
 * press of _Reload_: the next person at this screen would learn whose they are.
 */
export function useAsking(): Asking {
  const { actions } = usePanel();
  const signed = useTabText('unsaved');
  const anonymous = useTabText('unsaved without name', true);
  const [kept, setKept] = useState(0);
  const change = (to: (all: readonly FailedQuestion[]) => readonly FailedQuestion[], isAnonymous: boolean): void => {
    const { read, keep } = isAnonymous ? anonymous : signed;
    const next = to(failedIn(read()));
    keep(next.length === 0 ? null : JSON.stringify(next));
  };
  const forget = (text: string): void => {
    for (const isAnonymous of [false, true])
      change((all) => all.filter(({ question }) => question.text !== text), isAnonymous);
  };
  const ask = async (question: QuestionCall): Promise<void> => {
    const isAnonymous = question.anonymous === true;
    setKept(0);
    forget(question.text);
    const failure = await actions.askQuestion(question);
    forget(question.text);
    if (failure === null) setKept((before) => (isAnonymous ? before + 1 : 0));
    else change((all) => [...all, { question, failure }], isAnonymous);
  };
  return { ask, failed: [...failedIn(signed.text), ...failedIn(anonymous.text)], forget, kept };
}
