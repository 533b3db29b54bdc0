import { aCall } from '../../../test/builders/a-call';
import { aWorld, inMemoryPorts, type World } from '../../../test/builders/in-memory-ports';
import { openPanel, signToken } from './open-panel';

const anOpenWorld = (): World => {
  const { records } = aWorld();
  return aWorld({ records: { ...records, shown: 1, passKey: 'a key' } });
};

/** Asks for a token as `me`; what was read for it, and the token. */
async function signed(world: World, pass: string | null, issueId = world.issue.id) {
  const reads: string[] = [];
  const ports = inMemoryPorts(world, async (port) => void reads.push(port));
  const call = { ...aCall('ben'), issueId };
  const { token } = await signToken({ ...ports, signToken: async (id) => `token of ${id}` }, call, { pass });
  return { token, reads };
}

test('where an opening brought no token, its pass brings one without a read of Jira', async () => {
  const world = anOpenWorld();
  const { access, pass } = await openPanel(inMemoryPorts(world), aCall('ben'));
  expect(access).toEqual({ ticket: expect.any(String), token: null });
  expect(await signed(world, pass)).toEqual({ token: `token of ${world.issue.id}`, reads: ['readRow'] });
});

test.each([null, 'rubbish'])('without a pass that counts (%s) the issue is read as the caller', async (pass) => {
  const world = anOpenWorld();
  const { token, reads } = await signed(world, pass);
  expect([token, reads.includes('readIssue')]).toEqual([`token of ${world.issue.id}`, true]);
  await expect(signed(world, pass, 'another')).rejects.toMatchObject({ code: 'not-found' });
});
