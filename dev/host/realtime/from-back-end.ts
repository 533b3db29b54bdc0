import { z } from 'zod';
import { absent, json, refused } from '../carried-answer.ts';
import type { Invocation } from '../functions.ts';
import type { CarriedAnswer, CarriedRequest } from '../runtime/messages.ts';
import { channelOf, optionsShape, Unauthorized } from './channel.ts';
import { PROXY_FAILED, RateLimited, type Realtime } from './realtime.ts';
import { permissions, type ToSign } from './token.ts';

const publishShape = z.object({
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

const signShape = z.object({
  query: z.string(),
  variables: z.object({
    channelName: z.string().min(1),
    claims: z.record(z.string(), z.unknown()),
    permissions: z.array(z.enum(permissions)).min(1).optional(),
  }),
});

/** One call of @forge/realtime 1.0: a GraphQL mutation, which publishes or signs a token. */
export function realtimeFromBackEnd(realtime: Realtime, at: Invocation['at'], request: CarriedRequest): CarriedAnswer {
  const body: unknown = JSON.parse(String(request.body));
  const toPublish = publishShape.safeParse(body);
  if (toPublish.success) return publish(realtime, at, toPublish.data.variables);
  const toSign = signShape.safeParse(body);
  return toSign.success ? sign(realtime, toSign.data.variables) : absent('this call of Realtime');
}

function sign(realtime: Realtime, asked: ToSign): CarriedAnswer {
  try {
    const signed = { success: true, errors: [], forgeRealtimeToken: realtime.sign(asked) };
    return json(200, { data: { ecosystem: { signRealtimeToken: signed } } });
  } catch (error) {
    if (error instanceof RateLimited) return json(429);
    throw error;
  }
}

/** Channels that are not global belong to the place of the invoking page, so a function without one has none. */
function publish(
  realtime: Realtime,
  at: Invocation['at'],
  { name, payload, context, isGlobal, token }: z.infer<typeof publishShape>['variables'],
): CarriedAnswer {
  const { contextOverrides } = context === undefined ? {} : optionsShape.parse(JSON.parse(context));
  try {
    const claims =
      token === undefined ? undefined : realtime.claimsOf(token, { channelName: name, permission: 'publish' });
    const channel = channelOf({ name, isGlobal, contextOverrides, claims, at });
    const { errors, ...published } = realtime.publish(channel, { name, payload: JSON.parse(payload) });
    if (errors?.[0]?.message === 'RATE_LIMIT_EXCEEDED') return json(429);
    if (errors?.[0]?.message === PROXY_FAILED) return refused(502, PROXY_FAILED, 'The service did not answer.');
    return json(200, errors ? { errors } : { data: { ecosystem: { publishRealtimeChannel: published } } });
  } catch (error) {
    if (error instanceof Unauthorized) return json(200, { errors: [{ message: error.message }] });
    throw error;
  }
}
