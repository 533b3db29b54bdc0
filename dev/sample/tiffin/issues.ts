import { z } from 'zod';
import { ESTIMATE } from '../../jira/default-fields.ts';
import { doc, p } from '../adf.ts';
import type { Actor } from '../stage.ts';
import type { Epic, OpenIssue } from './backlog.ts';
import type { PastIssue } from './past.ts';

const EPICS: readonly { readonly name: Epic; readonly goal: string }[] = [
  { name: 'Ordering', goal: 'A parent orders a week of lunches in a minute, on a phone, on the way to work.' },
  { name: 'Allergies', goal: 'No child is served what it must not eat.' },
  { name: 'Payments', goal: 'Nobody at a school ever handles money for lunch again.' },
  { name: 'Kitchen', goal: 'The kitchen cooks what was ordered and throws nothing away.' },
];

export async function createEpics(by: Actor): Promise<void> {
  for (const { name, goal } of EPICS) {
    await create(by, { issuetype: { id: '10000' }, summary: name, description: doc(p(goal)) });
  }
}

const epicKey = (epic: Epic): string => `TIF-${1 + EPICS.findIndex(({ name }) => name === epic)}`;

const TYPE_IDS = { Story: '10001', Task: '10002', Bug: '10003' } as const;

export const fieldsOfPast = ({ summary, epic, points, description }: PastIssue) => ({
  summary,
  issuetype: { id: TYPE_IDS.Story },
  parent: { key: epicKey(epic) },
  [ESTIMATE]: points,
  ...(description === null ? {} : { description }),
});

export const fieldsOf = ({ summary, type, epic, points, description }: OpenIssue) => ({
  summary,
  issuetype: { id: TYPE_IDS[type] },
  ...(epic === null ? {} : { parent: { key: epicKey(epic) } }),
  ...(points === null ? {} : { [ESTIMATE]: points }),
  ...(description === null ? {} : { description }),
});

/** @returns the key from Jira */
export async function create(by: Actor, fields: Record<string, unknown>): Promise<string> {
  const made = await by.rest('POST', '/rest/api/3/issue', { fields: { project: { key: 'TIF' }, ...fields } });
  if (typeof made !== 'object' || made === null || !('key' in made) || typeof made.key !== 'string') {
    throw new Error('Jira made an issue and did not say which.');
  }
  return made.key;
}

const transitionsShape = z.object({
  transitions: z.array(z.object({ id: z.string(), to: z.object({ name: z.string() }) })),
});

/** Moves an issue along its workflow to a status, as a person would from the issue's status menu. */
export async function move(by: Actor, key: string, status: string): Promise<void> {
  const answer = await by.rest('GET', `/rest/api/3/issue/${key}/transitions`);
  const transition = transitionsShape.parse(answer).transitions.find(({ to }) => to.name === status);
  if (!transition) throw new Error(`${key} has no way to ${status}.`);
  await by.rest('POST', `/rest/api/3/issue/${key}/transitions`, { transition: { id: transition.id } });
}
