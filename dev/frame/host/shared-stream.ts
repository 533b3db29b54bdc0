import type { Client } from '../rest/client.ts';
import { RequestFailed } from '../rest/client.ts';
import { readEvents } from './server-events.ts';

const RETRY_MS = 2000;

/**
 * Listens to a stream that all tabs of this browser share, since browsers allow six connections to a site: the tab that
 * holds the lock reads it and passes events on. `name` is the same in every tab for the same events.
 */
export function shareStream(
  client: Client,
  stream: { name: string; path: string },
  onEvent: (payload: unknown) => void,
) {
  const abort = new AbortController();
  const channel = new BroadcastChannel(stream.name);
  channel.onmessage = ({ data }: MessageEvent<unknown>) => onEvent(data);
  const tellAll = (payload: unknown) => {
    onEvent(payload);
    channel.postMessage(payload);
  };
  const lead = async () => {
    while (!abort.signal.aborted) {
      const failed = await readEvents(client, stream.path, { signal: abort.signal, onEvent: tellAll }).then(
        () => null,
        (error: unknown) => error,
      );
      // Stops here on 403; another tab may act as a person who may listen.
      if (failed instanceof RequestFailed && failed.status === 403) return;
      await pause(RETRY_MS, abort.signal);
    }
  };
  navigator.locks.request(stream.name, { signal: abort.signal }, lead).catch(() => undefined);
  return () => {
    abort.abort();
    channel.close();
  };
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
