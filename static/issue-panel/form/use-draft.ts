import { useEffect, useState } from 'react';
import { usePanel } from '../store/panel-context';
import { tabTexts } from '../store/tab-texts';

/** The text, a function that changes it, and one that forgets it once it was sent or cancelled on purpose. */
export type Draft = readonly [string, (text: string) => void, () => void];

/**
 * Like `useState`, for text whose field may disappear before it is sent: the facilitator changes, another form opens,
 * the panel is opened large, or the page is reloaded. It is kept per account, and forgotten without a trace when emptied.
 * @param name what the text is for, unique within the issue
 */
export function useDraft(name: string, first = ''): Draft {
  const { issue, me } = usePanel().view;
  const key = `draft ${me.accountId} ${issue.id} ${name}`;
  const [text, setText] = useState(() => tabTexts.get(key) ?? first);
  useEffect(
    () => tabTexts.listen((told, said, isEcho) => isEcho && told === key && setText(said ?? first)),
    [key, first],
  );
  const set = (next: string): void => {
    tabTexts.set(key, next || first ? next : null);
    setText(next);
  };
  return [text, set, () => tabTexts.set(key, null)];
}

/** With the round: the chosen size that was not sent. It outlives its form, to be reported after the reveal. */
export const UNSAVED_SIZE = 'size';

/** Empties the frame's own copy of drafts, as in a new frame; for tests. */
export const forgetDrafts = tabTexts.forget;
