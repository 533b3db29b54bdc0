import * as fc from 'fast-check';
import { aCall } from '../../../test/builders/a-call';
import { aWorld, inMemoryPorts } from '../../../test/builders/in-memory-ports';
import { noRecords } from '../../../test/builders/records';
import { type Brief, type BriefTexts, EMPTY_BRIEF } from '../../domain/content/brief';
import { assessIssue } from '../../../test/builders/in-background';
import { saveBrief } from './save-brief';

const aBrief = (spoilt: Partial<Brief> = {}): Brief => ({ ...EMPTY_BRIEF, why: 'Parents ask.', ...spoilt });
const openedAt = aBrief({ who: 'Parents', inScope: ['order page'], version: 3 });

test("others' changes are kept in fields that the caller did not change", async () => {
  const theirs = aBrief({ who: 'Cooks', inScope: ['order page', 'basket'], dismissed: ['comment:1'], version: 5 });
  const world = aWorld({ records: noRecords({ brief: theirs }) });
  const mine = { ...openedAt, why: 'The law asks.', inScope: ['order page', 'mail'] };
  const view = await saveBrief(inMemoryPorts(world), aCall('ana'), { base: openedAt, input: mine });
  const inScope = ['order page', 'basket', 'mail'];
  expect(view.brief).toEqual({ ...theirs, why: 'The law asks.', inScope, version: 6 });
  expect(world.records.brief).toEqual(view.brief);
});

test("a field changed by both comes back with the other's text, and nothing is written", async () => {
  const theirs = aBrief({ why: 'Kitchens ask.', who: 'Cooks', inScope: ['order page'], version: 4 });
  const world = aWorld({ records: noRecords({ brief: theirs }) });
  const mine = { ...openedAt, why: 'The law asks.' };
  await expect(saveBrief(inMemoryPorts(world), aCall('ana'), { base: openedAt, input: mine })).rejects.toMatchObject({
    code: 'conflict',
    details: { because: 'two-texts', fields: [{ field: 'why', mine: 'The law asks.', theirs: 'Kitchens ask.' }] },
  });
  expect(world.writes).toEqual([]);
  const settled = { base: { ...openedAt, why: 'Kitchens ask.' }, input: mine };
  const view = await saveBrief(inMemoryPorts(world), aCall('ana'), settled);
  expect(view.brief).toEqual({ ...theirs, why: 'The law asks.', version: 5 });
});

test('others write other fields in the same instant: all are stored', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), async (scheduler) => {
      const world = aWorld();
      const ports = inMemoryPorts(world, (port) => scheduler.schedule(Promise.resolve(), port));
      const write = (part: Partial<BriefTexts>) =>
        saveBrief(ports, aCall('ana'), { base: EMPTY_BRIEF, input: { ...EMPTY_BRIEF, ...part } });
      const acts = [write({ why: 'Allergies' }), write({ who: 'Parents' }), write({ inScope: ['basket'] })];
      await scheduler.waitFor(Promise.all(acts));
      await assessIssue(inMemoryPorts(world), world.issue.id);
      expect(world.records.brief).toMatchObject({ why: 'Allergies', who: 'Parents', inScope: ['basket'], version: 3 });
    }),
  );
});
