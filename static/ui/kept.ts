import { orNothing } from './or-nothing';

/** What this frame holds in memory. */
const memories: { readonly clear: () => void }[] = [];

/** A map that lives as long as the frame. */
export function mapOfFrame<K, V>(): Map<K, V> {
  const map = new Map<K, V>();
  memories.push(map);
  return map;
}

/** Empties the memory of this frame, as in a new one: what the browser has stored stays. For tests. */
export function newFrame(): void {
  for (const memory of memories) memory.clear();
}

/** An event of the window: _Reload_ was pressed, and what is not saved is handed over to the frame that follows. */
export const RELOAD = 'reload';

/** Texts by name; null removes one. */
type BrowserMemory = {
  readonly get: (name: string) => string | null;
  readonly set: (name: string, text: string | null) => void;
};

/**
 * Texts that survive a reload: in the browser's storage, and in memory for as long as the frame lives, since storage
 * may throw in an iframe of another site.
 * @param area is called each time, since naming the storage may throw too.
 */
export function keptIn(area: () => Storage): BrowserMemory {
  const here = mapOfFrame<string, string | null>();
  return {
    get: (name) => here.get(name) ?? orNothing(() => area().getItem(name)),
    set: (name, text) => {
      here.set(name, text);
      orNothing(() => (text === null ? area().removeItem(name) : area().setItem(name, text)));
    },
  };
}
