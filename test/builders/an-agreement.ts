import type { World } from './in-memory-ports';
import { paragraph } from './an-issue';
import { aTalkOf, castVotes, close, hear, nothing, type Votes } from './panel-acts';
import { revealVotes } from './reveal';

const team: Votes = { ben: 4, chiara: 5, dinesh: 4, emma: 3, farah: 2 };
/** When the team of {@link anAgreement} agreed. */
export const AGREED = '2025-11-24T10:05:00.000Z';

/** Five votes, one of them a low vote that was heard; the talk ended with the outcome ready. */
export async function anAgreement(votes: Votes = team): Promise<World> {
  const world = await aTalkOf();
  await nothing(world, ...Object.keys(votes));
  await castVotes(world, votes);
  world.now = AGREED;
  await revealVotes(world, 'ana', 1);
  if (votes['farah'] === 2) await hear(world, 'farah');
  await close(world, 'ready', { me: 'ben', agreed: 'So be it.' });
  world.now = '2025-11-26T09:00:00.000Z';
  return world;
}

/** Ana edits the summary, and Jira's history records it. */
export function edit(world: World, summary = 'Warn about allergens and additives'): World {
  const before = world.issue.summary;
  world.edits = [...world.edits, { field: 'summary', before, after: summary, by: 'ana', at: world.now }];
  world.issue = { ...world.issue, summary };
  return world;
}

/** Somebody says something in other words above all headings, a sixth of the description, and Jira's history records it. */
export function reword(
  world: World,
  { by = 'ana', words = 'Nobody has to wait for lunch' }: { readonly by?: string; readonly words?: string } = {},
): World {
  const { description } = world.issue;
  const start = description.findIndex(({ kind }) => kind === 'heading');
  const before = description.slice(0, start).map(({ text }) => text);
  const edit = { field: 'description', before: before.join(' '), after: words, by, at: world.now } as const;
  world.edits = [...world.edits, edit];
  world.issue = { ...world.issue, description: [paragraph(words), ...description.slice(start)] };
  return world;
}
