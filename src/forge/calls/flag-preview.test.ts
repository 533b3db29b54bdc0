import { z } from 'zod';
import { aSprint, drain } from '../../../test/a-sprint';
import { type ForgeApp, installApp } from '../../../test/forge-app';
import { resolver } from '../../calls';
import { named } from '../../../test/named';
import { expectLog } from '../../../test/logged';

const answer = z.object({ ok: z.boolean(), value: z.unknown(), failure: z.unknown() }).partial();

async function ask(app: ForgeApp, as: string, functionKey: string) {
  app.actAs(as);
  const context = { extension: { project: { id: String(app.projectId) } } };
  return answer.parse(
    await resolver({ call: { functionKey, payload: named() }, context }, { principal: { accountId: as } }),
  );
}

test('the preview names what would be flagged in the next sprint, and writes nothing', async () => {
  const app = installApp();
  await aSprint(app, 2);
  await app.anIssue('Outside of a sprint');
  await ask(app, 'ana', 'assessBacklog');
  await drain(app);
  await app.site.clock.advance(5000);
  expect(await ask(app, 'ana', 'previewFlags')).toMatchObject({
    ok: true,
    value: {
      items: [{ state: 'draft', sprint: 'Sprint 1' }, { state: 'draft' }],
      flagged: 0,
      isAll: true,
      isRejudging: false,
    },
  });
});

test('the preview judges items that are not stored yet, as the report does', async () => {
  const app = installApp();
  await aSprint(app, 2);
  expect(await ask(app, 'ana', 'previewFlags')).toMatchObject({
    ok: true,
    value: { items: [{ state: 'draft' }, { state: 'draft' }] },
  });
});

test('beyond a hundred items in sprints the preview says that it is not all', async () => {
  const app = installApp();
  await aSprint(app, 101);
  expect(await ask(app, 'ana', 'previewFlags')).toMatchObject({ ok: true, value: { isAll: false } });
});

test('only administrators see the preview', async () => {
  expectLog('previewFlags not-allowed');
  expect(await ask(installApp(), 'ben', 'previewFlags')).toMatchObject({ ok: false, failure: { code: 'not-allowed' } });
});
