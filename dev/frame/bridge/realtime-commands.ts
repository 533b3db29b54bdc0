import { z } from 'zod/mini';
import type { Commands } from '../forge-bridge.ts';
import type { Services } from './services.ts';

const channel = { channelName: z.string(), isGlobal: z.optional(z.boolean()), options: z.optional(z.unknown()) };
const publishData = z.object({ ...channel, eventPayload: z.optional(z.unknown()) });
const subscribeData = z.object({ ...channel, onEvent: z.unknown() });

export function realtimeCommands({ host, surface }: Services): Commands {
  return {
    publishRealtimeChannel(data) {
      const { channelName, isGlobal = false, options, eventPayload } = publishData.parse(data);
      return host.publish(surface, { channelName, isGlobal, options }, eventPayload);
    },
    async subscribeRealtimeChannel(data, tools) {
      const { channelName, isGlobal = false, options, onEvent } = subscribeData.parse(data);
      const listener = tools.callback(onEvent);
      if (!listener) throw new Error('realtime.subscribe needs a function.');
      const { stop, begun } = host.subscribe(surface, { channelName, isGlobal, options }, listener);
      const subscribed = tools.subscription(stop);
      await begun;
      return subscribed;
    },
  };
}
