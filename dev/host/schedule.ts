import { z } from 'zod';
import type { Clock } from '../clock.ts';
import type { Functions, Outcome } from './functions.ts';
import { installationOf } from './installation.ts';
import { modulesOf, Undeclared, type Manifest } from './manifest.ts';
import type { HostBehaviour } from './profile.ts';

const MINUTE = 60_000;
const INTERVALS = { fiveMinute: 5 * MINUTE, hour: 60 * MINUTE, day: 24 * 60 * MINUTE, week: 7 * 24 * 60 * MINUTE };
const scheduledShape = z.looseObject({
  key: z.string(),
  function: z.string(),
  interval: z.enum(['fiveMinute', 'hour', 'day', 'week']),
});
type Scheduled = z.infer<typeof scheduledShape>;

export type Schedule = {
  /** Runs one scheduled trigger now, in addition to its schedule. */
  run(moduleKey: string): Promise<Outcome>;
  stop(): void;
};
type ScheduleOptions = {
  manifest: Manifest;
  clock: Clock;
  random: () => number;
  behaviour: HostBehaviour;
  functions: Functions;
};

/**
 * Runs the manifest's scheduled triggers, each at a fixed time within its interval; without retries, and sometimes
 * twice.
 */
export function startSchedule({ manifest, clock, random, behaviour, functions }: ScheduleOptions): Schedule {
  const { cloudId } = installationOf(manifest);
  const all = modulesOf(manifest, 'scheduledTrigger').map((declared) => scheduledShape.parse(declared));
  const cancels = new Map<string, () => void>();

  const invoke = ({ key, function: functionKey }: Scheduled): Promise<Outcome> => {
    const body = { context: { cloudId, moduleKey: key }, contextToken: 'local' };
    return functions.invoke({ functionKey, module: { type: 'scheduledTrigger', key }, body });
  };
  function arm(scheduled: Scheduled, ms: number): void {
    const run = async () => {
      arm(scheduled, INTERVALS[scheduled.interval]);
      await invoke(scheduled);
      if (random() < behaviour.twice) await invoke(scheduled);
    };
    cancels.set(scheduled.key, clock.after(ms, run));
  }
  for (const scheduled of all) arm(scheduled, Math.round(INTERVALS[scheduled.interval] * (0.05 + 0.95 * random())));
  return {
    run(moduleKey) {
      const found = all.find(({ key }) => key === moduleKey);
      if (!found) throw new Undeclared(`The manifest has no scheduled trigger "${moduleKey}".`);
      return invoke(found);
    },
    stop: () => cancels.forEach((cancel) => cancel()),
  };
}
