import { castVote } from '../../src/usecases/ballot/cast-vote';
import { closeTalk } from '../../src/usecases/talk/close-talk';
import { nothingFromMe } from '../../src/usecases/talk/nothing-from-me';
import { sayHeard } from '../../src/usecases/ballot/say-heard';
import { startTalk } from '../../src/usecases/talk/start-talk';
import type { ConfidenceVote } from '../../src/domain/ballot/round';
import { aCall } from './a-call';
import { aWorld, inMemoryPorts, type World } from './in-memory-ports';
import { paragraph } from './an-issue';
import { talkIn } from './seen';
import { revealVotes } from './reveal';

const team: Readonly<Record<string, ConfidenceVote>> = { ben: 4, chiara: 5, dinesh: 4, emma: 3, farah: 2 };
/** When the team of {@link anAgreement} agreed. */
export const AGREED = '2025-11-24T10:05:00.000Z';

/** Five votes, one of them a low vote that was heard; the talk ended with the outcome ready. */
export async function anAgreement(votes = team): Promise<World> {
  const world = aWorld();
  await startTalk(inMemoryPorts(world), aCall('ana'));
  for (const me of Object.keys(votes)) await nothingFromMe(inMemoryPorts(world), aCall(me));
  for (const [me, confidence] of Object.entries(votes))
    await castVote(inMemoryPorts(world), aCall(me), {
      base: { round: 1 },
      input: { confidence },
    });
  world.now = AGREED;
  await revealVotes(world, 'ana', 1);
  if (votes['farah'] === 2) await sayHeard(inMemoryPorts(world), aCall('farah'), { base: { round: 1 } });
  await closeTalk(inMemoryPorts(world), aCall('ben'), {
    base: { talk: talkIn(world) },
    input: { outcome: 'ready', agreed: 'So be it.' },
  });
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
