import { z } from 'zod';
import { callPanel, castVote, revealBallot } from '../../test/call-panel';
import { type ForgeApp, installApp } from '../../test/forge-app';
import { drain } from '../../test/forging';
import { getReadiness } from './automation/actions';
import { namesAt } from './stores/names-row';
import { pack, unpack } from './stores/packed';
import { type At, putRow, readRow } from './stores/rows';

const fields = z.record(z.string(), z.unknown());
const keysIn = z.object({ issues: z.array(z.object({ key: z.string() })) });

async function voted(app: ForgeApp): Promise<string> {
  const issue = await app.anIssue('Warn about allergens');
  for (const who of ['ana', 'ben', 'cem']) await castVote(app, who, issue, { confidence: 4, size: '5' });
  await revealBallot(app, 'ben', issue);
  await drain(app);
  return issue;
}

/** What is stored there, unpacked. */
const storedAt = async (at: At) => fields.parse(unpack(fields.parse(await readRow(at))['content']));

async function rewrite(at: At, change: (content: z.infer<typeof fields>) => object): Promise<void> {
  await putRow(at, { ...fields.parse(await readRow(at)), content: pack(change(await storedAt(at))) });
}

/** The row as the version before stored it after one person had counted raised hands. */
async function countedBefore(issue: string): Promise<void> {
  await rewrite({ entity: 'refinement', key: issue }, (content) => ({
    ...content,
    confidence: { ...Object(content['confidence']), hands: true },
    size: { ...Object(content['size']), hands: true },
  }));
  await rewrite(namesAt(issue), ({ round, ...content }) => {
    const votes: readonly object[] = Object(round).votes;
    const nameless = votes.map((vote) => ({ ...vote, voter: null }));
    return { ...content, round: { ...Object(round), votes: nameless, countedBy: 'ben', heard: [null] } };
  });
}

test('votes without a voter are shown as an earlier vote, and the next change stores nothing of their count', async () => {
  const app = installApp();
  const issue = await voted(app);
  await countedBefore(issue);
  const { ballot } = await callPanel(app, 'ben', { name: 'openPanel', issue });
  expect(ballot).toMatchObject({
    state: 'revealed',
    isNameless: true,
    result: { counts: [0, 0, 0, 3, 0] },
    size: { spread: 0, sizes: null },
  });
  expect(JSON.stringify(await storedAt(namesAt(issue)))).toContain('countedBy');
  await callPanel(app, 'ben', { name: 'startTalk', issue });
  expect(await readRow(namesAt(issue))).toBeNull();
  const stored = await storedAt({ entity: 'refinement', key: issue });
  expect(stored).toMatchObject({ confidence: { counts: [0, 0, 0, 3, 0] }, round: null });
  expect(JSON.stringify(stored)).not.toMatch(/hands|countedBy/u);
  const again = await callPanel(app, 'ana', { name: 'voteAgain', issue, payload: { base: { round: 1 } } });
  expect(again.ballot).toMatchObject({ state: 'open', round: 2 });
});

test('JQL and rules tell what was voted on', async () => {
  const app = installApp();
  await voted(app);
  await app.anIssue('Cancel an order');
  await app.site.clock.advance(1000);
  const jql = encodeURIComponent('commonGroundVoted = votes');
  const { body } = await app.rest('GET', `/rest/api/3/search/jql?jql=${jql}&fields=summary`);
  expect(keysIn.parse(body).issues.map(({ key }) => key)).toEqual(['TIF-1']);
  expect(await getReadiness({ issueKey: 'TIF-1' })).toMatchObject({ voted: 'votes' });
  expect(await getReadiness({ issueKey: 'TIF-2' })).toMatchObject({ voted: 'not-voted' });
});
