import { format } from 'node:util';
import { BrokenConnection } from './broken-connection.ts';
import type { CarriedAnswer, FromChild, InvocationError, LogLine, RunResult, ToChild } from './messages.ts';
import { createPendingRuns, failure, type Fetch, type PendingRuns } from './pending-runs.ts';
import { startThread, type Thread, type ThreadOptions } from './thread.ts';

type Run = Extract<ToChild, { type: 'run' }>;
type FetchMessage = Extract<FromChild, { type: 'fetch' }>;

export type Runtime = {
  /** True until the first invocation after a start, which is slower in the cloud. */
  readonly cold: boolean;
  /** Runs a function of the bundle; never rejects. The app's calls go to `fetch`. */
  run(run: Omit<Run, 'type'>, fetch: Fetch): Promise<RunResult>;
  /** Ends one invocation with a failure: its code gets no answers, and its calls do no work. Others go on. */
  kill(id: string, error: InvocationError): void;
  /** Ends the thread; the next invocation starts a new one and reads the bundle again. */
  restart(): void;
  stop(): void;
};

type RuntimeOptions = ThreadOptions & { log: (line: LogLine) => void };

export function createRuntime(options: RuntimeOptions): Runtime {
  const runs = createPendingRuns();
  let child: Thread | undefined;

  function start(): Thread {
    const started: Thread = startThread(options, {
      message: (message) => take(started, message),
      failed: (error) => options.log({ invocationId: null, level: 'error', text: format(error) }),
      over: () => child === started && end('The function ended the process it ran in.'),
    });
    return started;
  }
  function end(reason: string): void {
    child?.end();
    child = undefined;
    runs.finishAll(failure('FUNCTION_CRASHED', reason));
  }
  function take(from: Thread, message: FromChild): void {
    if (message.type === 'result') runs.finish(message.id, message.result);
    else if (message.type === 'log') options.log(message.line);
    else if (message.type === 'fetch') void forward(from, message, runs);
  }
  /** One thread runs all invocations, so a busy loop in one of them stops the others. The thread is then ended. */
  function killWhenHung(): void {
    const suspect = child;
    suspect?.whenHung(() => child === suspect && end('Another invocation hung in the same process.'));
  }
  return {
    get cold() {
      return child === undefined;
    },
    run(run, fetch) {
      const result = runs.add(run.id, { fetch, ms: run.remainingMs, onTimeOut: killWhenHung });
      (child ??= start()).tell({ type: 'run', ...run });
      return result;
    },
    kill: (id, error) => runs.finish(id, { success: false, error }),
    restart: () => end('The runtime was restarted.'),
    stop: () => end('The host has stopped.'),
  };
}

async function forward(child: Thread, { id, invocationId, request }: FetchMessage, runs: PendingRuns) {
  const answer = await answerTo(id, runs.fetchOf(invocationId)?.(request));
  // After its end an invocation is frozen: its calls do no work and get no answer.
  child.tell(runs.fetchOf(invocationId) ? answer : { type: 'frozen', id });
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
