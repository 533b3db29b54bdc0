import { fork, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import type { CarriedAnswer, CarriedRequest, FromChild, LogLine, RunResult, ToChild } from './messages.ts';

type Run = Extract<ToChild, { type: 'run' }>;
type Pending = { finish: (result: RunResult) => void; timer: NodeJS.Timeout; fetch: Fetch };
/** Answers the app's calls of one invocation; what it throws reaches the app as a failed fetch. */
export type Fetch = (request: CarriedRequest) => Promise<CarriedAnswer>;

export type Runtime = {
  /** True until the first invocation after a start; the cloud takes longer for it. */
  readonly cold: boolean;
  /** Runs a function of the bundle; never rejects. The app's calls go to `fetch` while it runs. */
  run(run: Omit<Run, 'type'>, fetch: Fetch): Promise<RunResult>;
  /** Ends the process; the next invocation starts a new one, with the bundle as it is then. */
  restart(): void;
  stop(): void;
};

/** How long the process may leave a ping unanswered before it counts as hung. */
const HUNG_MS = 2_000;

const failure = (errorType: string, errorMessage: string): RunResult => ({
  success: false,
  error: { errorType, errorMessage },
});

/** @param options.bundle folder with `<module>.cjs`, as made by `npm run build` */
export function createRuntime(options: { bundle: string; log: (line: LogLine) => void }): Runtime {
  const pending = new Map<string, Pending>();
  let child: ChildProcess | undefined;
  let cold = true;
  const pings = new Set<NodeJS.Timeout>();

  function start(): ChildProcess {
    cold = true;
    const started = fork(path.join(import.meta.dirname, 'child.ts'), [options.bundle], {
      env: {},
      execArgv: [],
      serialization: 'advanced',
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    started.on('message', (message: FromChild) => take(started, message));
    started.on('exit', () => {
      if (child === started) end(failure('FUNCTION_CRASHED', 'The function ended the process it ran in.'));
    });
    return started;
  }
  function end(result: RunResult): void {
    child?.kill('SIGKILL');
    child = undefined;
    for (const id of [...pending.keys()]) settle(id, result);
  }
  function settle(id: string, result: RunResult): void {
    const one = pending.get(id);
    if (!one) return;
    pending.delete(id);
    clearTimeout(one.timer);
    one.finish(result);
  }
  function take(from: ChildProcess, message: FromChild): void {
    if (message.type === 'result') settle(message.id, message.result);
    else if (message.type === 'log') options.log(message.line);
    else if (message.type === 'pong') for (const timer of pings) clearTimeout(timer);
    else if (message.type === 'fetch') void forward(from, message);
  }
  async function forward(from: ChildProcess, { id, invocationId, request }: Extract<FromChild, { type: 'fetch' }>) {
    const one = pending.get(invocationId);
    const reply = (message: ToChild) => void (from.connected && from.send(message));
    // After its time is over a function is frozen: what it still asks for is not done.
    if (!one) return reply({ type: 'refusal', id, message: 'The invocation is over.' });
    try {
      reply({ type: 'answer', id, answer: await one.fetch(request) });
    } catch (error) {
      reply({ type: 'refusal', id, message: error instanceof Error ? error.message : String(error) });
    }
  }
  /** One process runs all invocations, so a busy loop in one of them stops the others: then it has to go. */
  function killWhenHung(): void {
    const suspect = child;
    const timer = setTimeout(() => {
      if (child === suspect) end(failure('FUNCTION_CRASHED', 'Another invocation hung in the same process.'));
    }, HUNG_MS);
    pings.add(timer);
    suspect?.send({ type: 'ping' } satisfies ToChild);
  }

  return {
    get cold() {
      return cold;
    },
    run(run, fetch) {
      const running = (child ??= start());
      cold = false;
      return new Promise((finish) => {
        const timer = setTimeout(() => {
          settle(
            run.id,
            failure('FUNCTION_TIME_OUT', `The function timed out after ${run.remainingMs / 1000} seconds.`),
          );
          killWhenHung();
        }, run.remainingMs);
        pending.set(run.id, { finish, timer, fetch });
        running.send({ type: 'run', ...run } satisfies ToChild);
      });
    },
    restart: () => end(failure('FUNCTION_CRASHED', 'The runtime was restarted.')),
    stop: () => end(failure('FUNCTION_CRASHED', 'The host has stopped.')),
  };
}
