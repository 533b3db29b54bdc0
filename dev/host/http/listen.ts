import { serve } from '@hono/node-server';

export type Listener = { port: number; close: () => Promise<void> };

/** Listens only on this machine. @throws when the port is taken; 0 picks any free one */
export function listen(port: number, fetch: (request: Request) => Promise<Response>): Promise<Listener> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, port, hostname: '127.0.0.1' }, (address) => {
      const close = () =>
        new Promise<void>((closed) => {
          server.close(() => closed());
          // Ends streams of server-sent events, which never end by themselves.
          if ('closeAllConnections' in server) server.closeAllConnections();
        });
      resolve({ port: address.port, close });
    });
    server.once('error', reject);
  });
}
