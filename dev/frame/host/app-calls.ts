import { z } from 'zod/mini';
import type { HostServices, Surface } from '../bridge/services.ts';
import type { Client } from '../rest/client.ts';
import { readEvents } from './server-events.ts';

const answerSchema = z.union([
  z.object({ success: z.literal(true), body: z.optional(z.unknown()) }),
  z.object({
    success: z.literal(false),
    error: z.union([
      z.string(),
      z.looseObject({ errorMessage: z.optional(z.string()), message: z.optional(z.string()) }),
    ]),
  }),
]);

/** The `/forge/*` endpoints that stand behind the bridge, as the person of `client`. */
export function appCalls(client: Client): HostServices {
  const post = (path: string, surface: Surface, more: object) =>
    client.send('POST', path, { moduleKey: surface.moduleKey, extension: surface.extension, ...more });
  return {
    async invoke(surface, functionKey, payload) {
      const answer = answerSchema.parse(await post('/forge/invoke', surface, { functionKey, payload }));
      if (answer.success) return { success: true, body: answer.body };
      const { error } = answer;
      const message = typeof error === 'string' ? error : (error.errorMessage ?? error.message ?? 'unknown error');
      return { success: false, message };
    },
    product: (surface, request) => post('/forge/product', surface, request),
    context: (surface) => post('/forge/context', surface, {}),
    publish: (surface, request, payload) => post('/forge/realtime', surface, { ...request, eventPayload: payload }),
    subscribe(surface, request, onEvent) {
      const query = { moduleKey: surface.moduleKey, extension: JSON.stringify(surface.extension) };
      const search = new URLSearchParams({
        ...query,
        channelName: request.channelName,
        isGlobal: String(request.isGlobal),
      });
      return readEvents(client, `/forge/realtime?${search.toString()}`, onEvent);
    },
  };
}

const statusSchema = z.object({
  type: z.string(),
  value: z.object({ label: z.string(), type: z.optional(z.string()) }),
});
export type ContextStatus = { readonly label: string; readonly type: string };

/** What the `dynamicProperties` function of an issue context says; `null` when it says nothing that can be shown. */
export async function readStatus(client: Client, surface: Surface): Promise<ContextStatus | null> {
  const raw = await client.send('POST', '/forge/dynamic', {
    moduleKey: surface.moduleKey,
    extension: surface.extension,
  });
  const body = z.object({ body: z.optional(z.unknown()) }).safeParse(raw);
  const holder = body.success && body.data.body !== undefined ? body.data.body : raw;
  const parsed = z.object({ status: statusSchema }).safeParse(holder);
  if (!parsed.success || parsed.data.status.type !== 'lozenge') return null;
  const { label, type = 'default' } = parsed.data.status.value;
  return { label, type };
}
