import { people, type PersonName } from '../people.ts';
import { actor, type Actor, type Stage } from '../stage.ts';
import { ask, nothingFrom, vote } from './talks.ts';
import { DAY } from '../day.ts';
import { later, type TimeTravel } from './scene.ts';

/** The items of the next meeting, in the order of the list. */
const ITEMS = ['TIF-38', 'TIF-39', 'TIF-41', 'TIF-57', 'TIF-48', 'TIF-59'] as const;
const TEAM: readonly PersonName[] = ['ana', 'ben', 'chiara', 'dinesh', 'emma', 'farah'];

/** Where the sample's team is, and when it meets. */
const ZONE = 'Europe/Lisbon';
const HOUR = '10:00';

/** The list for tomorrow, which Ana has made and shared; Chiara and Farah have read of it. */
export async function theNextList({ stage, today }: TimeTravel): Promise<void> {
  const ana = actor(stage, 'ana');
  const items: string[] = [];
  for (const key of ITEMS) items.push(await idOf(ana, key));
  const tomorrow = new Date(today + DAY).toISOString().slice(0, 10);
  const when = { at: `${tomorrow}T${HOUR}`, zone: ZONE };
  const accounts = TEAM.map((name) => people[name].accountId);
  const input = { items, people: accounts, when };
  await ana.report('TIF', 'changeList', { base: { items: null, people: [], when: null }, input });
  await ana.report('TIF', 'tellPeople', { input: { how: 'text', address: null } });
  await later(stage, 20);
  await read(stage);
}

async function read(stage: Stage): Promise<void> {
  for (const issue of ['TIF-57', 'TIF-48']) await nothingFrom(stage, issue, ['chiara', 'farah']);
  await vote(stage, 'TIF-57', { chiara: 4, farah: 5, dinesh: 4 });
  await vote(stage, 'TIF-48', { chiara: 4, farah: 4 });
  const text = 'Who pays for a lunch that both parents ordered?';
  await ask(stage, 'farah', { issue: 'TIF-59', text, blocking: true, owner: people.ana.accountId });
  await nothingFrom(stage, 'TIF-59', ['chiara']);
}

async function idOf(by: Actor, key: string): Promise<string> {
  const answer = await by.rest('GET', `/rest/api/3/issue/${key}?fields=summary`);
  if (typeof answer === 'object' && answer !== null && 'id' in answer) return String(answer.id);
  throw new Error(`${key} has no id.`);
}
