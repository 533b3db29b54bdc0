import { keptIn } from '../../ui/kept';

/** Session storage: a text may be a personal doubt, and must not outlive the tab on a shared computer. */
const kept = keptIn(() => sessionStorage);
const listeners = new Set<() => void>();

/** What this tab keeps for its viewer alone, by name; null removes a text. */
export const tabTexts = {
  get: kept.get,
  /** Forgetting what was never written is silent. */
  set: (name: string, text: string | null): void => {
    if (kept.get(name) === text) return;
    kept.set(name, text);
    for (const hear of listeners) hear();
  },
  /** As `set`, in this frame alone: a reload forgets it. */
  setHere: (name: string, text: string | null): void => {
    kept.setHere(name, text);
    for (const hear of listeners) hear();
  },
  /** Calls `hear` at each change; returns how to end that. */
  listen: (hear: () => void): (() => void) => {
    listeners.add(hear);
    return () => listeners.delete(hear);
  },
};
