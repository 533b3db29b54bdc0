import { functionKeys } from '../any-call';
import { failingAfter, faults, storageFailingAt, storageFaults } from './breaking';
import { aCut, cutEverywhere, type Cut } from './cut-everywhere';

let cut: Cut;
beforeAll(async () => {
  cut = await aCut();
});
afterAll(() => cut.app.running.stop());

const DOWN = 'is down';

test('when Jira is down at any request of any function, the failure is a known one and nothing is half done', async () => {
  const fault = faults[DOWN];
  if (fault === undefined) throw new Error('No such fault.');
  for (const functionKey of functionKeys)
    await cutEverywhere(cut, functionKey, (calls, work) => failingAfter(cut.app, { calls, fault }, work));
});

test('when storage is down at any call of any function, the failure is a known one and nothing is half done', async () => {
  const fault = storageFaults[DOWN];
  if (fault === undefined) throw new Error('No such fault.');
  for (const functionKey of functionKeys)
    await cutEverywhere(cut, functionKey, (calls, work) => storageFailingAt(cut.app, { calls, fault }, work));
});
