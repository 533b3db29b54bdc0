import { z } from 'zod';
import { named } from '../../named';

/** The local Jira in a process of its own, reached only over HTTP. */
export type LocalJira = {
  readonly url: string;
  /** Jira's REST as a person of the sample. */
  rest(person: string, method: string, path: string, body?: unknown): Promise<{ status: number; body: unknown }>;
  /** Calls a resolver function of an issue's panel; resolves with its result, rejects when it throws. */
  panel(person: string, issueKey: string, functionKey: string, payload?: object): Promise<unknown>;
  control(method: string, path: string, body?: unknown): Promise<unknown>;
  /** Advances time until no started work remains. */
  settle(): Promise<void>;
  /** Begins anew with a copy of the sample. */
  reset(): Promise<void>;
};

/** Storage's quotas for a journey that asks in a minute what a team asks in an hour. */
export const kvsQuotas = { readUnitsPerMinute: 1_000_000, writeUnitsPerMinute: 1_000_000 };

const outcome = z.discriminatedUnion('success', [
  z.object({ success: z.literal(true), body: z.unknown() }),
  z.object({ success: z.literal(false), error: z.unknown() }),
]);

/** The local Jira at an address. */
export function localJiraAt(url: string): LocalJira {
  const ask = async (method: string, where: string, sent: { body?: unknown; authorization?: string }) => {
    const headers = {
      'content-type': 'application/json',
      ...(sent.authorization ? { authorization: sent.authorization } : {}),
    };
    const body = sent.body === undefined ? {} : { body: JSON.stringify(sent.body) };
    const answer = await fetch(`${url}${where}`, { method, headers, ...body });
    const text = await answer.text();
    const said: unknown = text === '' ? undefined : JSON.parse(text);
    return { status: answer.status, body: said };
  };
  const control = async (method: string, where: string, body?: unknown) => {
    const answer = await ask(method, `/control${where}`, { body });
    if (answer.status >= 400) throw new Error(`${method} /control${where}: ${JSON.stringify(answer.body)}`);
    return answer.body;
  };
  return {
    url,
    control,
    rest: (person, method, where, body) => ask(method, where, { body, authorization: basic(person) }),
    async panel(person, issueKey, functionKey, payload = {}) {
      const call = {
        as: emailOf(person),
        moduleKey: 'refinement-panel',
        functionKey,
        payload: named(payload),
        issueKey,
      };
      const said = outcome.parse(await control('POST', '/invoke', call));
      if (!said.success) throw new Error(`${functionKey}: ${JSON.stringify(said.error)}`);
      return said.body;
    },
    async settle() {
      await control('POST', '/clock/settle', { withinMs: 60_000 });
    },
    async reset() {
      await control('DELETE', '/faults');
      await control('PUT', '/profile', { profile: 'instant' });
      await control('POST', '/sample');
    },
  };
}

const emailOf = (person: string) => `${person}@tiffin.example`;
const basic = (person: string) => `Basic ${Buffer.from(`${emailOf(person)}:${person}-token`).toString('base64')}`;
