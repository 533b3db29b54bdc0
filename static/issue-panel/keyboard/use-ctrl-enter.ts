import { useEffect } from 'react';

/** Buttons that send: a form's submit button, or one marked for a part that is sent by itself. */
const SENDS = 'button[type="submit"], button[data-sends]';

/** The buttons within an element; a form's submit button may stand outside of it. */
const buttonsOf = (place: Element): readonly HTMLButtonElement[] =>
  place instanceof HTMLFormElement
    ? [...place.elements].filter((one) => one instanceof HTMLButtonElement)
    : [...place.querySelectorAll('button')];

/** The sending buttons of the field's form; outside a form, those of the nearest ancestor with any button. */
const sendersNear = (field: Element | null): readonly HTMLButtonElement[] => {
  if (field === null) return [];
  const buttons = buttonsOf(field);
  const senders = buttons.filter((button) => button.matches(SENDS));
  const isWhole = field instanceof HTMLFormElement || (buttons.length > 0 && field.closest('form') === null);
  return senders.length > 0 || isWhole ? senders : sendersNear(field.parentElement);
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
      const [sender, another] = sendersNear(target);
      if (another === undefined && !repeat) sender?.click();
    };
    document.addEventListener('keydown', send, { signal: gone.signal });
    return () => gone.abort();
  }, []);
}
