import type { RunningHost } from '../start-host.ts';
import { ana } from './fixture-host.ts';

export type Person = Pick<typeof ana, 'email' | 'apiToken'>;
export const basic = ({ email, apiToken }: Person) => `Basic ${Buffer.from(`${email}:${apiToken}`).toString('base64')}`;

/** Sends JSON to the host's listener as Ana, as another person, or without credentials (null). */
export async function send(running: RunningHost, request: string, more: { body?: unknown; as?: Person | null } = {}) {
  const { body, as = ana } = more;
  const [method = 'GET', path = '/'] = request.split(' ');
  const response = await fetch(running.url + path, {
    method,
    headers: { 'content-type': 'application/json', ...(as ? { authorization: basic(as) } : {}) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, body: text === '' ? undefined : Object(JSON.parse(text)) };
}
