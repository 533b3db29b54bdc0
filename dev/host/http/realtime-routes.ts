import { upgradeWebSocket } from '@hono/node-server';
import { Hono } from 'hono';
import { z } from 'zod';
import type { Host } from '../host.ts';
import { findModule, Undeclared } from '../manifest.ts';
import { channelOf, maySee, optionsShape, Unauthorized } from '../realtime/channel.ts';
import { failure, RateLimited, type Listener, type Published } from '../realtime/realtime.ts';
import { readJson, Refused } from './json-body.ts';

export type RealtimeOptions = { host: Host; personOf: (request: Request) => string };

const channelShape = z.object({
  moduleKey: z.string(),
  extension: z.record(z.string(), z.unknown()),
  channelName: z.string(),
  isGlobal: z.boolean().default(false),
  options: optionsShape.nullish(),
});
const publishShape = channelShape.extend({ eventPayload: z.unknown().optional() });
type Asked = z.infer<typeof channelShape>;
const firstShape = z.object({ authorization: z.string().default(''), asked: channelShape });

/**
 * Realtime for pages: `POST /realtime` publishes. A socket at `/realtime` hears what is published on the channel that
 * its first message names.
 */
export function realtimeRoutes({ host, personOf }: RealtimeOptions): Hono {
  const routes = new Hono();

  routes.post('/realtime', async (context) => {
    const accountId = personOf(context.req.raw);
    const { eventPayload, ...asked } = await readJson(context, publishShape);
    return context.json(publish(asked, eventPayload, accountId));
  });
  function publish(asked: Asked, payload: unknown, accountId: string): Published {
    try {
      return host.realtime.publish(identify(host, asked, { accountId, permission: 'publish' }), {
        name: asked.channelName,
        payload,
      });
    } catch (error) {
      if (error instanceof Unauthorized) return failure(error.message);
      throw error;
    }
  }

  function subscribe(message: string, listener: Listener): () => void {
    const { authorization, asked } = firstMessage(message);
    const accountId = personOf(new Request(host.site.baseUrl, { headers: { authorization } }));
    return host.realtime.subscribe(identify(host, asked, { accountId, permission: 'subscribe' }), listener);
  }
  routes.get(
    '/realtime',
    upgradeWebSocket(() => {
      let stop = (): void => undefined;
      return {
        onMessage({ data }, socket) {
          stop();
          try {
            stop = subscribe(String(data), (event) => socket.send(JSON.stringify({ event: event ?? null })));
            socket.send(JSON.stringify({ listening: true }));
          } catch (error) {
            const { status, message } = refusalOf(error);
            socket.close(4000 + status, message);
          }
        },
        onClose: () => stop(),
      };
    }),
  );
  return routes;
}

/** @throws Refused for what is no channel. */
function firstMessage(text: string): z.infer<typeof firstShape> {
  const first = firstShape.safeParse(jsonIn(text));
  if (first.success) return first.data;
  throw new Refused(400, `The channel is wrong at: ${first.error.issues.map(({ path }) => path.join('.')).join(' ')}`);
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refused(400, 'The channel is not JSON.');
  }
}

/** Why a socket is closed: with 4000 and a status of HTTP. */
function refusalOf(error: unknown): { status: number; message: string } {
  if (error instanceof Refused) return error;
  if (error instanceof Unauthorized) return new Refused(403, error.message);
  if (error instanceof RateLimited) return new Refused(429, error.message);
  if (error instanceof Undeclared) return new Refused(404, error.message);
  console.error(error);
  return { status: 500, message: 'The local Forge host failed.' };
}

type By = { accountId: string; permission: 'publish' | 'subscribe' };

/** The channel's identity, for a person who may see its place, and whose token, if any, is for it. */
function identify({ manifest, site, realtime }: Host, asked: Asked, { accountId, permission }: By): string {
  const { moduleKey, extension, channelName: name, isGlobal, options } = asked;
  findModule(manifest, moduleKey);
  if (options?.replaySeconds)
    throw new Refused(501, 'The local Forge host does not implement the replay of realtime events.');
  if (!isGlobal && !maySee(site, accountId, extension)) throw new Unauthorized();
  const claims =
    options?.token === undefined ? undefined : realtime.claimsOf(options.token, { channelName: name, permission });
  const { contextOverrides } = options ?? {};
  return channelOf({ name, isGlobal, contextOverrides, claims, at: { moduleKey, extension } });
}
