import { useEffect } from 'react';

const isSubmit = (one: Element): one is HTMLButtonElement => one instanceof HTMLButtonElement && one.type === 'submit';

/**
 * The button that sends what the field belongs to: the part marked `data-part`, which is sent by itself even in a form,
 * else the form, whose button may stand outside of it.
 */
const senderOf = (field: Element): HTMLButtonElement | null => {
  const part = field.closest('[data-part]');
  if (part !== null) return part.querySelector<HTMLButtonElement>('button[data-sends]');
  return [...(field.closest('form')?.elements ?? [])].find(isSubmit) ?? null;
};

/**
 * Ctrl+Enter, on a Mac Command+Enter, sends the form or part whose field has the focus, as elsewhere in Jira. It
 * presses the button, so that its checks hold.
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
      if (!repeat) senderOf(target)?.click();
    };
    document.addEventListener('keydown', send, { signal: gone.signal });
    return () => gone.abort();
  }, []);
}
