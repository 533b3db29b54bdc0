import type { Clock } from '../clock.ts';
import type { HostBehaviour } from './profile.ts';

type Limited = { readonly clock: Clock; readonly behaviour: Pick<HostBehaviour, 'eventsPerMinute' | 'pushesPerCycle'> };

const MINUTE = 60_000;

/**
 * Forge's limits of pushes. The result answers the status that refuses a push, null where it is taken. A cycle is one first
 * invocation with all that follow from it through queues; its count begins anew with the process.
 * @NOTE unverified on a live site: that a push which does not fit into the minute is refused whole.
 */
export function createPushLimits({ clock, behaviour }: Limited): (cycle: string, events: number) => 405 | 429 | null {
  const pushes = new Map<string, number>();
  let [minute, inMinute] = [0, 0];
  return (cycle, events) => {
    const now = Math.floor(clock.now() / MINUTE);
    if (now !== minute) [minute, inMinute] = [now, 0];
    const before = pushes.get(cycle) ?? 0;
    if (before >= behaviour.pushesPerCycle) return 405;
    if (inMinute + events > behaviour.eventsPerMinute) return 429;
    inMinute += events;
    pushes.set(cycle, before + 1);
    return null;
  };
}
