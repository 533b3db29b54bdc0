import { useEffect } from 'react';

/** What sends a form; a part of one that is sent by itself says which of its buttons does. */
const SENDS = 'button[type="submit"], button[data-sends]';

/** The buttons that send, in the nearest thing around the field that has buttons at all. */
const sendersAround = (field: Element | null): readonly HTMLButtonElement[] => {
  if (field === null) return [];
  if (field.querySelector('button') === null) return sendersAround(field.parentElement);
  return [...field.querySelectorAll<HTMLButtonElement>(SENDS)];
};

/**
 * Ctrl+Enter, on a Mac Command+Enter, sends what is being written, as everywhere in Jira. It presses the button, so that
 * nothing goes which that would not send; where two buttons may be meant it presses neither.
 */
export function useCtrlEnter(): void {
  useEffect(() => {
    const gone = new AbortController();
    const send = (event: KeyboardEvent): void => {
      const { key, ctrlKey, metaKey, isComposing, repeat, target } = event;
      if (key !== 'Enter' || !(ctrlKey || metaKey) || isComposing) return;
      if (!(target instanceof Element) || !target.matches('textarea, input, select')) return;
      // Some browsers would send a form with it by themselves, from fields of one line.
      event.preventDefault();
      const [sender, another] = sendersAround(target);
      if (another === undefined && !repeat) sender?.click();
    };
    document.addEventListener('keydown', send, { signal: gone.signal });
    return () => gone.abort();
  }, []);
}
