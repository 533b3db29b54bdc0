import { useCallback, useState } from 'react';
import type { Failure } from '../../../src/contract';
import type { Question } from '../../../src/domain/question/question';
import { usePanel } from '../store/panel-context';

/** Acts on the current question, so that a retry is based on the version on screen. */
type Work = (question: Question) => Promise<Failure | null>;
/** An action, and how to tell that a question already shows its effect. */
export type Deed = { readonly work: Work; readonly isDone: (question: Question) => boolean };
export type Failed = { readonly failure: Failure; readonly again: () => void; readonly forget: () => void };

export type QuestionActs = {
  readonly act: (question: Question, deed: Deed) => void;
  /** The last failure on this question, wherever its row stands now. */
  readonly failedOn: (question: Question) => Failed | null;
  /** While the viewer writes on a question, its row must stay. */
  readonly hold: (id: string, held: boolean) => void;
  readonly holds: (id: string) => boolean;
  /** Whether the viewer acted on it on this page; then a withdrawn question keeps its row, for undoing. */
  readonly touched: (id: string) => boolean;
};

/**
 * Actions on questions and their failures, kept above the rows, because a row moves when its question changes. A
 * failure is cleared once the question shows the effect.
 */
export function useQuestionActs(): QuestionActs {
  const [failures, setFailures] = useState<ReadonlyMap<string, { failure: Failure; deed: Deed }>>(new Map());
  const [openForms, setOpenForms] = useState<readonly string[]>([]);
  const [touched, setTouched] = useState<readonly string[]>([]);
  const hold = useCallback((id: string, on: boolean): void => {
    setOpenForms((before) => [...before.filter((one) => one !== id), ...(on ? [id] : [])]);
  }, []);
  const forget = (id: string): void =>
    setFailures((before) => new Map([...before].filter(([failedId]) => failedId !== id)));
  const { questions } = usePanel().view;
  const over = questions.find((question) => failures.get(question.id)?.deed.isDone(question) === true);
  if (over !== undefined) forget(over.id);
  const act = (question: Question, deed: Deed): void => {
    forget(question.id);
    setTouched((before) => [...before, question.id]);
    void deed.work(question).then((failure) => {
      if (failure !== null) setFailures((before) => new Map(before).set(question.id, { failure, deed }));
    });
  };
  return {
    act,
    hold,
    holds: (id) => openForms.includes(id),
    touched: (id) => touched.includes(id),
    failedOn: (question) => {
      const failed = failures.get(question.id);
      if (failed === undefined) return null;
      return { failure: failed.failure, again: () => act(question, failed.deed), forget: () => forget(question.id) };
    },
  };
}
