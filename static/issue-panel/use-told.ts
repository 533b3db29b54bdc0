import type { Failure } from '../../src/contract';
import type { Edit } from '../../src/domain/question-change';
import type { EditPart } from '../../src/domain/question-merge';
import { useFormats } from '../ui/formats';
import { useNameOf } from '../ui/Name';
import { useLaterWords } from './later-words';
import { usePanel, useWords } from './panel-context';

/** A conflict as its parts say it: two who found different owners have the same words. As it came, until both are known. */
export function useTold() {
  const { questions: words } = useWords();
  const { questions: later } = useLaterWords();
  const formats = useFormats();
  const { view } = usePanel();
  const nameOf = useNameOf(view.questions.map(({ owner }) => owner).filter((owner) => owner !== null));
  const saying: { readonly [Part in EditPart]: (edit: Edit) => string } = {
    text: ({ text }) => text,
    kind: ({ kind }) => words.kinds[kind],
    category: ({ category }) => (category === null ? later.noCategory : words.categories[category]),
    owner: ({ owner }) => (owner === null ? later.nobody : nameOf(owner)),
    due: ({ due }) => (due === null ? later.noDue : formats.day(due, view.today)),
  };
  return (failure: Failure, torn: readonly EditPart[], [theirs, yours]: readonly [Edit, Edit]): Failure => {
    const inWords = (edit: Edit): string => torn.map((part) => saying[part](edit)).join(' · ');
    if (failure.code !== 'conflict' || torn.length === 0) return failure;
    return { ...failure, facts: { ...failure.facts, theirs: inWords(theirs), yours: inWords(yours) } };
  };
}
