import { aCall } from '../../test/builders/a-call';
import { doubt, open } from '../../test/builders/doubting';
import { aWorld, inMemoryPorts } from '../../test/builders/in-memory-ports';
import { aTalk, noRecords } from '../../test/builders/records';
import { ERASED } from '../domain/erased';
import { NO_TALKS } from '../domain/talk';
import { nothingFromMe } from './talk/nothing-from-me';

/** Three were in the last talk, and one of their accounts is closed since. */
const world = () =>
  aWorld({ records: noRecords({ talks: { ...NO_TALKS, talks: [aTalk({ participants: ['ana', 'ben', ERASED] })] } }) });

test('a closed account is nobody whom a vote waits for', async () => {
  expect((await open(world())).ballot).toMatchObject({ waiting: ['ana', 'ben'] });
});

test('nor anybody who could have written a doubt: of two each would know the other', async () => {
  const two = world();
  const refused = { code: 'not-allowed', facts: { because: 'too-few-writers' } };
  await expect(doubt(two, 'ben')).rejects.toMatchObject(refused);
  await nothingFromMe(inMemoryPorts(two), aCall('chiara'));
  await doubt(two, 'ben');
});
