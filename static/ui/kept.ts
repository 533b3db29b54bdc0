import { orNothing } from './or-nothing';

/** Texts by name. null takes one away. */
export type Kept = {
  readonly get: (name: string) => string | null;
  readonly set: (name: string, text: string | null) => void;
  /** Forgets what this frame knows by heart; another frame starts that way. */
  readonly forget: () => void;
};

/**
 * What shall be there again after a reload: in the browser's own storage, and where that throws, as it may in an iframe of
 * another site, for as long as the frame lives.
 * @param area is asked for anew each time: already naming it may throw.
 */
export function keptIn(area: () => Storage): Kept {
  const here = new Map<string, string>();
  return {
    get: (name) => here.get(name) ?? orNothing(() => area().getItem(name)),
    set: (name, text) => {
      if (text === null) here.delete(name);
      else here.set(name, text);
      orNothing(() => (text === null ? area().removeItem(name) : area().setItem(name, text)));
    },
    forget: () => here.clear(),
  };
}
