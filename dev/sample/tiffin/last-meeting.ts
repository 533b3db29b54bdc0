import { z } from 'zod';
import { integer } from '../../jira/columns.ts';
import type { PersonName } from '../people.ts';
import { actor, type Stage } from '../stage.ts';
import { agree, type Agreement } from './talks.ts';

const TALKS: readonly Agreement[] = [
  {
    issue: 'TIF-50',
    facilitator: 'ana',
    votes: { ben: 4, chiara: 4, dinesh: 5, emma: 4, farah: 4 },
    agreed: 'Marks come from the recipe list and nowhere else.',
  },
  {
    issue: 'TIF-51',
    facilitator: 'dinesh',
    votes: { ben: 4, chiara: 5, farah: 3 },
    agreed: 'Child, class, dish, allergens; a class in a minute.',
  },
];

/** What people said that it was worth. */
const WORTH: readonly (readonly [PersonName, number])[] = [
  ['ben', 4],
  ['chiara', 5],
  ['dinesh', 4],
  ['farah', 3],
];

/** The meeting of last week: two items, each talked through to an agreement. */
export async function theLastMeeting(stage: Stage): Promise<void> {
  const items = TALKS.map(({ issue }) => idOf(stage, issue));
  const at = new Date(stage.clock.now()).toISOString();
  const input = { items, when: { at: at.slice(0, 16), zone: 'UTC' } };
  await onPage(stage, 'ana', 'changeList', { base: { items: null, when: null }, input });
  for (const [index, talk] of TALKS.entries()) {
    const to = items[index] ?? '';
    await onPage(stage, 'ana', 'goOn', { base: { from: items[index - 1] ?? null }, input: { to } });
    await agree(stage, talk);
  }
  await onPage(stage, 'ana', 'goOn', { base: { from: items.at(-1) }, input: { to: 'end' } });
  const { last } = opened.parse(await actor(stage, 'ana').report('TIF', 'openMeeting', {}));
  for (const [name, worth] of WORTH)
    await actor(stage, name).report('TIF', 'sayWorth', { base: { n: last }, input: { worth } });
}

const opened = z.object({ last: z.number().nullable() });

async function onPage(stage: Stage, name: PersonName, functionKey: string, payload: object): Promise<void> {
  await actor(stage, name).report('TIF', functionKey, payload);
}

function idOf({ site }: Stage, key: string): string {
  const found = site.db.get({ id: integer }, 'select id from issues where key = ?', key);
  if (found === undefined) throw new Error(`There is no issue ${key}.`);
  return String(found.id);
}
