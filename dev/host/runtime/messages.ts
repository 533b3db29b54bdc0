/** Facts about one invocation for `getAppContext()` and `context`. Sent as the platform's `_meta`. */
export type InvocationMeta = {
  contextAri: string;
  /** The invoking person; absent for background work. */
  aaid?: string;
  appContext: {
    appId: string;
    appVersion: string;
    environmentId: string;
    environmentType: string;
    invocationId: string;
    installationId: string;
    functionKey: string;
    moduleType: string;
    moduleKey: string;
    permissions: { scopes: string[]; external: Record<string, never> };
  };
};

/** Body of a request or an answer: text unchanged, anything else as bytes. */
export type Carried = string | Uint8Array;

/** The target that `__forge_fetch__` is given: Jira, storage, Atlassian's gateway and so on. */
export type FetchTarget = { type: string; provider?: string; remote?: string; accountId?: string; service?: string };

export type CarriedRequest = {
  target: FetchTarget;
  path: string;
  method: string;
  headers: [string, string][];
  body?: Carried;
};

export type CarriedAnswer = { status: number; statusText: string; headers: [string, string][]; body: Carried };

export type LogLine = { invocationId: string | null; level: string; text: string };

export type InvocationError = { errorMessage: string; errorType: string; stack?: string[] };

/** `body` is JSON text; absent when the function returned nothing. */
export type RunResult = { success: true; body?: string } | { success: false; error: InvocationError };

/** Host → child. `clockOffset`: milliseconds by which the site's clock is ahead of the machine's. */
export type ToChild =
  | {
      type: 'run';
      id: string;
      handler: string;
      body: string;
      remainingMs: number;
      clockOffset: number;
      meta: InvocationMeta;
    }
  | { type: 'answer'; id: number; answer: CarriedAnswer }
  | { type: 'refusal'; id: number; message: string }
  /** The connection broke before the answer. */
  | { type: 'broken'; id: number }
  /** The invocation is over: its call never gets an answer. */
  | { type: 'frozen'; id: number }
  | { type: 'ping' };

/** Child → host. */
export type FromChild =
  | { type: 'ready' }
  | { type: 'pong' }
  | { type: 'result'; id: string; result: RunResult }
  | { type: 'fetch'; id: number; invocationId: string; request: CarriedRequest }
  | { type: 'log'; line: LogLine };
