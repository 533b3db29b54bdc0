import { orNothing } from './or-nothing';

/** Texts by name; null removes one. */
type Kept = {
  readonly get: (name: string) => string | null;
  readonly set: (name: string, text: string | null) => void;
  /** As `set`, in memory alone. */
  readonly setHere: (name: string, text: string | null) => void;
  /** Empties this frame's own copy, as in a new frame; for tests. */
  readonly forget: () => void;
};

/**
 * Texts that survive a reload: in the browser's storage, and in memory for as long as the frame lives, since storage
 * may throw in an iframe of another site.
 * @param area is called each time, since naming the storage may throw too.
 */
export function keptIn(area: () => Storage): Kept {
  const here = new Map<string, string>();
  const setHere = (name: string, text: string | null): void => {
    if (text === null) here.delete(name);
    else here.set(name, text);
  };
  return {
    get: (name) => here.get(name) ?? orNothing(() => area().getItem(name)),
    set: (name, text) => {
      setHere(name, text);
      orNothing(() => (text === null ? area().removeItem(name) : area().setItem(name, text)));
    },
    setHere,
    forget: () => here.clear(),
  };
}
