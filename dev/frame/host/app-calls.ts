import { z } from 'zod/mini';
import type { HostServices, RealtimeRequest, Surface } from '../bridge/services.ts';
import type { Client } from '../rest/client.ts';
import { mayHaveChanged } from '../rest/live.ts';
import { hearChannel } from './hear-channel.ts';

const failure = z.looseObject({ errorMessage: z.string() });
const answerSchema = z.union([
  z.object({ success: z.literal(true), body: z.optional(z.unknown()) }),
  z.object({ success: z.literal(false), error: failure }),
]);

/** The `/forge/*` endpoints of the bridge, as the person of `client`. */
export function appCalls(client: Client): HostServices {
  const post = (path: string, surface: Surface, more: object) =>
    client.send('POST', path, { moduleKey: surface.moduleKey, extension: surface.extension, ...more });
  return {
    async invoke(surface, functionKey, payload) {
      const answered = await post('/forge/invoke', surface, { functionKey, payload }).finally(mayHaveChanged);
      const answer = answerSchema.parse(answered);
      if (answer.success) return { success: true, body: answer.body };
      return { success: false, message: answer.error.errorMessage };
    },
    async product(surface, request) {
      const isWrite = (request.fetchRequestInit['method'] ?? 'GET') !== 'GET';
      return post('/forge/product', surface, request).finally(() => isWrite && mayHaveChanged());
    },
    context: async (surface) => z.record(z.string(), z.unknown()).parse(await post('/forge/context', surface, {})),
    publish: (surface, request, payload) => post('/forge/realtime', surface, { ...request, eventPayload: payload }),
    subscribe: (surface, request, onEvent) => hearChannel(client, channelOf(surface, request), onEvent),
  };
}

/** A channel depends on the place and not on the rest of what the page knows. */
function channelOf({ moduleKey, extension }: Surface, { channelName, isGlobal, options }: RealtimeRequest) {
  const { issue, project, board } = extension;
  return { moduleKey, channelName, isGlobal, options, extension: { issue, project, board } };
}

const statusSchema = z.object({
  type: z.string(),
  value: z.object({ label: z.string(), type: z.optional(z.string()) }),
});
export type ContextStatus = { readonly label: string; readonly type: string };

/**
 * The status from the `dynamicProperties` function of an issue context; `null` when it returns none that can be shown.
 */
export async function readStatus(client: Client, { moduleKey, extension }: Surface): Promise<ContextStatus | null> {
  const answer = answerSchema.parse(await client.send('POST', '/forge/dynamic', { moduleKey, extension }));
  if (!answer.success) throw new Error(answer.error.errorMessage);
  const parsed = z.object({ status: statusSchema }).safeParse(answer.body);
  if (!parsed.success || parsed.data.status.type !== 'lozenge') return null;
  const { label, type = 'default' } = parsed.data.status.value;
  return { label, type };
}
