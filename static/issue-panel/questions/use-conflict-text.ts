import type { Failure } from '../../../src/contract';
import { questionCategories, questionKinds } from '../../../src/domain/question/question';
import type { Edit } from '../../../src/domain/question/question-change';
import { type EditPart, mergeEdits } from '../../../src/domain/question/question-merge';
import type { FailureFacts } from '../../../src/failure';
import { useFormats } from '../../ui/formats';
import { useNameOf } from '../../ui/Name';
import { useLaterWords } from '../later-words';
import { usePanel, useWords } from '../panel-context';

/** The other person's version of the question: values in the conflict, otherwise as seen. */
function theirsIn(facts: FailureFacts, seen: Edit): Edit {
  const said = (fact: string, before: string | null): string | null => {
    const value = facts[fact];
    if (typeof value !== 'string') return before;
    return value === '' ? null : value;
  };
  const [kind, category] = [said('theirKind', seen.kind), said('theirCategory', seen.category)];
  return {
    text: said('theirs', seen.text) ?? seen.text,
    kind: questionKinds.find((one) => one === kind) ?? seen.kind,
    category: questionCategories.find((one) => one === category) ?? null,
    ...{ owner: said('theirOwner', seen.owner), due: said('theirDue', seen.due) },
  };
}

/** Rewords a conflict by the fields that differ, since two edits with different owners may have equal texts. */
export function useConflictText(failure: Failure | null, seen: Edit, mine: Edit): Failure | null {
  const { questions: words } = useWords();
  const { questions: later } = useLaterWords();
  const formats = useFormats();
  const { today } = usePanel().view;
  const theirs = theirsIn(failure?.facts ?? {}, seen);
  const nameOf = useNameOf([mine.owner, theirs.owner].filter((owner) => owner !== null));
  if (failure?.code !== 'conflict') return failure;
  const saying: { readonly [Part in EditPart]: (edit: Edit) => string } = {
    text: ({ text }) => text,
    kind: ({ kind }) => words.kinds[kind],
    category: ({ category }) => (category === null ? later.noCategory : words.categories[category]),
    owner: ({ owner }) => (owner === null ? later.nobody : nameOf(owner)),
    due: ({ due }) => (due === null ? later.noDue : formats.day(due, today)),
  };
  const torn = mergeEdits(seen, mine, theirs).conflicts;
  const inWords = (edit: Edit): string => torn.map((part) => saying[part](edit)).join(' · ');
  if (torn.length === 0) return failure;
  return { ...failure, facts: { ...failure.facts, theirs: inWords(theirs), yours: inWords(mine) } };
}
