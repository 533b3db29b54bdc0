import { buildId } from '../src/build-id';

/** A small Forge host for component tests: gives prepared answers and records the calls. */
type HostCall = { readonly command: string; readonly data: unknown };
type Answer = (data: unknown) => unknown;

const answers = new Map<string, Answer>();
const calls: HostCall[] = [];

const defaults: Readonly<Record<string, Answer>> = {
  enableTheming: () => undefined,
  emit: () => undefined,
  changeWindowTitle: () => undefined,
  on: () => ({ unsubscribe: () => undefined }),
  subscribeRealtimeChannel: () => ({ unsubscribe: () => undefined }),
  getContext: () => ({
    accountId: 'ana',
    locale: 'en-GB',
    timezone: 'UTC',
    moduleKey: 'refinement-panel',
    extension: {},
  }),
  fetchProduct: () => ({
    status: 200,
    statusText: 'OK',
    headers: { 'content-type': 'application/json' },
    body: '{"values":[]}',
  }),
};

/** What a page asks. Every call of every page names its build, which no test has to repeat. */
function withoutBuild(data: unknown): unknown {
  const { payload, ...call } = Object(data);
  const { build, ...input } = Object(payload);
  if (build !== buildId) throw new Error(`A page called without its build: ${JSON.stringify(data)}`);
  return { ...call, payload: Object.keys(input).length === 0 ? undefined : input };
}

export const ui = {
  calls,
  /** Sets the answer to `command` until the end of the test. It may return a promise or throw. */
  answer: (command: string, answer: Answer): void => {
    answers.set(command, answer);
  },
  callBridge: async (command: string, data: unknown): Promise<unknown> => {
    const asked = command === 'invoke' ? withoutBuild(data) : data;
    calls.push({ command, data: asked ?? null });
    const answer = answers.get(command) ?? defaults[command];
    if (answer === undefined) throw new Error(`The test's host does not know ${command}.`);
    return answer(asked);
  },
  reset: (): void => {
    answers.clear();
    calls.length = 0;
  },
};
