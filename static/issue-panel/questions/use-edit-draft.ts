import { useState } from 'react';
import { type Question, questionCategories, questionKinds } from '../../../src/domain/question/question';
import type { Edit } from '../../../src/domain/question/question-change';
import { editParts } from '../../../src/domain/question/question-merge';
import { isRecord } from '../../ui/is-record';
import { orNothing } from '../../ui/or-nothing';
import { useDraft } from '../form/use-draft';

/** An edit, and the question as it was when the writing began. */
type Both = { readonly draft: Edit; readonly seen: Edit };

export const editOf = ({ kind, text, category, owner, due }: Edit): Edit => ({ kind, text, category, owner, due });

export const isSame = (one: Edit, other: Edit): boolean => editParts.every((part) => one[part] === other[part]);

const isTextOrNull = (one: unknown): one is string | null => one === null || typeof one === 'string';

/** An older version of this page may have kept it in another shape. */
const isEdit = (one: unknown): one is Edit =>
  isRecord(one) &&
  typeof one['text'] === 'string' &&
  questionKinds.some((kind) => kind === one['kind']) &&
  [null, ...questionCategories].some((category) => category === one['category']) &&
  isTextOrNull(one['owner']) &&
  isTextOrNull(one['due']);

function bothIn(kept: string): Both | null {
  const found: unknown = orNothing(() => JSON.parse(kept));
  return isRecord(found) && isEdit(found['draft']) && isEdit(found['seen'])
    ? { draft: found['draft'], seen: found['seen'] }
    : null;
}

/**
 * Found again, neither is without the other: what others have changed since is told from what the writer has.
 * @param rewords whether it may still be worded anew; where not, nothing is left of other words
 */
export function useEditDraft(question: Question, rewords: boolean) {
  const [kept, keep, forget] = useDraft(`edit ${question.id}`);
  const [both, setBoth] = useState((): Both => {
    const found = bothIn(kept) ?? { draft: editOf(question), seen: editOf(question) };
    const { text, kind } = question;
    const asItIs = rewords ? {} : { text, kind };
    return { draft: { ...found.draft, ...asItIs }, seen: { ...found.seen, ...asItIs } };
  });
  const put = (draft: Edit, seen: Edit): void => {
    setBoth({ draft, seen });
    keep(isSame(draft, seen) ? '' : JSON.stringify({ draft, seen }));
  };
  return { ...both, put, forget };
}
