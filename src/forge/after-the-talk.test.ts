import { z } from 'zod';
import * as columns from '../../dev/jira/columns.ts';
import { installApp } from '../../test/forge-app';
import { askQuestion, callPanel, closeTalk } from '../../test/call-panel';

test('what was parked with a question is back on the agenda once that is answered', async () => {
  const app = installApp();
  const issue = await app.anIssue('Warn about allergens');
  await callPanel(app, 'ben', { name: 'startTalk', issue });
  await askQuestion(app, 'ben', issue, { blocking: true, owner: 'cem' });
  const parked = await closeTalk(app, 'ben', issue, { outcome: 'park', agreed: 'Later.' });
  const { readiness } = parked.assessment;
  expect(readiness).toMatchObject({ outcome: 'park', answeredSinceTalk: 'no' });
  const [open] = parked.questions;
  const payload = { base: open, input: { id: open?.id, answer: 'The kitchen.' } };
  const answer = await callPanel(app, 'cem', { name: 'answerQuestion', issue, payload });
  expect(answer.assessment.readiness).toMatchObject({ outcome: 'park', answeredSinceTalk: 'yes' });
});

test('an owner is told by Jira once, and a comment becomes a question of whoever wrote it', async () => {
  const app = installApp();
  const issue = await app.anIssue('Warn about allergens');
  const text = 'I tried it. What happens on a school trip?';
  const document = { type: 'doc', version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] };
  const { body } = await app.rest('POST', `/rest/api/3/issue/${issue}/comment`, { body: document });
  const commentId = z.object({ id: z.string() }).parse(body).id;
  const from = { commentId, text: null, kind: 'question', blocking: true };
  const asked = await callPanel(app, 'ben', { name: 'questionFromComment', issue, payload: { input: from } });
  const [question] = asked.questions;
  expect(question).toMatchObject({
    text: 'What happens on a school trip?',
    askedBy: 'ben',
    askedFor: 'ana',
    owner: 'ana',
  });
  const { id, kind, category, due } = question ?? { id: '' };
  const edited = { id, kind, category, due, text: question?.text };
  const edit = (seen: string, owner: string) => {
    const payload = { base: { ...question, owner: seen }, input: { ...edited, owner } };
    return callPanel(app, 'ben', { name: 'editQuestion', issue, payload });
  };
  await edit('ana', 'cem');
  await edit('cem', 'ben');
  await edit('ben', 'cem');
  const told = app.site.db.all({ recipients: columns.text }, 'select recipients from notifications order by rowid');
  expect(told.map(({ recipients }) => recipients)).toEqual(['["ana"]', '["cem"]']);
});
