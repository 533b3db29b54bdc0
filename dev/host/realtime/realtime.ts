import { randomUUID } from 'node:crypto';
import type { Clock } from '../../clock.ts';
import { effectOf } from '../faults/effect.ts';
import type { Faults } from '../faults/faults.ts';
import type { HostBehaviour } from '../profile.ts';
import { createTokens, type Tokens, type ToSign } from './token.ts';

/** As @forge/realtime's `PublishResult`; ids are null without listeners or after a failure. */
export type Published = { eventId: string | null; eventTimestamp: string | null; errors?: { message: string }[] };
export type Listener = (payload: unknown) => void;

/** Channels to which pages subscribe, and on which pages and functions publish. Events are not kept. */
export type Realtime = {
  /** `channel` is an identity from `channelOf`; `name` is its name in the app. */
  publish(channel: string, event: { name: string; payload: unknown }): Published;
  /** @throws RateLimited */
  subscribe(channel: string, listener: Listener): () => void;
  /** Signs a token for a channel of the app. @throws RateLimited */
  sign(asked: ToSign): ReturnType<Tokens['sign']>;
  claimsOf: Tokens['claimsOf'];
};

/** The code that makes the back end's SDK throw instead of returning errors. */
export const PROXY_FAILED = 'UPSTREAM_ERROR';

export class RateLimited extends Error {
  override readonly name = 'RateLimited';

  constructor() {
    super('RATE_LIMIT_EXCEEDED');
  }
}

export type RealtimeOptions = {
  clock: Pick<Clock, 'now' | 'after'>;
  faults: Faults;
  behaviour: Pick<HostBehaviour, 'realtimePerSecond'>;
};

export function createRealtime({ clock, faults, behaviour }: RealtimeOptions): Realtime {
  const channels = new Map<string, Set<Listener>>();
  const allowed = operationLimit(clock, behaviour);
  const tokens = createTokens(clock);

  function deliver(channel: string, payload: unknown, delayMs: number): void {
    const tell = () => [...(channels.get(channel) ?? [])].forEach((listener) => listener(payload));
    if (delayMs > 0) clock.after(delayMs, tell);
    else tell();
  }
  return {
    publish(channel, { name, payload }) {
      if (!allowed()) return failure('RATE_LIMIT_EXCEEDED');
      const hits = faults.hitting({ where: 'realtime', method: '', path: name, functionKeys: [] });
      const { answer, delayMs } = effectOf(hits);
      if (answer?.kind === 'status')
        return failure(answer.status === 429 ? 'RATE_LIMIT_EXCEEDED' : 'Error publishing event to channel');
      if (answer?.kind === 'lost' && answer.as === 'proxy') return failure(PROXY_FAILED);
      if (!channels.has(channel)) return { eventId: null, eventTimestamp: null };
      if (!answer) deliver(channel, payload, delayMs);
      return { eventId: randomUUID(), eventTimestamp: String(clock.now()) };
    },
    claimsOf: tokens.claimsOf,
    sign(asked) {
      if (!allowed()) throw new RateLimited();
      return tokens.sign(asked);
    },
    subscribe(channel, listener) {
      if (!allowed()) throw new RateLimited();
      const listeners = channels.get(channel) ?? new Set();
      channels.set(channel, listeners.add(listener));
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) channels.delete(channel);
      };
    },
  };
}

export const failure = (message: string): Published => ({ eventId: null, eventTimestamp: null, errors: [{ message }] });

function operationLimit(
  { now: time }: RealtimeOptions['clock'],
  behaviour: RealtimeOptions['behaviour'],
): () => boolean {
  let recent: number[] = [];
  return () => {
    const now = time();
    // The clock may have been set back, so operations in the future are dropped.
    recent = recent.filter((at) => at > now - 1_000 && at <= now);
    if (recent.length >= behaviour.realtimePerSecond) return false;
    recent.push(now);
    return true;
  };
}
