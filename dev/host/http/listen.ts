import { serve, type Http2Bindings, type HttpBindings } from '@hono/node-server';
import { WebSocketServer } from 'ws';

export type Listener = { port: number; close: () => Promise<void> };
/** Answers a request; `env` is what Hono needs to make a socket of one. */
export type Answer = (request: Request, env: HttpBindings | Http2Bindings) => Promise<Response>;

/** Listens only on this machine. @throws when the port is taken; 0 picks any free one */
export function listen(port: number, fetch: Answer): Promise<Listener> {
  return new Promise((resolve, reject) => {
    const sockets = new WebSocketServer({ noServer: true });
    const websocket = { server: sockets };
    const server = serve({ fetch, port, hostname: '127.0.0.1', websocket }, (address) => {
      const close = () =>
        new Promise<void>((closed) => {
          server.close(() => closed());
          // Sockets never end by themselves, and a browser keeps its connections.
          for (const socket of sockets.clients) socket.terminate();
          if ('closeAllConnections' in server) server.closeAllConnections();
        });
      resolve({ port: address.port, close });
    });
    server.once('error', reject);
  });
}
