import { z } from 'zod';
import type { Clock } from '../clock.ts';
import { APP_ACCOUNT_ID } from '../jira/caller.ts';
import type { ProductEvent } from '../jira/product-event.ts';
import type { Site } from '../jira/site.ts';
import { INVOCATION_LIMITS, type Functions } from './functions.ts';
import { modulesOf, type Manifest } from './manifest.ts';
import { within } from './profile.ts';
import { retryOf, type RetryContext } from './retry.ts';

const triggerShape = z.looseObject({
  key: z.string(),
  function: z.string(),
  events: z.array(z.string()),
  filter: z.strictObject({ ignoreSelf: z.boolean().optional() }).default({}),
});
type Trigger = z.infer<typeof triggerShape>;

type TriggerOptions = { manifest: Manifest; site: Site; clock: Clock; random: () => number; functions: Functions };

/**
 * Delivers product events to the manifest's triggers, with the delays and repeats of the site's limits. Returns a
 * function that stops it.
 * @throws when a trigger has an unsupported filter (`expression`), instead of filtering wrongly
 */
export function startTriggers(options: TriggerOptions): () => void {
  const { manifest, site, clock, random, functions } = options;
  const triggers = modulesOf(manifest, 'trigger').map((declared) => triggerShape.parse(declared));

  async function deliver(trigger: Trigger, event: ProductEvent, retryContext?: RetryContext): Promise<void> {
    const outcome = await functions.invoke({
      functionKey: trigger.function,
      module: { type: 'trigger', key: trigger.key },
      body: { ...event, ...(retryContext ? { retryContext } : {}) },
    });
    const retry = retryOf(outcome, retryContext);
    if (retry) clock.after(retry.afterMs, () => deliver(trigger, event, retry.context));
  }
  return site.on((event) => {
    const sent = Buffer.byteLength(JSON.stringify(event)) <= INVOCATION_LIMITS.eventBytes;
    if (!sent) return console.warn(`An event ${event.eventType} is larger than 200 KB and is not delivered.`);
    for (const trigger of triggers) {
      if (!wants(trigger, event)) continue;
      const times = random() < site.limits.eventTwice ? 2 : 1;
      for (let time = 0; time < times; time += 1) {
        clock.after(within(site.limits.eventDelayMs, random), () => deliver(trigger, event));
      }
    }
  });
}

function wants({ events, filter }: Trigger, { eventType, atlassianId }: ProductEvent): boolean {
  return events.includes(eventType) && !(filter.ignoreSelf === true && atlassianId === APP_ACCOUNT_ID);
}
