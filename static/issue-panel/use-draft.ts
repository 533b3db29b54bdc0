import { useState } from 'react';
import { usePanel } from './panel-context';

/** The text as it stands, how to change it, and how to forget it: once it was sent or cancelled on purpose. */
export type Draft = readonly [string, (text: string) => void, () => void];

/** For as long as the frame lives, as with folding. */
const kept = new Map<string, string>();

/**
 * Like `useState`, for text whose field may go away before it is sent: somebody else leads, or another form takes its
 * place. It is there again when the field is.
 * @param name what the text is for, unique within the issue
 */
export function useDraft(name: string, first = ''): Draft {
  const key = `${usePanel().view.issue.id} ${name}`;
  const [text, setText] = useState(() => kept.get(key) ?? first);
  const set = (next: string): void => {
    kept.set(key, next);
    setText(next);
  };
  return [text, set, () => void kept.delete(key)];
}

/** The doubt behind a low vote: it outlives the round that it was about. */
export const REASON = 'reason';

/** Forgets all drafts; another frame starts that way. */
export const forgetDrafts = (): void => kept.clear();
