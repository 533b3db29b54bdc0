import { z } from 'zod';
import type { RetryContext } from './retry.ts';

export const concurrencyShape = z.object({ key: z.string(), limit: z.number().int().positive() });

/** The event that a consumer receives, `AsyncEvent` of @forge/events, and the cycle of the invocation that pushed it. */
export type QueuedEvent = {
  queueName: string;
  jobId: string;
  eventId: string;
  body: Record<string, unknown>;
  delayInSeconds?: number | undefined;
  concurrency?: z.infer<typeof concurrencyShape> | undefined;
  cycle: string;
  retryContext?: RetryContext | undefined;
};
