import type { Client } from '../rest/client.ts';

const RETRY_MS = 2000;
/** What a socket is closed with where the host refuses a person; another tab may act as one who may listen. */
const FORBIDDEN = 4403;

/** `begun`: once the host listens, or has refused; what is published before is not heard. */
export type Hearing = { readonly stop: () => void; readonly begun: Promise<void> };

/**
 * Hears the events of a channel until it is stopped. Each channel of each page has a socket of its own: browsers
 * allow hundreds of these, and six connections of HTTP to one site for all tabs together.
 */
export function hearChannel(client: Client, channel: object, onEvent: (payload: unknown) => void): Hearing {
  let isOver = false;
  let socket: WebSocket;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let begin = (): void => undefined;
  const begun = new Promise<void>((resolve) => (begin = resolve));
  const open = (): void => {
    socket = client.socket('/forge/realtime', channel);
    socket.onmessage = ({ data }: MessageEvent<string>) => {
      const message: unknown = JSON.parse(data);
      begin();
      if (!isOver && typeof message === 'object' && message !== null && 'event' in message) onEvent(message.event);
    };
    socket.onclose = ({ code }) => {
      begin();
      if (!isOver && code !== FORBIDDEN) retry = setTimeout(open, RETRY_MS);
    };
  };
  open();
  const stop = (): void => {
    isOver = true;
    clearTimeout(retry);
    socket.close();
  };
  return { stop, begun };
}
