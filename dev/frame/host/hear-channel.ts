import type { Client } from '../rest/client.ts';

const RETRY_MS = 2000;
/** What a socket is closed with where the host refuses a person; another tab may act as one who may listen. */
const FORBIDDEN = 4403;

/**
 * Hears the events of a channel until the answer is called. Each channel of each page has a socket of its own: browsers
 * allow hundreds of these, and six connections of HTTP to one site for all tabs together.
 */
export function hearChannel(client: Client, channel: object, onEvent: (payload: unknown) => void): () => void {
  let isOver = false;
  let socket: WebSocket;
  let retry: ReturnType<typeof setTimeout> | undefined;
  const open = (): void => {
    socket = client.socket('/forge/realtime', channel);
    socket.onmessage = ({ data }: MessageEvent<string>) => {
      const message: unknown = JSON.parse(data);
      if (!isOver && typeof message === 'object' && message !== null && 'event' in message) onEvent(message.event);
    };
    socket.onclose = ({ code }) => {
      if (!isOver && code !== FORBIDDEN) retry = setTimeout(open, RETRY_MS);
    };
  };
  open();
  return () => {
    isOver = true;
    clearTimeout(retry);
    socket.close();
  };
}
