import * as fc from 'fast-check';
import { z } from 'zod';
import { calls, type Contract } from '../src/calls';
import { confidenceVotes } from '../src/domain/ballot/round';
import { STARTER_POLICY } from '../src/domain/policy/presets';

const isCall = (name: string): name is keyof Contract => Object.hasOwn(calls, name);
export const functionKeys: readonly (keyof Contract)[] = Object.keys(calls).filter(isCall);

const text = fc.oneof(fc.string({ maxLength: 60 }), fc.constantFrom('Who pays?', 'A reason', 'ü'.repeat(2_100), ' '));
const count = fc.integer({ min: 0, max: 4 });
const label = fc.constantFrom('1', '5', '13', '?', 'not mine', 'XL');
const person = fc.constantFrom('id-ben', 'id-nobody');
const hint = fc.constantFrom('comment:10000', 'text:abc');
const { preset: _preset, ...choice } = STARTER_POLICY;
const issue = fc.constantFrom('10000', '10001', '99999');
const issues = fc.array(issue, { maxLength: 4 });
const people = Array.from({ length: 30 }, (_, at) => `id-${at}`);

/** Values that mean something, by the name of the field or of the call and the field; all others follow from the schema. */
const values: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  // Two of them may have been asked by now, see `requestId`; the third was before.
  id: fc.constantFrom(...['a', 'b', 'f', '0'].map((digit) => digit.repeat(32))),
  // A few, so that one is sent again.
  requestId: fc.constantFrom('a'.repeat(32), 'b'.repeat(32)),
  nonce: fc.constant('e'.repeat(32)),
  'tickCriterion id': fc.constantFrom('own-1', 'own-2', 'own-9'),
  round: fc.integer({ min: 1, max: 3 }),
  version: fc.integer({ min: 0, max: 3 }),
  votes: count,
  projectKey: fc.constantFrom('NOPE'),
  before: fc.integer({ min: 1, max: 99 }),
  hint,
  fromHint: hint,
  hints: fc.array(hint, { maxLength: 2 }),
  commentId: fc.constantFrom('10000', '99999'),
  owner: fc.option(person),
  askedFor: fc.option(person),
  label,
  size: fc.option(label),
  exception: fc.constant(null),
  due: fc.option(fc.constantFrom('2026-03-01', '2027-01-31')),
  talk: fc.constantFrom('2026-03-01T09:00:00.000Z'),
  confidence: fc.option(fc.constantFrom(...confidenceVotes)),
  projectId: fc.constant('10000'),
  boardId: fc.integer({ min: 1, max: 3 }),
  sprintId: fc.integer({ min: 1, max: 5 }),
  sprints: fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 3 }),
  issueId: issue,
  'changeList items': fc.option(issues),
  added: issues,
  talkFirst: issues,
  revealed: issues,
  people: fc.subarray(people, { maxLength: 20 }),
  facilitator: fc.option(person),
  leader: fc.option(person),
  'changeList at': fc.constantFrom('2026-03-01T10:00', '2027-01-31T23:59', '2999-12-31T23:59'),
  zone: fc.constantFrom('UTC', 'Europe/Berlin'),
  from: fc.option(fc.oneof(issue, fc.constant('hidden'))),
  to: fc.oneof(issue, fc.constant('end')),
  n: count,
  meeting: fc.constantFrom('p10000-1', '7-2'),
  'startTalk id': fc.constantFrom('p10000-1', '7-2'),
  startedAt: fc.constantFrom('2026-03-01T09:00:00.000Z', '2999-03-01T09:00:00.000Z'),
  key: fc.constantFrom('p10000', '7'),
  policy: fc
    .record({ confidentAt: fc.constantFrom(...confidenceVotes), language: fc.constantFrom('en', 'de') })
    .map((changed) => ({ ...choice, ...changed })),
};

const json = z.record(z.string(), z.unknown());
const shape = z.object({
  type: z.string().optional(),
  enum: z.array(z.unknown()).optional(),
  anyOf: z.array(json).optional(),
  allOf: z.array(json).optional(),
  items: json.optional(),
  properties: z.record(z.string(), json).optional(),
  required: z.array(z.string()).default([]),
});

/** Whatever the schema takes. A kind of schema that is not known here stops the tests. */
function anyOf(call: string, schema: unknown): fc.Arbitrary<unknown> {
  const { type, enum: some, anyOf: kinds, allOf, items, properties, required } = shape.parse(schema);
  if (allOf !== undefined) return together(allOf.map((part) => anyOf(call, part)));
  if (kinds !== undefined) return fc.oneof(...kinds.map((kind) => anyOf(call, kind)));
  if (some !== undefined) return fc.constantFrom(...some);
  if (properties !== undefined) {
    const fields = Object.entries(properties).map(([name, field]) => [name, anyField(call, name, field)] as const);
    return fc.record(Object.fromEntries(fields), { requiredKeys: required });
  }
  if (type === 'array') return fc.array(anyOf(call, items), { maxLength: 3 });
  if (type === 'string') return text;
  if (type === 'integer') return count;
  if (type === 'boolean') return fc.boolean();
  if (type === 'null') return fc.constant(null);
  if (Object.keys(Object(schema)).length === 0) return fc.constant({});
  throw new Error(`What is ${JSON.stringify(schema)} of ${call}?`);
}

const together = (parts: readonly fc.Arbitrary<unknown>[]): fc.Arbitrary<unknown> =>
  fc.tuple(...parts).map((values) => Object.assign({}, ...values));

const anyField = (call: string, name: string, schema: unknown): fc.Arbitrary<unknown> =>
  values[`${call} ${name}`] ?? values[name] ?? anyOf(call, schema);

/** Anything that a call takes: well formed, and not always sensible. */
export function anyInput(name: keyof Contract): fc.Arbitrary<unknown> {
  const { input } = calls[name];
  if (input.safeParse(undefined).success) return fc.constant(undefined);
  return anyOf(name, z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }));
}
