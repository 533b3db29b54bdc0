import type { Failure } from '../../../src/contract';
import type { Edit } from '../../../src/domain/question/question-change';
import { type EditPart, mergeEdits } from '../../../src/domain/question/question-merge';
import { useFormats } from '../../ui/formats';
import { useNameOf } from '../../ui/Name';
import { usePanel } from '../store/panel-context';
import { useWords } from '../words';

/** Rewords a conflict by the fields that differ, since two edits with different owners may have equal texts. */
export function useConflictText(failure: Failure | null, seen: Edit, mine: Edit): Failure | null {
  const { questions: words } = useWords();
  const formats = useFormats();
  const { today } = usePanel().view;
  const facts = failure?.facts.because === 'question-changed' ? failure.facts : null;
  const theirs = facts?.now ?? seen;
  const nameOf = useNameOf([mine.owner, theirs.owner].filter((owner) => owner !== null));
  if (failure === null || facts === null) return failure;
  const saying: { readonly [Part in EditPart]: (edit: Edit) => string } = {
    text: ({ text }) => text,
    kind: ({ kind }) => words.kinds[kind],
    category: ({ category }) => (category === null ? words.noCategory : words.categories[category]),
    owner: ({ owner }) => (owner === null ? words.nobody : nameOf(owner)),
    due: ({ due }) => (due === null ? words.noDue : formats.day(due, today)),
  };
  const apart = mergeEdits(seen, mine, theirs).conflicts;
  const inWords = (edit: Edit): string => apart.map((part) => saying[part](edit)).join(' · ');
  if (apart.length === 0) return failure;
  return { ...failure, facts: { ...facts, theirs: inWords(theirs), yours: inWords(mine) } };
}
