import { aFilledSite, answerFieldWrites, fieldOf } from '../../test/a-filled-field';
import { propertiesOf, repairs } from '../../test/forging';
import { allowLog } from '../../test/logged';

test('a field write that Jira never answers holds back neither event nor walk', async () => {
  // Jira may still carry out the first bulk write when the sweep comes.
  allowLog('Jira still works off an earlier bulk write.');
  const { app, first } = await aFilledSite();
  const fresh = await app.anIssue('Warn about allergens');
  answerFieldWrites(() => new Promise<Response>(() => undefined));
  await repairs['the next event'](app, first);
  await repairs['the next sweep'](app);
  const properties = await propertiesOf(app, fresh);
  expect(properties['commonGroundReadiness']).toMatchObject({ state: 'draft' });
  expect((await fieldOf(app, fresh)).value).toBeNull();
}, 60_000);
