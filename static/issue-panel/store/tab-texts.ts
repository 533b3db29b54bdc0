import { keptIn, mapOfFrame, RELOAD } from '../../ui/kept';
import { newListeners } from '../../ui/listeners';

/** Session storage: a text may be a personal doubt, and must not outlive the tab on a shared computer. */
const kept = keptIn(() => sessionStorage);
/** What this frame alone keeps. */
const here = mapOfFrame<string, string | null>();
const { listen, tell } = newListeners();

addEventListener(RELOAD, () => {
  for (const [name, text] of here) kept.set(name, text);
});

/** What this tab keeps for its viewer alone, by name; null removes a text. */
export const tabTexts = {
  get: (name: string): string | null => here.get(name) ?? kept.get(name),
  /** Forgetting what was never written is silent. */
  set: (name: string, text: string | null): void => {
    if (kept.get(name) === text) return;
    kept.set(name, text);
    tell();
  },
  /** As `set`, in this frame alone: of all reloads only a press of _Reload_ hands it over, to the frame that follows. */
  setHere: (name: string, text: string | null): void => {
    here.set(name, text);
    kept.set(name, null);
    tell();
  },
  listen,
};
