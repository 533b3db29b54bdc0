import { noTexts } from '../../../test/builders/a-ticket';
import type { JiraInit } from '../request';
import { writeTicket } from './ticket';

const headings = { ...noTexts, why: 'Why' };
const raw = { description: { value: null, mayEdit: true }, field: null };

/** Jira with this answer to a write, and what it was asked. */
function jira(status: number, body: unknown) {
  const asked: (JiraInit & { readonly path: string })[] = [];
  const request = async (path: string, init: JiraInit = {}) => {
    asked.push({ path, ...init });
    return { status, headers: new Headers(), json: async () => body };
  };
  return { asked, request };
}

test('one edit carries the text, and does not ask whether people are told', async () => {
  const { asked, request } = jira(204, null);
  await writeTicket(request, '10041', { raw, changes: { why: 'The law asks.' }, headings });
  expect(asked.map(({ method, path }) => `${method} ${path}`)).toEqual(['PUT /rest/api/3/issue/10041']);
  await writeTicket(request, '10041', { raw, changes: { who: '' }, headings });
  expect(asked).toHaveLength(1);
});

test.each([
  [{ errorMessages: [], errors: { description: 'Give a reason.' } }, 'Give a reason.'],
  [{ errorMessages: ['It is locked.'], errors: { description: 7 } }, 'It is locked.'],
])('a refusal is told in the words of Jira: %j', async (body, words) => {
  const { request } = jira(400, body);
  const refused = writeTicket(request, '10041', { raw, changes: { why: 'x' }, headings });
  await expect(refused).rejects.toMatchObject({ code: 'bad-request', details: { because: 'jira-says', words } });
});

test.each([
  '<html>',
  { errorMessages: ['INVALID_INPUT'], errors: {} },
  { errors: { description: 'CONTENT_LIMIT_EXCEEDED' } },
])('a refusal without words for people gives none: %j', async (body) => {
  const { request } = jira(400, body);
  const refused = writeTicket(request, '10041', { raw, changes: { why: 'x' }, headings });
  await expect(refused).rejects.toMatchObject({ code: 'bad-request' });
  await expect(refused).rejects.not.toHaveProperty('details.because');
});
