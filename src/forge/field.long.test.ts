import { aFilledSite, answerFieldWrites, fieldOf } from '../../test/a-filled-field';
import { propertiesOf, repairs } from '../../test/forging';

test('a field write that Jira never answers holds back neither event nor walk', async () => {
  const { app, first } = await aFilledSite();
  const fresh = await app.anIssue('Warn about allergens');
  answerFieldWrites(() => new Promise<Response>(() => undefined));
  await repairs['the next event'](app, first);
  await repairs['the next sweep'](app);
  const properties = await propertiesOf(app, fresh);
  expect(properties['commonGroundReadiness']).toMatchObject({ state: 'draft' });
  expect((await fieldOf(app, fresh)).value).toBeNull();
}, 60_000);
