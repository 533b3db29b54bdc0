import { z } from 'zod';
import type { FailureCode, FailureDetails } from '../../src/failure';

/** Every known code but `unexpected`, which stands for a bug. */
const known = [
  ...(['not-found', 'not-allowed', 'bad-request', 'conflict', 'busy', 'over', 'other-build'] as const),
  ...([
    'nothing-to-reveal',
    'votes-missing',
    'limit-reached',
    'broken-policy',
    'rate-limited',
    'jira-unavailable',
  ] as const),
] satisfies readonly FailureCode[];

const record = z.looseObject({});
const result = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), value: z.union([record, z.array(record), z.null()]) }),
  z.strictObject({
    ok: z.literal(false),
    failure: z.strictObject({
      code: z.enum(known),
      details: z.custom<FailureDetails>(
        (details) => z.looseObject({ because: z.optional(z.string()) }).safeParse(details).success,
      ),
      reference: z.string().regex(/^[0-9a-f]{8}$/u),
    }),
  }),
]);

/** `ok` or the code of a known failure; any other answer fails the test and prints the input. */
export function outcomeOf(answer: unknown, asked: unknown): 'ok' | FailureCode {
  return failureOf(answer, asked)?.code ?? 'ok';
}

/** The known failure that an answer is, null for a result; any other answer fails the test and prints the input. */
export function failureOf(answer: unknown, asked: unknown) {
  const parsed = result.safeParse(answer);
  if (!parsed.success)
    throw new Error(`${JSON.stringify(asked)} was answered ${JSON.stringify(answer)?.slice(0, 500)}`);
  return parsed.data.ok ? null : parsed.data.failure;
}

/** The parts of the panel that these tests look at. */
const panel = z.object({
  ok: z.literal(true),
  value: z.looseObject({
    access: z.object({ ticket: z.string() }).nullable(),
    broken: z.array(z.string()),
    questions: z.array(z.looseObject({ id: z.string() })),
  }),
});
export const panelOf = (answer: unknown) => panel.parse(answer).value;
