import { useState } from 'react';
import { keptIn } from '../../ui/kept';
import { usePanel } from '../panel-context';

/** The text as it stands, how to change it, and how to forget it: once it was sent or cancelled on purpose. */
export type Draft = readonly [string, (text: string) => void, () => void];

/** Not longer than the tab: it may be a doubt, and the computer may be everybody's. */
const kept = keptIn(() => sessionStorage);

/**
 * Like `useState`, for text whose field may go away before it is sent: somebody else leads, another form takes its place, or
 * the page is read anew. It is there again when the field is, for whoever wrote it.
 * One that is emptied is forgotten: nothing tells that there was any.
 * @param name what the text is for, unique within the issue
 */
export function useDraft(name: string, first = ''): Draft {
  const { issue, me } = usePanel().view;
  const key = `draft ${me.accountId} ${issue.id} ${name}`;
  const [text, setText] = useState(() => kept.get(key) ?? first);
  const set = (next: string): void => {
    kept.set(key, next || first ? next : null);
    setText(next);
  };
  return [text, set, () => kept.set(key, null)];
}

/** With the round: the size that is chosen and not sent. It outlives its form, to be told of after the reveal. */
export const UNSENT_SIZE = 'size';

/** Forgets all drafts but those that a reload finds again; another frame starts that way. */
export const forgetDrafts = kept.forget;
