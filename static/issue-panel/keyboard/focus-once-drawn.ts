/** How long a part may take to be drawn (ms). */
const DRAWN_MS = 3000;

/**
 * Moves the focus to the first of these elements that is in sight, also where its part is still to be drawn. Ends with
 * that, when the viewer does something else, and by the returned function.
 */
export function focusOnceDrawn(ids: readonly string[]): () => void {
  const ended = new AbortController();
  const end = (): void => ended.abort();
  const focus = (): void => {
    const element = ids.map((id) => document.getElementById(id)).find((found) => found?.closest('[hidden]') === null);
    if (element === undefined || element === null) return;
    end();
    element.focus();
  };
  const { signal } = ended;
  const observer = new MutationObserver(focus);
  const timer = setTimeout(end, DRAWN_MS);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
  focus();
  if (signal.aborted) return end;
  observer.observe(document.body, { childList: true, subtree: true, attributeFilter: ['hidden', 'id'] });
  for (const event of ['pointerdown', 'keydown']) window.addEventListener(event, end, { signal });
  return end;
}
