import type { JiraRequest } from '../request';
import { writeFlagComment } from './comment';

/** A Jira in which the app, account `app`, wrote comment 7; `asked` are the paths of its edits. */
function aJira(): { readonly request: JiraRequest; readonly asked: string[] } {
  const asked: string[] = [];
  const request: JiraRequest = async (path, init) => {
    if (init?.method === 'PUT') asked.push(path);
    return new Response(JSON.stringify({ id: '7', author: { accountId: 'app' }, properties: [] }));
  };
  return { request, asked };
}

test('an edit of our comment mails nobody', async () => {
  const { request, asked } = aJira();
  const wanted = { id: '7', me: 'app', text: 'Agreed on 21 Nov.', link: null };
  expect(await writeFlagComment(request, '10041', wanted)).toBe('7');
  expect(asked).toEqual(['/rest/api/3/issue/10041/comment/7?notifyUsers=false']);
});
