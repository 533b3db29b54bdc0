import { upgradeWebSocket } from '@hono/node-server';
import type { Handler } from 'hono';

/** In a page of the frame: loads it anew whenever a part of the app was built. */
export const RELOADS = '<script>new WebSocket("/built").onmessage = () => location.reload();</script>';

/** A socket that says when `builds` fires `built`. */
export const builtRoute = (builds: EventTarget): Handler =>
  upgradeWebSocket(() => {
    let tell = (): void => undefined;
    return {
      onOpen(_event, socket) {
        tell = () => socket.send('built');
        builds.addEventListener('built', tell);
      },
      onClose: () => builds.removeEventListener('built', tell),
    };
  });
