import { aQuestion } from '../../test/builders/a-question';
import { installApp } from '../../test/forge-app';
import { openPanel } from '../usecases/panel/open-panel';
import { assessConsumer } from './consumers';
import { asViewer } from './composition';

const keysOf = (body: unknown): string[] => Object(body)['keys'].map(({ key }: { key: string }) => key);

test('closed questions that are many share a property, and the panel still shows every one of them', async () => {
  const app = installApp();
  const issue = await app.anIssue('Cancel an order');
  for (let at = 0; at < 40; at += 1) {
    const id = `q${String(at).padStart(2, '0')}`;
    const question = aQuestion({ id, state: at < 38 ? 'closed' : 'open' });
    await app.rest('PUT', `/rest/api/3/issue/${issue}/properties/commonGroundQuestion_${id}`, question);
    await app.site.clock.advance(2000);
  }
  app.queued.push({ queueName: 'assess', body: { issueId: issue, projectId: String(app.projectId) } });
  for (let event = app.queued.shift(); event !== undefined; event = app.queued.shift()) {
    expect(await assessConsumer({ ...event, jobId: 'job', eventId: 'event' })).toBeUndefined();
    await app.site.clock.advance(30_000);
  }
  const { body } = await app.rest('GET', `/rest/api/3/issue/${issue}/properties`);
  expect(keysOf(body).filter((key) => key.startsWith('commonGroundQuestion_'))).toHaveLength(22);
  const call = { me: 'ana', issueId: issue, projectId: String(app.projectId) };
  app.actAs('ana');
  const { questions, assessment } = await openPanel(asViewer(call), call);
  expect(questions).toHaveLength(40);
  expect(assessment.readiness.openQuestions).toBe(2);
});

test('an assessment does not look for more to fold where no more fits', async () => {
  const app = installApp();
  const issue = await app.anIssue('Cancel an order');
  const properties = `/rest/api/3/issue/${issue}/properties`;
  const long = (id: string) => aQuestion({ id, state: 'closed', text: 'x'.repeat(1000) });
  const archive = Array.from({ length: 24 }, (_, at) => long(`a${at}`));
  await app.rest('PUT', `${properties}/commonGroundQuestionArchive`, archive);
  for (let at = 0; at < 40; at += 1) {
    await app.rest('PUT', `${properties}/commonGroundQuestion_q${at}`, long(`q${at}`));
    await app.site.clock.advance(2000);
  }
  const body = { issueId: issue, projectId: String(app.projectId) };
  const assess = () => assessConsumer({ queueName: 'assess', jobId: 'job', eventId: 'event', body });
  for (let times = 0; times < 3; times += 1) await assess();
  app.asked.splice(0);
  app.queued.splice(0);
  expect(await assess()).toBeUndefined();
  expect(app.asked).toEqual([`GET /rest/api/3/issue/${issue} as app`]);
  expect(app.queued).toEqual([]);
});
