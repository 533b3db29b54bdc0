import { z } from 'zod/mini';
import type { Commands } from '../forge-bridge.ts';
import type { Services } from './services.ts';

const locationShape = z.object({
  pathname: z.string(),
  search: z.string(),
  hash: z.string(),
  state: z.unknown(),
  key: z.string(),
});
const startData = z.object({ listener: z.unknown() });
const changeData = z.object({ action: z.enum(['PUSH', 'REPLACE']), location: locationShape });

/** The three commands behind `view.createHistory`; the object itself is built in the iframe. */
export function historyCommands({ place }: Services): Commands {
  return {
    'history.start'(data, tools) {
      const listener = tools.callback(startData.parse(data).listener);
      if (listener) tools.subscription(place.history.listen((location) => listener(location)));
      return place.history.location();
    },
    'history.change'(data) {
      const { action, location } = changeData.parse(data);
      place.history.change(action, location);
    },
    'history.go': (data) => place.history.go(z.object({ delta: z.number() }).parse(data).delta),
  };
}
