/** A small Forge host for component tests: gives prepared answers and records the calls. */
type HostCall = { readonly command: string; readonly data: unknown };
type Answer = (data: unknown) => unknown;

const answers = new Map<string, Answer>();
const calls: HostCall[] = [];

const defaults: Readonly<Record<string, Answer>> = {
  enableTheming: () => undefined,
  emit: () => undefined,
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

export const ui = {
  calls,
  /** Sets the answer to `command` until the end of the test. It may return a promise or throw. */
  answer: (command: string, answer: Answer): void => {
    answers.set(command, answer);
  },
  callBridge: async (command: string, data: unknown): Promise<unknown> => {
    calls.push({ command, data: data ?? null });
    const answer = answers.get(command) ?? defaults[command];
    if (answer === undefined) throw new Error(`The test's host does not know ${command}.`);
    return answer(data);
  },
  reset: (): void => {
    answers.clear();
    calls.length = 0;
  },
};
