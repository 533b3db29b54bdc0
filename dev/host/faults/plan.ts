import { z } from 'zod';

const range = z.tuple([z.number().min(0), z.number().min(0)]).readonly();
const chance = z.number().min(0).max(1);
const count = z.number().int().positive();

/** Delays the answer by milliseconds drawn from the range. */
const latency = z.strictObject({ kind: z.literal('latency'), ms: range });
/** Answers with this status. The work is done only with `afterTheWork`. */
const status = z.strictObject({
  kind: z.literal('status'),
  status: z.number().int().min(400).max(599),
  retryAfterSeconds: z.number().int().min(0).optional(),
  /** Jira's `RateLimit-Reason`. */
  reason: z.string().optional(),
  afterTheWork: z.boolean().default(false),
});
/** The work is done but its answer is lost: the connection breaks, or Forge's proxy answers instead of the product. */
const lost = z.strictObject({ kind: z.literal('lost'), as: z.enum(['connection', 'proxy']).default('connection') });
/** Answers 200 with an object that no document knows. Nothing is done. */
const odd = z.strictObject({ kind: z.literal('odd') });
/** The invocation ends at its n-th outgoing call, before the call or before its answer arrives. */
const kill = z.strictObject({
  kind: z.literal('kill'),
  step: z.union([count, z.tuple([count, count]).readonly()]),
  when: z.enum(['before', 'after']).default('after'),
  as: z.enum(['FUNCTION_CRASHED', 'FUNCTION_TIME_OUT']).default('FUNCTION_CRASHED'),
});

const ruleShape = z
  .strictObject({
    /** Calls of the back end to Jira, storage or queues; invocations; the pages' calls to Jira; Realtime hints. */
    where: z.enum(['jira', 'kvs', 'queue', 'invoke', 'bridge-product', 'realtime']),
    match: z
      .strictObject({
        method: z.enum(['GET', 'POST', 'PUT', 'DELETE']).optional(),
        /** The path without its query, `*` for any part; for `realtime` the channel's name. */
        path: z.string().optional(),
        /** A function of the manifest, or the name that a page invokes. */
        functionKey: z.string().optional(),
      })
      .default({}),
    what: z.discriminatedUnion('kind', [latency, status, lost, odd, kill]),
    chance: chance.default(1),
    /** Only the n-th matching call. */
    occurrence: count.optional(),
    /** Most hits. */
    times: count.optional(),
  })
  .refine(({ where, what }) => what.kind !== 'kill' || where === 'invoke', 'Only invocations can be killed.')
  .refine(
    ({ where, what }) => what.kind !== 'odd' || !['invoke', 'realtime'].includes(where),
    'Neither invocations nor hints have an answer of a shape.',
  );

/** Faults and the seed of their chances: the same seed and calls in the same order give the same faults. */
export const planShape = z.strictObject({ seed: z.number().int(), rules: z.array(ruleShape) });

export type Plan = z.infer<typeof planShape>;
/** A plan as written, without the values that have defaults. */
export type PlanInput = z.input<typeof planShape>;
export type Rule = Plan['rules'][number];
export type Fault = Rule['what'];
export type Kill = z.infer<typeof kill>;
