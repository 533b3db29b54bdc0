import { fork, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { BrokenConnection } from './broken-connection.ts';
import type {
  CarriedAnswer,
  CarriedRequest,
  FromChild,
  InvocationError,
  LogLine,
  RunResult,
  ToChild,
} from './messages.ts';
import { createPendingRuns, failure, type PendingRuns } from './pending-runs.ts';

type Run = Extract<ToChild, { type: 'run' }>;
type FetchMessage = Extract<FromChild, { type: 'fetch' }>;
/** Answers the app's calls of one invocation; what it throws reaches the app as a failed fetch. */
export type Fetch = (request: CarriedRequest) => Promise<CarriedAnswer>;

export type Runtime = {
  /** True until the first invocation after a start; the cloud takes longer for it. */
  readonly cold: boolean;
  /** Runs a function of the bundle; never rejects. The app's calls go to `fetch` while it runs. */
  run(run: Omit<Run, 'type'>, fetch: Fetch): Promise<RunResult>;
  /** Ends one invocation with a failure: its code hears no more, and nothing that it asks for is done. Others go on. */
  kill(id: string, error: InvocationError): void;
  /** Ends the process; the next invocation starts a new one, with the bundle as it is then. */
  restart(): void;
  stop(): void;
};

/** How long the process may leave a ping unanswered before it counts as hung. */
const HUNG_MS = 2_000;

/** @param options.bundle folder with `<module>.cjs`, as made by `npm run build` */
export function createRuntime(options: { bundle: string; log: (line: LogLine) => void }): Runtime {
  const runs = createPendingRuns();
  const pings = new Set<NodeJS.Timeout>();
  let child: ChildProcess | undefined;

  function start(): ChildProcess {
    const started = startChild(options.bundle);
    const crashed = () => child === started && end('The function ended the process it ran in.');
    return started.on('message', take).on('exit', crashed).on('error', crashed);
  }
  function end(reason: string): void {
    child?.kill('SIGKILL');
    child = undefined;
    runs.finishAll(failure('FUNCTION_CRASHED', reason));
  }
  function take(this: ChildProcess, message: FromChild): void {
    if (message.type === 'result') runs.finish(message.id, message.result);
    else if (message.type === 'log') options.log(message.line);
    else if (message.type === 'pong') for (const timer of pings) clearTimeout(timer);
    else if (message.type === 'fetch') void forward(this, message, runs);
  }
  /** One process runs all invocations, so a busy loop in one of them stops the others: then it has to go. */
  function killWhenHung(): void {
    const suspect = child;
    const kill = () => child === suspect && end('Another invocation hung in the same process.');
    pings.add(setTimeout(kill, HUNG_MS));
    if (suspect) tell(suspect, { type: 'ping' });
  }
  return {
    get cold() {
      return child === undefined;
    },
    run(run, fetch) {
      const result = runs.add(run.id, { fetch, ms: run.remainingMs, onTimeOut: killWhenHung });
      tell((child ??= start()), { type: 'run', ...run });
      return result;
    },
    kill: (id, error) => runs.finish(id, { success: false, error }),
    restart: () => end('The runtime was restarted.'),
    stop: () => end('The host has stopped.'),
  };
}

function startChild(bundle: string): ChildProcess {
  return fork(path.join(import.meta.dirname, 'child.ts'), [bundle], {
    env: {},
    execArgv: [],
    serialization: 'advanced',
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
}

function tell(child: ChildProcess, message: ToChild): void {
  if (child.connected) child.send(message);
}

async function forward(child: ChildProcess, { id, invocationId, request }: FetchMessage, runs: PendingRuns) {
  const answer = await answerTo(id, runs.fetchOf(invocationId)?.(request));
  // Once it is over, a function is frozen: nothing that it still asks for is done, and no answer reaches it.
  tell(child, runs.fetchOf(invocationId) ? answer : { type: 'frozen', id });
}

async function answerTo(id: number, asked: Promise<CarriedAnswer> | undefined): Promise<ToChild> {
  if (!asked) return { type: 'frozen', id };
  try {
    return { type: 'answer', id, answer: await asked };
  } catch (error) {
    if (error instanceof BrokenConnection) return { type: 'broken', id };
    return { type: 'refusal', id, message: error instanceof Error ? error.message : String(error) };
  }
}
