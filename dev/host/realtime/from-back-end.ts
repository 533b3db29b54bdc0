import { z } from 'zod';
import { absent, json, refused } from '../carried-answer.ts';
import type { Invocation } from '../functions.ts';
import type { CarriedAnswer, CarriedRequest } from '../runtime/messages.ts';
import { channelOf, optionsShape, Unauthorized } from './channel.ts';
import { PROXY_FAILED, type Realtime } from './realtime.ts';

const callShape = z.object({
  query: z.string(),
  variables: z.object({
    name: z.string(),
    /** JSON text. */
    payload: z.string(),
    /** JSON text with `contextOverrides`. */
    context: z.string().optional(),
    isGlobal: z.boolean(),
    token: z.string().optional(),
  }),
});

/**
 * One call of @forge/realtime 1.0: a GraphQL mutation. Channels that are not global belong to the place of the invoking
 * page, so a function without one has none. Signed tokens are not supported.
 */
export function publishFromBackEnd(realtime: Realtime, at: Invocation['at'], request: CarriedRequest): CarriedAnswer {
  const call = callShape.safeParse(JSON.parse(String(request.body)));
  if (!call.success || call.data.variables.token !== undefined) return absent('realtime tokens');
  const { name, payload, context, isGlobal } = call.data.variables;
  const { contextOverrides } = context === undefined ? {} : optionsShape.parse(JSON.parse(context));
  try {
    const channel = channelOf({ name, isGlobal, contextOverrides, at });
    const { errors, ...published } = realtime.publish(channel, { name, payload: JSON.parse(payload) });
    if (errors?.[0]?.message === 'RATE_LIMIT_EXCEEDED') return json(429);
    if (errors?.[0]?.message === PROXY_FAILED) return refused(502, PROXY_FAILED, 'The service did not answer.');
    return json(200, errors ? { errors } : { data: { ecosystem: { publishRealtimeChannel: published } } });
  } catch (error) {
    if (error instanceof Unauthorized) return json(200, { errors: [{ message: error.message }] });
    throw error;
  }
}
