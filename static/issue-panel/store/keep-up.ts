import { ask, backend } from '../../ui/backend';
import { follow } from './follow';
import { listen } from './listen';
import type { PanelStore } from './panel-store';

/** Keeps a panel up to date until `signal` aborts. */
export function keepUp(store: PanelStore, signal: AbortSignal): void {
  const look = (ticket: string) => ask(() => backend('look', { ticket }));
  follow(
    store,
    {
      look,
      listen: (hear) =>
        listen(
          hear,
          store.opened().then(({ token }) => token),
        ),
    },
    signal,
  );
}
