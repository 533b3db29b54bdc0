import path from 'node:path';
import { format } from 'node:util';
import { Worker } from 'node:worker_threads';
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
  /** Ends the thread; the next invocation starts a new one, with the bundle as it is then. */
  restart(): void;
  stop(): void;
};

/** How long the thread may leave a ping unanswered before it counts as hung. */
const HUNG_MS = 2_000;

/** `bundle`: folder with `<module>.cjs`, as made by `npm run build`. */
type RuntimeOptions = { bundle: string; log: (line: LogLine) => void };

export function createRuntime(options: RuntimeOptions): Runtime {
  const runs = createPendingRuns();
  const pings = new Set<NodeJS.Timeout>();
  let child: Worker | undefined;

  function start(): Worker {
    const started = startChild(options);
    const crashed = () => child === started && end('The function ended the process it ran in.');
    return started.on('message', take).on('exit', crashed);
  }
  function end(reason: string): void {
    void child?.terminate();
    child = undefined;
    runs.finishAll(failure('FUNCTION_CRASHED', reason));
  }
  function take(this: Worker, message: FromChild): void {
    if (message.type === 'result') runs.finish(message.id, message.result);
    else if (message.type === 'log') options.log(message.line);
    else if (message.type === 'pong') for (const timer of pings) clearTimeout(timer);
    else if (message.type === 'fetch') void forward(this, message, runs);
  }
  /** One thread runs all invocations, so a busy loop in one of them stops the others: then it has to go. */
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

/** A thread, not a process: what the app asks for comes back three times as fast, and a busy loop can be ended as well. */
function startChild({ bundle, log }: RuntimeOptions): Worker {
  const file = path.join(import.meta.dirname, 'child.ts');
  const child = new Worker(file, { argv: [bundle], env: {}, execArgv: [] });
  // What nobody catches ends the thread, and is said nowhere else.
  return child.on('error', (error) => log({ invocationId: null, level: 'error', text: format(error) }));
}

function tell(child: Worker, message: ToChild): void {
  child.postMessage(message);
}

async function forward(child: Worker, { id, invocationId, request }: FetchMessage, runs: PendingRuns) {
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
