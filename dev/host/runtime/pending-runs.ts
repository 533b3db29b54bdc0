import type { CarriedAnswer, CarriedRequest, RunResult } from './messages.ts';

/** Answers the calls of one invocation; a thrown error reaches the app as a failed fetch. */
export type Fetch = (request: CarriedRequest) => Promise<CarriedAnswer>;

type Pending = { finish: (result: RunResult) => void; timer: NodeJS.Timeout; fetch: Fetch };

/** Running invocations, each until it ends or times out. */
export type PendingRuns = {
  add(id: string, run: { fetch: Fetch; ms: number; onTimeOut: () => void }): Promise<RunResult>;
  /** Ends an invocation; does nothing when it has ended. */
  finish(id: string, result: RunResult): void;
  finishAll(result: RunResult): void;
  /** Undefined when the invocation is over. */
  fetchOf(id: string): Fetch | undefined;
};

export function createPendingRuns(): PendingRuns {
  const pending = new Map<string, Pending>();
  function finish(id: string, result: RunResult): void {
    const one = pending.get(id);
    pending.delete(id);
    clearTimeout(one?.timer);
    one?.finish(result);
  }
  return {
    add: (id, { fetch, ms, onTimeOut }) =>
      new Promise((resolve) => {
        const timer = setTimeout(() => {
          finish(id, failure('FUNCTION_TIME_OUT', `The function timed out after ${ms / 1000} seconds.`));
          onTimeOut();
        }, ms);
        pending.set(id, { finish: resolve, timer, fetch });
      }),
    finish,
    finishAll: (result) => [...pending.keys()].forEach((id) => finish(id, result)),
    fetchOf: (id) => pending.get(id)?.fetch,
  };
}

export const failure = (errorType: string, errorMessage: string): RunResult => ({
  success: false,
  error: { errorType, errorMessage },
});
