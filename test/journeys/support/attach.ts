import type { LocalJira } from './local-jira';

/** Ana attaches a plain picture wider than any panel. It is an SVG, so that no binary file is needed. */
export async function attachPicture({ url }: LocalJira, issueKey: string, name: string): Promise<void> {
  const drawing =
    '<svg xmlns="http://www.w3.org/2000/svg" width="2400" height="900"><rect width="100%" height="100%"/></svg>';
  const form = new FormData();
  form.append('file', new Blob([drawing], { type: 'image/svg+xml' }), name);
  const authorization = `Basic ${Buffer.from('ana@tiffin.example:ana-token').toString('base64')}`;
  const headers = { authorization, 'X-Atlassian-Token': 'no-check' };
  const answer = await fetch(`${url}/rest/api/3/issue/${issueKey}/attachments`, {
    method: 'POST',
    headers,
    body: form,
  });
  if (!answer.ok) throw new Error(`No picture: ${answer.status}`);
}
