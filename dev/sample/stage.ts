import type { Clock } from '../clock.ts';
import type { Rule } from '../host/automation/rule.ts';
import type { Kvs } from '../host/kvs/kvs.ts';
import type { Caller } from '../jira/caller.ts';
import type { Site } from '../jira/site.ts';
import { people, type PersonName } from './people.ts';

/** Where the sample is played: a site, its Jira, and the unmodified app in its host. */
export type Stage = {
  readonly clock: Clock;
  readonly site: Site;
  readonly jira: { handle(request: Request, caller: Caller): Promise<Response> };
  /** The app's own storage. */
  readonly kvs: Pick<Kvs, 'handle'>;
  /** {@link Stage.onPanel} for the project's page. */
  onProjectPage(call: {
    accountId: string;
    projectKey: string;
    functionKey: string;
    payload: unknown;
  }): Promise<unknown>;
  readonly rules: { save(rule: Rule): void };
  /** Pins a panel to every issue of a project, as an administrator can. */
  readonly panels: { pin(moduleKey: string, projectId: string): void };
  /** Runs a resolver function as a person on an issue's panel; resolves with its result. */
  onPanel(call: { accountId: string; issueKey: string; functionKey: string; payload: unknown }): Promise<unknown>;
};

/** Where rows are written without playing. */
export type WritingStage = Pick<Stage, 'clock' | 'site' | 'kvs'>;

/** A person of the sample, acting through Jira's REST and the app's panel as a user does. */
export type Actor = {
  readonly accountId: string;
  rest(method: 'GET' | 'POST' | 'PUT', path: string, body?: unknown): Promise<unknown>;
  panel(issueKey: string, functionKey: string, payload?: object): Promise<PanelAnswer>;
  /** The report and the meeting on the project's page. */
  report(projectKey: string, functionKey: string, payload?: object): Promise<unknown>;
};

/** The parts of the panel's answer that the story uses. */
export type PanelAnswer = {
  readonly ballot: { readonly round: number; readonly waiting?: readonly string[] };
  readonly assessment: { readonly readiness: { readonly fingerprint: string } };
  readonly questions: readonly AskedQuestion[];
  readonly talk?: {
    readonly startedAt: string;
    readonly facilitator: string;
    readonly privateWriting: { readonly mine: readonly AskedQuestion[] } | null;
  } | null;
};
type AskedQuestion = {
  readonly id: string;
  readonly kind: string;
  readonly text: string;
  readonly state: string;
  readonly answer: string | null;
  readonly version: number;
};

/** What a page sends: each change has an id, what the page saw, and what the person does. */
export const named = (payload: object): object => ({
  requestId: crypto.randomUUID().replaceAll('-', ''),
  base: {},
  input: {},
  ...payload,
});

/** @throws when Jira or the app refuses, which is a defect of the story. */
export function actor(stage: Stage, name: PersonName): Actor {
  const { accountId } = people[name];
  return {
    accountId,
    rest: (method, path, body) => askJira(stage, accountId, { method, path, body }),
    async panel(issueKey, functionKey, payload = {}) {
      const answer = await stage.onPanel({ accountId, issueKey, functionKey, payload: named(payload) });
      if (!isAccepted(answer)) {
        throw new Error(`${functionKey} on ${issueKey} as ${name} was refused: ${JSON.stringify(answer)}`);
      }
      return answer.value;
    },
    async report(projectKey, functionKey, payload = {}) {
      const answer = await stage.onProjectPage({ accountId, projectKey, functionKey, payload: named(payload) });
      if (!isAccepted(answer)) throw new Error(`${functionKey} as ${name} was refused: ${JSON.stringify(answer)}`);
      return answer.value;
    },
  };
}

function isAccepted(answer: unknown): answer is { ok: true; value: PanelAnswer } {
  return typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === true;
}

type Call = { method: string; path: string; body: unknown };

async function askJira(stage: Stage, accountId: string, { method, path, body }: Call): Promise<unknown> {
  const request = new Request(`http://localhost${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const response = await stage.jira.handle(request, { kind: 'user', accountId });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${text}`);
  return text === '' ? undefined : JSON.parse(text);
}
