import { useState } from 'react';
import type { Question } from '../../../src/domain/question/question';
import { type Found, each, readFound, sayingHow } from './found-questions';
import { usePanel } from '../store/panel-context';
import { isPending } from '../store/optimistic';
import { useRead } from '../../ui/use-read';

export type Hints = {
  /**
   * Hints that were neither asked (a withdrawn question does not count) nor dismissed when the panel opened; one
   * dismissed since keeps its place.
   */
  readonly open: readonly Found[];
  /** Ids of all hints that the texts still contain, dismissed ones too. */
  readonly known: readonly string[];
  /** Removes a hint that became a question. */
  readonly take: (hint: Found) => void;
};

/** Reads once which hints Jira's texts contain; null while they are read. */
export function useHints(): Hints | 'failed' | null {
  const { view } = usePanel();
  const read = useRead(view.issue.key, readFound);
  const [over] = useState(view.dismissed);
  const [taken, setTaken] = useState<readonly string[]>([]);
  if (read === null || read === 'failed') return read;
  const all = each([...read.value, ...sayingHow(view.content.acceptanceCriteria)]);
  // A pending question may still fail, and its hint reports that.
  const questions = [...view.questions, ...(view.talk?.privateWriting?.mine ?? [])].filter((one) => !isPending(one));
  /** A hint is open again once every question made of it was withdrawn. */
  const isOpen = ({ id, text, commentId }: Found): boolean => {
    const isOfIt = (one: Question): boolean =>
      commentId === null ? one.fromHint === id || one.text === text : one.fromComment === commentId;
    if (view.archived.origins.includes(commentId ?? id)) return false;
    const itsQuestions = questions.filter(isOfIt);
    return itsQuestions.length === 0 ? !taken.includes(id) : itsQuestions.every(({ state }) => state === 'withdrawn');
  };
  return {
    open: all.filter((hint) => !over.includes(hint.id) && isOpen(hint)),
    known: all.map(({ id }) => id),
    take: ({ id }) => setTaken((before) => [...before, id]),
  };
}
