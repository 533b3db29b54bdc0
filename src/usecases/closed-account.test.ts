import { open } from '../../test/builders/doubting';
import { aWorld } from '../../test/builders/in-memory-ports';
import { aTalk, noRecords } from '../../test/builders/records';
import { ERASED } from '../domain/shared/erased';
import { NO_TALKS } from '../domain/talk/talk';

/** Three people were in the last talk; one account is closed since. */
const world = () =>
  aWorld({ records: noRecords({ talks: { ...NO_TALKS, talks: [aTalk({ participants: ['ana', 'ben', ERASED] })] } }) });

test('a vote does not wait for a closed account', async () => {
  expect((await open(world())).ballot).toMatchObject({ waiting: ['ana', 'ben'] });
});
