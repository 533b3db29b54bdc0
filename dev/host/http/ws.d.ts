declare module 'ws' {
  import type { serve } from '@hono/node-server';
  type Options = Parameters<typeof serve>[0];
  type OfHono = NonNullable<Options['websocket']>['server'];

  /** What is used of it: the rest is Hono's. */
  export const WebSocketServer: new (options: {
    noServer: true;
  }) => OfHono & { readonly clients: ReadonlySet<{ terminate(): void }> };
}
