import { aSprint } from '../../../test/a-sprint';
import { drain } from '../../../test/forging';
import { installApp } from '../../../test/forge-app';
import { callApp } from '../../../test/call-panel';
import { expectLog } from '../../../test/logged';

test('the preview names what would be flagged in the next sprint, and writes nothing', async () => {
  const app = installApp();
  await aSprint(app, 2);
  await app.anIssue('Outside of a sprint');
  await callApp(app, 'ana', 'assessBacklog');
  await drain(app);
  expect(await callApp(app, 'ana', 'previewFlags')).toMatchObject({
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
  expect(await callApp(app, 'ana', 'previewFlags')).toMatchObject({
    ok: true,
    value: { items: [{ state: 'draft' }, { state: 'draft' }] },
  });
});

test('beyond a hundred items in sprints the preview says that it is not all', async () => {
  const app = installApp();
  await aSprint(app, 101);
  expect(await callApp(app, 'ana', 'previewFlags')).toMatchObject({ ok: true, value: { isAll: false } });
});

test('only administrators see the preview', async () => {
  expectLog('previewFlags not-allowed');
  expect(await callApp(installApp(), 'ben', 'previewFlags')).toMatchObject({
    ok: false,
    failure: { code: 'not-allowed' },
  });
});
