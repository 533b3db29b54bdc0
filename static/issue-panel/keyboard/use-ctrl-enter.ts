import { useEffect } from 'react';

/** Buttons that send: a form's submit button, or one marked for a part that is sent by itself. */
const SENDS = 'button[type="submit"], button[data-sends]';

/** The sending buttons in the nearest ancestor of the field that contains any button. */
const sendersAround = (field: Element | null): readonly HTMLButtonElement[] => {
  if (field === null) return [];
  if (field.querySelector('button') === null) return sendersAround(field.parentElement);
  return [...field.querySelectorAll<HTMLButtonElement>(SENDS)];
};

/**
 * Ctrl+Enter, on a Mac Command+Enter, sends the text being written, as elsewhere in Jira. It presses the button, so
 * that its checks hold; where two buttons could be meant it presses neither.
 */
export function useCtrlEnter(): void {
  useEffect(() => {
    const gone = new AbortController();
    const send = (event: KeyboardEvent): void => {
      const { key, ctrlKey, metaKey, isComposing, repeat, target } = event;
      if (key !== 'Enter' || !(ctrlKey || metaKey) || isComposing) return;
      if (!(target instanceof Element) || !target.matches('textarea, input, select')) return;
      // Some browsers submit one-line fields on this key by themselves.
      event.preventDefault();
      const [sender, another] = sendersAround(target);
      if (another === undefined && !repeat) sender?.click();
    };
    document.addEventListener('keydown', send, { signal: gone.signal });
    return () => gone.abort();
  }, []);
}
