import { ui } from './ui-host';

type User = { readonly accountId: string; readonly displayName: string; readonly active?: boolean };

/** The page's Jira has only these people until the end of the test. */
export function servePeople(...people: readonly User[]): void {
  ui.answer('fetchProduct', () => ({
    status: 200,
    statusText: 'OK',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ values: people.map((user) => ({ active: true, ...user })) }),
  }));
}
