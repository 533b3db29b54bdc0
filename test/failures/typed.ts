import { z } from 'zod';
import type { FailureCode } from '../../src/failure';

/** `unexpected` is for bugs, so it is not among the codes that anything here may answer with. */
const foreseen = [
  ...(['not-found', 'not-allowed', 'bad-request', 'conflict', 'ballot-closed', 'nothing-to-reveal'] as const),
  ...(['below-quorum', 'limit-reached', 'broken-policy', 'rate-limited', 'jira-unavailable'] as const),
] satisfies readonly FailureCode[];

const record = z.looseObject({});
const result = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), value: z.union([record, z.array(record)]) }),
  z.strictObject({
    ok: z.literal(false),
    failure: z.strictObject({
      code: z.enum(foreseen),
      facts: z.record(z.string(), z.union([z.string(), z.number()])),
      reference: z.string().regex(/^[0-9a-f]{8}$/u),
    }),
  }),
]);

/** `ok`, or the code of a failure that somebody foresaw; anything else fails the test, and says what was asked. */
export function outcomeOf(answer: unknown, asked: unknown): 'ok' | FailureCode {
  const parsed = result.safeParse(answer);
  if (!parsed.success)
    throw new Error(`${JSON.stringify(asked)} was answered ${JSON.stringify(answer)?.slice(0, 500)}`);
  return parsed.data.ok ? 'ok' : parsed.data.failure.code;
}

/** What the panel shows, as far as these tests look at it. */
const panel = z.object({
  ok: z.literal(true),
  value: z.looseObject({ broken: z.array(z.string()), questions: z.array(z.looseObject({ id: z.string() })) }),
});
export const panelOf = (answer: unknown) => panel.parse(answer).value;
