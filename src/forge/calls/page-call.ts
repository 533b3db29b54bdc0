import { createHash } from 'node:crypto';
import Resolver from '@forge/resolver';
import { z } from 'zod';
import type { Result } from '../../contract';
import { AppError } from '../../failure';
import type { Call, ChangingCall } from '../../usecases/call';
import type { Ports } from '../../usecases/ports';
import { answer } from '../answer';
import { type ChangingProjectCall, issueCall, namedProjectCall, projectCall, type ProjectCall } from '../call';
import { asViewer } from '../composition';

type Request = { readonly payload: unknown; readonly context: unknown };

/** One call of the pages: `input` is what `serve` reads each payload with. */
export type PageCall<Input, Value> = {
  readonly about: 'issue' | 'project' | 'site';
  readonly input: z.ZodType<unknown, Input>;
  readonly serve: (name: string, request: Request) => Promise<Result<Value>>;
};

const at = z
  .object({
    issueId: z
      .string()
      .regex(/^\d{1,18}$/u)
      .optional(),
  })
  .optional();
/** Which issue a page means that is shown on none. */
export type At = NonNullable<z.input<typeof at>>;

/** For calls without input. */
export const nothing = z.undefined().catch(undefined);

/** A verb that reads the issue that the module stands on, with the viewer's rights. */
export function onIssue<Input, Read, Value>(
  verb: (ports: Ports, call: Call, input: Read) => Promise<Value>,
  input: z.ZodType<Read, Input>,
): PageCall<Input, Value> {
  return {
    about: 'issue',
    input,
    serve: (name, { payload, context }) =>
      answer(name, async () => {
        const call = issueCall(context, read(at, payload)?.issueId);
        return verb(asViewer(call), call, read(input, payload));
      }),
  };
}

const requestId = z.string().regex(/^[0-9a-f]{32}$/u);
/** What a page sends of a change: its id, under which the page repeats it, what it saw, and what the person does. */
export type Sent<Base, Input> = { readonly requestId: string; readonly base: Base; readonly input: Input };

/** A verb that changes that issue's record. */
export function changing<BaseIn, Base, In, Input, Value>(
  verb: (ports: Ports, call: ChangingCall, sent: { readonly base: Base; readonly input: Input }) => Promise<Value>,
  { base, input }: { readonly base: z.ZodType<Base, BaseIn>; readonly input: z.ZodType<Input, In> },
): PageCall<Sent<BaseIn, In>, Value> {
  const schema = z.object({ requestId, base, input });
  return {
    about: 'issue',
    input: schema,
    serve: (name, { payload, context }) =>
      answer(name, async () => {
        const call = issueCall(context, read(at, payload)?.issueId);
        const sent = read(schema, payload);
        const request = hashOf([call.me, name, sent.requestId]);
        return verb(asViewer(call), { ...call, requestId: sent.requestId, request }, sent);
      }),
  };
}

/** A verb that changes something of the project that the page belongs to. It checks the caller's rights itself. */
export function changingProject<BaseIn, Base, In, Input, Value>(
  verb: (call: ChangingProjectCall, sent: { readonly base: Base; readonly input: Input }) => Promise<Value>,
  { base, input }: { readonly base: z.ZodType<Base, BaseIn>; readonly input: z.ZodType<Input, In> },
): PageCall<Sent<BaseIn, In>, Value> {
  const schema = z.object({ requestId, base, input });
  return {
    about: 'project',
    input: schema,
    serve: (name, { payload, context }) =>
      answer(name, async () => {
        const call = projectCall(context);
        const sent = read(schema, payload);
        return verb({ ...call, request: hashOf([call.me, name, sent.requestId]) }, sent);
      }),
  };
}

function hashOf(parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
}

/** A verb about the project that the page belongs to. It checks the caller's rights itself. */
export function onProject<Input, Read, Value>(
  verb: (call: ProjectCall, input: Read) => Promise<Value>,
  input: z.ZodType<Read, Input>,
): PageCall<Input, Value> {
  return {
    about: 'project',
    input,
    serve: (name, { payload, context }) => answer(name, async () => verb(projectCall(context), read(input, payload))),
  };
}

/** The project and board that a page names where its place has none. */
export const namedPlace = z.object({
  projectId: z.string().regex(/^\d{1,18}$/u),
  boardId: z.int().positive().nullable(),
});

/** A verb about the project that the page names. The verb's first read as the caller proves that they may see it. */
export function onNamedProject<Input, Read extends z.infer<typeof namedPlace>, Value>(
  verb: (call: ProjectCall, input: Read) => Promise<Value>,
  input: z.ZodType<Read, Input>,
): PageCall<Input, Value> {
  return {
    about: 'project',
    input,
    serve: (name, { payload, context }) =>
      answer(name, async () => {
        const asked = read(input, payload);
        return verb(namedProjectCall(context, asked), asked);
      }),
  };
}

/** A verb about the whole site. It checks the caller's rights itself. */
export function onSite<Input, Read, Value>(
  verb: (input: Read) => Promise<Value>,
  input: z.ZodType<Read, Input>,
): PageCall<Input, Value> {
  return {
    about: 'site',
    input,
    serve: (name, { payload }) => answer(name, async () => verb(read(input, payload))),
  };
}

/** Fails with `bad-request`, naming the wrong places and not their values. */
export function read<T>(schema: z.ZodType<T>, payload: unknown): T {
  const parsed = schema.safeParse(payload);
  if (parsed.success) return parsed.data;
  const places = parsed.error.issues.map(({ path }) => path.join('.')).join(' ');
  throw new AppError('bad-request', `The input is wrong at: ${places}`, { because: 'invalid', at: places });
}

/** The function that Forge calls: every call of the table under its name. */
export function resolverOf(calls: Readonly<Record<string, Pick<PageCall<unknown, unknown>, 'serve'>>>) {
  return Object.entries(calls)
    .reduce((all, [name, { serve }]) => all.define(name, (request) => serve(name, request)), new Resolver())
    .getDefinitions();
}
