import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Clock } from '../clock.ts';
import { effectOf } from './faults/effect.ts';
import { endanger, type Endangered } from './faults/endanger.ts';
import type { Faults } from './faults/faults.ts';
import { diedOf, faultyOutcome } from './faults/faulty-answer.ts';
import { installationOf } from './installation.ts';
import { findFunction, type Manifest } from './manifest.ts';
import { pauseOn } from './pause.ts';
import { within, type HostBehaviour } from './profile.ts';
import type { InvocationError, InvocationMeta, RunResult } from './runtime/messages.ts';
import type { Fetch } from './runtime/pending-runs.ts';
import type { Runtime } from './runtime/runtime.ts';
import type { Extension } from './surface.ts';

export type Invocation = {
  functionKey: string;
  module: { type: string; key: string };
  /** Any JSON value: the function's first argument. */
  body: unknown;
  /** The person it runs for; omitted for background work. */
  accountId?: string;
  /** The place of the invoking page, for resolvers only. */
  at?: { moduleKey: string; extension: Extension };
  /** The id of the first of all invocations that follow from each other through queues; omitted for a first one. */
  cycle?: string;
};
/** An invocation that has its id, which is the cycle's where it is the first. */
export type Started = Invocation & { readonly cycle: string };
export type Outcome = { success: true; body?: unknown } | { success: false; error: InvocationError };
export type Functions = {
  /** Resolves also when the app fails; rejects with `Undeclared` when the manifest has no such function. */
  invoke(invocation: Invocation): Promise<Outcome>;
  /** Invocations per function key since the last reset. */
  readonly counts: Map<string, number>;
};
type FunctionsOptions = {
  manifest: Manifest;
  runtime: Runtime;
  clock: Clock;
  random: () => number;
  behaviour: HostBehaviour;
  faults: Faults;
  /** Gives the handler of one invocation's calls. */
  fetchFor: (invocation: Started) => Fetch;
};

/** Bytes: the largest bridge payload, function result and product event. */
export const INVOCATION_LIMITS = {
  requestBytes: 500 * 1024,
  responseBytes: 5 * 1024 * 1024,
  eventBytes: 200 * 1024,
} as const;

/** Seconds. Consumers and scheduled triggers may ask for up to 900 with `timeoutSeconds`. */
const SECONDS: Record<string, number> = { consumer: 55, scheduledTrigger: 55, webtrigger: 55, action: 55 };
const DEFAULT_SECONDS = 25;

const failed = (errorType: string, errorMessage: string): Outcome => ({
  success: false,
  error: { errorType, errorMessage },
});

export function createFunctions(options: FunctionsOptions): Functions {
  const { manifest, runtime, clock, random, behaviour, faults } = options;
  const counts = new Map<string, number>();
  const pause = pauseOn(clock);

  async function invoke(invocation: Invocation): Promise<Outcome> {
    const { functionKey, module } = invocation;
    const declared = findFunction(manifest, functionKey);
    const body = JSON.stringify(invocation.body ?? null);
    const limit = module.type.startsWith('jira:') ? INVOCATION_LIMITS.requestBytes : INVOCATION_LIMITS.responseBytes;
    if (Buffer.byteLength(body) > limit) return failed('PAYLOAD_TOO_LARGE', `The request exceeds ${limit / 1024} KB.`);
    counts.set(functionKey, (counts.get(functionKey) ?? 0) + 1);
    const functionKeys = namesOf(invocation);
    const { delayMs, death, answer, performed } = effectOf(
      faults.hitting({ where: 'invoke', method: '', path: functionKey, functionKeys }),
    );
    await pause(within(behaviour.invokeMs, random) + (runtime.cold ? behaviour.coldMs : 0) + delayMs);
    const seconds = declared.timeoutSeconds ?? SECONDS[module.type] ?? DEFAULT_SECONDS;
    const perform = () => run(invocation, { handler: declared.handler, body, seconds, death });
    if (!answer) return perform();
    if (performed) await perform();
    return { success: false, error: faultyOutcome(answer) };
  }

  async function run(invocation: Invocation, { handler, body, seconds, death }: Start): Promise<Outcome> {
    const id = randomUUID();
    const kill: Endangered['kill'] = (as) => runtime.kill(id, diedOf(as, seconds));
    const functionKeys = namesOf(invocation);
    const started = { ...invocation, cycle: invocation.cycle ?? id };
    const fetch = endanger({ faults, functionKeys, death, kill, pause, fetch: options.fetchFor(started) });
    // The only reading of the machine's clock: the child adds the difference to its own.
    const clockOffset = clock.now() - Date.now();
    const meta = metaOf(options, id, invocation);
    return toOutcome(await runtime.run({ id, handler, body, remainingMs: seconds * 1000, clockOffset, meta }, fetch));
  }

  return { invoke: (invocation) => clock.track(invoke(invocation)), counts };
}

type Start = { handler: string; body: string; seconds: number; death: Endangered['death'] };

/** The manifest's name of the function and, for a resolver, the name that the page invoked. */
function namesOf({ functionKey, body }: Invocation): string[] {
  const called = callShape.safeParse(body);
  return called.success ? [functionKey, called.data.call.functionKey] : [functionKey];
}
const callShape = z.object({ call: z.object({ functionKey: z.string() }) });

function metaOf(
  { manifest }: Pick<FunctionsOptions, 'manifest'>,
  invocationId: string,
  { functionKey, module, accountId }: Invocation,
): InvocationMeta {
  const { contextAri, cloudId: _site, ...app } = installationOf(manifest);
  return {
    contextAri,
    ...(accountId === undefined ? {} : { aaid: accountId }),
    appContext: {
      ...app,
      appVersion: '1.0.0',
      invocationId,
      functionKey,
      moduleType: module.type,
      moduleKey: module.key,
      permissions: { scopes: manifest.permissions.scopes, external: {} },
    },
  };
}

function toOutcome(result: RunResult): Outcome {
  if (!result.success) return result;
  if (result.body === undefined) return { success: true };
  const isTooLarge = Buffer.byteLength(result.body) > INVOCATION_LIMITS.responseBytes;
  if (isTooLarge) return failed('RESPONSE_TOO_LARGE', 'The response exceeds 5 MB.');
  const value: unknown = JSON.parse(result.body);
  return { success: true, body: value };
}
