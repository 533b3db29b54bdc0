import type { Clock } from '../../clock.ts';
import { pauseOn } from '../pause.ts';
import { within, type HostBehaviour } from '../profile.ts';
import type { Kvs, KvsAnswer } from './kvs.ts';
import { readsStorage } from './usage.ts';

/** One request of @forge/kvs with its latency: `POST path` with a JSON body. */
export type AskKvs = (path: string, body: unknown) => Promise<KvsAnswer>;

type AskingOptions = {
  kvs: Kvs;
  clock: Pick<Clock, 'after'>;
  random: () => number;
  behaviour: Pick<HostBehaviour, 'storageReadMs' | 'storageWriteMs'>;
};

/**
 * Half of the latency comes before the work and half after it, so that a value may be outdated when it arrives, as on a
 * network.
 */
export function askingKvs({ kvs, clock, random, behaviour }: AskingOptions): AskKvs {
  const pause = pauseOn(clock);
  return async (path, body) => {
    const { storageReadMs, storageWriteMs } = behaviour;
    const ms = within(readsStorage(path) ? storageReadMs : storageWriteMs, random);
    await pause(ms / 2);
    const answer = kvs.handle(path, body);
    await pause(ms / 2);
    return answer;
  };
}
