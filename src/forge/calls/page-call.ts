import { createHash } from 'node:crypto';
import Resolver from '@forge/resolver';
import { z } from 'zod';
import { buildId } from '../../build-id';
import type { Result } from '../../contract';
import { AppError } from '../../failure';
import type { Call, ChangingCall } from '../../usecases/call';
import type { Ports } from '../../usecases/ports';
import { answer } from '../answer';
import { type ChangingSiteCall, issueCall, namedProjectCall, projectCall, type ProjectCall, siteCall } from '../call';
import { asViewer } from '../composition';
import { PASS_LENGTH } from '../stores/pass';

type Request = { readonly payload: unknown; readonly context: unknown };

/** One call of the pages: `input` is what `serve` reads each payload with. */
export type PageCall<Input, Value> = {
  readonly about: 'issue' | 'project' | 'site';
  readonly input: z.ZodType<unknown, Input>;
  readonly serve: (name: string, request: Request) => Promise<Result<Value>>;
};

/** `work` gets what the page sent, and who and where it is. */
function pageCall<Input, Read, Value>(
  about: PageCall<Input, Value>['about'],
  input: z.ZodType<Read, Input>,
  work: (payload: Read, of: Request & { readonly name: string }) => Promise<Value>,
): PageCall<Input, Value> {
  const serve = (name: string, request: Request) =>
    answer(name, async () => work(read(input, request.payload), { ...request, name }));
  return { about, input, serve };
}

/** Which issue a page means that is shown on none. */
const at = z
  .object({
    issueId: z
      .string()
      .regex(/^\d{1,18}$/u)
      .optional(),
  })
  .optional();

/** For calls without input. */
export const nothing = z.undefined().catch(undefined);

const issueOf = ({ context, payload }: Request) => issueCall(context, read(at, payload)?.issueId);

/** A verb that reads the issue that the module stands on, with the viewer's rights. */
export function onIssue<Input, Read, Value>(
  verb: (ports: Ports, call: Call, input: Read) => Promise<Value>,
  input: z.ZodType<Read, Input>,
): PageCall<Input, Value> {
  return pageCall('issue', input, (payload, request) => {
    const call = issueOf(request);
    return verb(asViewer(call), call, payload);
  });
}

const requestId = z.string().regex(/^[0-9a-f]{32}$/u);
/** What a page sends of a change: its id, under which the page repeats it, what it saw, and what the person does. */
type Payload<Base, Input> = { readonly requestId: string; readonly base: Base; readonly input: Input };
/** What the last read has given the page, for a refresh and for acts in a talk. */
export const passSchema = z.string().max(PASS_LENGTH);
type Shapes<BaseIn, Base, In, Input> = {
  readonly base: z.ZodType<Base, BaseIn>;
  readonly input: z.ZodType<Input, In>;
  /** While a talk runs the page's pass proves the change, instead of a read of Jira. */
  readonly byPass?: true;
};

/** A verb that changes that issue's record. */
export function changing<BaseIn, Base, In, Input, Value>(
  verb: (ports: Ports, call: ChangingCall, payload: { readonly base: Base; readonly input: Input }) => Promise<Value>,
  { base, input, byPass }: Shapes<BaseIn, Base, In, Input>,
): PageCall<Payload<BaseIn, In> & { readonly pass?: string | undefined }, Value> {
  const shape = z.object({ requestId, base, input, pass: passSchema.optional().catch(undefined) });
  return pageCall('issue', shape, ({ requestId, pass, ...payload }, request) => {
    const call = issueOf(request);
    const hash = hashOf([call.me, request.name, requestId]);
    return verb(asViewer(call), { ...call, pass, byPass: byPass === true, requestId, request: hash }, payload);
  });
}

const changingIn =
  <Of extends Pick<ProjectCall, 'me'>>(about: 'project' | 'site', callOf: (context: unknown) => Of) =>
  <BaseIn, Base, In, Input, Value>(
    verb: (call: Of & OfChange, payload: { readonly base: Base; readonly input: Input }) => Promise<Value>,
    { base, input }: Pick<Shapes<BaseIn, Base, In, Input>, 'base' | 'input'>,
  ): PageCall<Payload<BaseIn, In>, Value> =>
    pageCall(about, z.object({ requestId, base, input }), (payload, { name, context }) => {
      const call = callOf(context);
      const { requestId } = payload;
      return verb({ ...call, requestId, request: hashOf([call.me, name, requestId]) }, payload);
    });

type OfChange = Pick<ChangingSiteCall, 'requestId' | 'request'>;

/** A verb that changes something of the project that the page belongs to. It checks the caller's rights itself. */
export const changingProject = changingIn('project', projectCall);

/** A verb that changes something of the whole site. It checks the caller's rights itself. */
export const changingSite = changingIn('site', siteCall);

function hashOf(parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
}

/** A verb about the project that the page belongs to. It checks the caller's rights itself. */
export function onProject<Input, Read, Value>(
  verb: (call: ProjectCall, input: Read) => Promise<Value>,
  input: z.ZodType<Read, Input>,
): PageCall<Input, Value> {
  return pageCall('project', input, (payload, { context }) => verb(projectCall(context), payload));
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
  return pageCall('project', input, (payload, { context }) => verb(namedProjectCall(context, payload), payload));
}

/** A verb about the whole site. It checks the caller's rights itself. */
export function onSite<Input, Read, Value>(
  verb: (input: Read) => Promise<Value>,
  input: z.ZodType<Read, Input>,
): PageCall<Input, Value> {
  return pageCall('site', input, (payload) => verb(payload));
}

/** Fails with `bad-request`, naming the wrong places and not their values. */
export function read<T>(schema: z.ZodType<T>, payload: unknown): T {
  const parsed = schema.safeParse(payload);
  if (parsed.success) return parsed.data;
  const places = parsed.error.issues.map(({ path }) => path.join('.')).join(' ');
  throw new AppError('bad-request', `The input is wrong at: ${places}`, { because: 'invalid', at: places });
}

const ofAnyPage = z.object({ build: z.string().optional() }).catch({});

/**
 * The function that Forge calls: every call of the table under its name. A page of another build is told so before anything is
 * read, also of a call that is gone: neither side could know what the other means.
 */
export function resolverOf(calls: Readonly<Record<string, Pick<PageCall<unknown, unknown>, 'serve'>>>) {
  const serve = Object.entries(calls)
    .reduce((all, [name, { serve }]) => all.define(name, (request) => serve(name, request)), new Resolver())
    .getDefinitions();
  return (...[request, runtime]: Parameters<typeof serve>): Promise<unknown> => {
    const { build = buildId } = ofAnyPage.parse(request.call.payload);
    return build === buildId ? serve(request, runtime) : answer('page', refuseOtherBuild);
  };
}

const refuseOtherBuild = (): Promise<never> =>
  Promise.reject(new AppError('other-build', 'The page is of another build.'));
