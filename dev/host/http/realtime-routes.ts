import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import { z } from 'zod';
import type { Host } from '../host.ts';
import { findModule } from '../manifest.ts';
import { channelOf, maySee, optionsShape, Unauthorized } from '../realtime/channel.ts';
import { failure, RateLimited, type Published } from '../realtime/realtime.ts';
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

/** Realtime for pages: `POST /realtime` publishes, `GET /realtime?channel=…` streams the published events. */
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

  routes.get('/realtime', (context) => {
    const accountId = personOf(context.req.raw);
    const asked = askedIn(context.req.query('channel') ?? '{}');
    const heard: unknown[] = [];
    let hear = (payload: unknown) => void heard.push(payload);
    const stop = subscribed(() =>
      host.realtime.subscribe(identify(host, asked, { accountId, permission: 'subscribe' }), (payload) =>
        hear(payload),
      ),
    );
    return streamSSE(context, async (stream) => {
      await stream.write(': open\n\n');
      hear = (payload) => void stream.writeSSE({ data: JSON.stringify(payload ?? null) });
      heard.forEach((payload) => hear(payload));
      await new Promise<void>((resolve) => stream.onAbort(resolve));
      stop();
    });
  });
  return routes;
}

/** @throws Refused for what is no channel. */
function askedIn(query: string): Asked {
  const asked = channelShape.safeParse(jsonIn(query));
  if (asked.success) return asked.data;
  throw new Refused(400, `The channel is wrong at: ${asked.error.issues.map(({ path }) => path.join('.')).join(' ')}`);
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refused(400, 'The channel is not JSON.');
  }
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

function subscribed(subscribe: () => () => void): () => void {
  try {
    return subscribe();
  } catch (error) {
    if (error instanceof Unauthorized) throw new Refused(403, error.message);
    if (error instanceof RateLimited) throw new Refused(429, error.message);
    throw error;
  }
}
