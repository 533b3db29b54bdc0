import { useSyncExternalStore } from 'react';

const TEXTS = 'textarea, input:not([type="checkbox"], [type="radio"])';
const FOCUSED = `${TEXTS}, select, :is(button, input, a):focus-visible`;

/** Marks a form whose text was sent: the focus that stays in its empty field is left over, until the viewer goes on. */
export const SENT = 'data-sent';

/** Whether the viewer would lose their place there: text that is not sent, or the focus in a field or by the keyboard. */
export function isBusyIn(place: Element | null): boolean {
  if (place === null) return false;
  const focused = document.activeElement;
  const isLeftOver = (focused?.closest(`form[${SENT}]`) ?? null) !== null;
  if (focused !== null && !isLeftOver && place.contains(focused) && focused.matches(FOCUSED)) return true;
  return [...place.querySelectorAll(TEXTS)].some(
    (field) =>
      (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) &&
      field.value !== '' &&
      field.closest('[hidden]') === null,
  );
}

/** Calls `look` whenever text or focus may have changed. */
function subscribe(look: () => void): () => void {
  const gone = new AbortController();
  for (const event of ['focusin', 'input', 'click', 'keyup'])
    document.addEventListener(event, look, { signal: gone.signal });
  // From one field to the next the focus is nowhere for a moment.
  document.addEventListener('focusout', ({ relatedTarget }) => (relatedTarget === null ? look() : undefined), {
    signal: gone.signal,
  });
  return () => gone.abort();
}

/** As `isBusyIn`, looked at anew with each drawing, and whenever text or focus may have changed. */
export const useBusy = (place: () => Element | null): boolean =>
  useSyncExternalStore(subscribe, () => isBusyIn(place()));
