import { useState } from 'react';
import type { Question } from '../../../src/domain/question/question';
import { type Found, each, readFound, sayingHow } from './found-questions';
import { usePanel } from '../panel-context';
import { isPending } from '../store/foresee';
import { useRead } from '../use-read';

export type Hints = {
  /** Neither asked (unless that was withdrawn) nor dismissed before the reader looked: what is dismissed meanwhile keeps its place. */
  readonly open: readonly Found[];
  /** Ids of all that still stand somewhere, dismissed ones too. */
  readonly known: readonly string[];
  /** It was made a question of, and is none of the above any more. */
  readonly take: (hint: Found) => void;
};

/** Reads once what Jira's own texts ask and say; null while that is on its way. */
export function useHints(): Hints | 'failed' | null {
  const { view } = usePanel();
  const read = useRead(view.issue.key, readFound);
  const [over] = useState(view.brief.dismissed);
  const [taken, setTaken] = useState<readonly string[]>([]);
  if (read === null || read === 'failed') return read;
  const all = each([...read.value, ...sayingHow(view.content.acceptanceCriteria)]);
  // One that is on its way may still fail, and its hint says so.
  const questions = [...view.questions, ...(view.talk?.silence?.mine ?? [])].filter((one) => !isPending(one));
  /** Where everything that was made of it was taken back, it asks again. */
  const isOpen = ({ id, text, commentId }: Found): boolean => {
    const isOfIt = (one: Question): boolean =>
      commentId === null ? one.fromHint === id || one.text === text : one.fromComment === commentId;
    if (view.archived.origins.includes(commentId ?? id)) return false;
    const made = questions.filter(isOfIt);
    return made.length === 0 ? !taken.includes(id) : made.every(({ state }) => state === 'withdrawn');
  };
  return {
    open: all.filter((hint) => !over.includes(hint.id) && isOpen(hint)),
    known: all.map(({ id }) => id),
    take: ({ id }) => setTaken((before) => [...before, id]),
  };
}
