import { useCallback, useState } from 'react';
import type { Failure } from '../../../src/contract';
import type { Question } from '../../../src/domain/question/question';
import { usePanel } from '../panel-context';

/** What to do, to the question as it is then: a second try must name the version that is on screen by then. */
export type Work = (question: Question) => Promise<Failure | null>;
/** One tap, and how a question looks that has it behind it. */
export type Deed = { readonly work: Work; readonly isDone: (question: Question) => boolean };
export type Failed = { readonly failure: Failure; readonly again: () => void; readonly forget: () => void };

export type QuestionActs = {
  readonly act: (question: Question, deed: Deed) => void;
  /** What failed last on this question, wherever its row stands now. */
  readonly failedOn: (question: Question) => Failed | null;
  /** Somebody writes on this question: its row must not go away under them. */
  readonly hold: (id: string, held: boolean) => void;
  readonly holds: (id: string) => boolean;
  /** The viewer did something to it on this page: where it was taken back, its row stays for the way back. */
  readonly touched: (id: string) => boolean;
};

/**
 * One tap on a question, and what became of it. Kept above the rows: a row moves when its question changes. A failure is over
 * once that is seen to be done: another person did the same, or it was stored after all.
 */
export function useQuestionActs(): QuestionActs {
  const [failures, setFailures] = useState<ReadonlyMap<string, { failure: Failure; deed: Deed }>>(new Map());
  const [held, setHeld] = useState<readonly string[]>([]);
  const [touched, setTouched] = useState<readonly string[]>([]);
  const hold = useCallback((id: string, on: boolean): void => {
    setHeld((before) => [...before.filter((one) => one !== id), ...(on ? [id] : [])]);
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
    holds: (id) => held.includes(id),
    touched: (id) => touched.includes(id),
    failedOn: (question) => {
      const failed = failures.get(question.id);
      if (failed === undefined) return null;
      return {
        failure: failed.failure,
        again: () => act(question, failed.deed),
        forget: () => forget(question.id),
      };
    },
  };
}
