import { useState } from 'react';
import { type Question, questionCategories, questionKinds } from '../../../src/domain/question/question';
import type { Edit } from '../../../src/domain/question/question-change';
import { editParts } from '../../../src/domain/question/question-merge';
import { isRecord } from '../../ui/is-record';
import { orNothing } from '../../ui/or-nothing';
import { useDraft } from '../form/use-draft';

/** An edit, and its base: the question when the edit began. */
type Both = { readonly draft: Edit; readonly seen: Edit };

export const editOf = ({ kind, text, category, owner, due }: Edit): Edit => ({ kind, text, category, owner, due });

export const isSame = (one: Edit, other: Edit): boolean => editParts.every((part) => one[part] === other[part]);

const isTextOrNull = (one: unknown): one is string | null => one === null || typeof one === 'string';

/** An older version of this page may have stored another shape. */
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
 * Edit and base are stored together, so that a reload still tells the writer's changes from those of others.
 * @param rewords whether the text may still be changed; if not, a changed text is dropped
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
