import { callPanel } from '../../test/call-panel';
import { type ForgeApp, installApp } from '../../test/forge-app';
import { silence } from '../../test/silence';
import { MAILS_PER_HOUR, mailsTooMany } from './stores/mail-store';

const ask = (app: ForgeApp, issue: string, owner: string) =>
  callPanel(app, 'ana', {
    name: 'askQuestion',
    issue,
    payload: { input: { kind: 'risk', text: 'Late?', blocking: false, category: null, owner, due: null } },
  });
const mails = (app: ForgeApp): number => app.asked.filter((one) => one.includes('/notify')).length;

test('a person gets at most twenty mails an hour, and every question is stored all the same', async () => {
  const warn = silence('warn');
  const app = installApp();
  const issue = await app.anIssue('Cancel an order');
  for (let at = 1; at <= MAILS_PER_HOUR; at += 1) await mailsTooMany('cem', new Date().toISOString());
  expect((await ask(app, issue, 'cem')).questions).toHaveLength(1);
  expect([mails(app), warn.mock.calls]).toEqual([0, [['mails to a person left out this hour:', 1]]]);
  expect((await ask(app, issue, 'ben')).questions).toHaveLength(2);
  expect(mails(app)).toBe(1);
  jest.restoreAllMocks();
});

test.each([
  ['the same hour', '2026-11-24T09:59:59.000Z', 1],
  ['the next hour', '2026-11-24T10:00:00.000Z', 0],
])('twenty mails count in %s', async (_which, now, tooMany) => {
  installApp();
  for (let at = 1; at <= MAILS_PER_HOUR; at += 1) expect(await mailsTooMany('ben', '2026-11-24T09:00:00.000Z')).toBe(0);
  expect(await mailsTooMany('ben', now)).toBe(tooMany);
});

test('of five mails at once each is counted', async () => {
  installApp();
  const now = '2026-11-24T09:00:00.000Z';
  for (let at = 1; at <= MAILS_PER_HOUR - 3; at += 1) await mailsTooMany('ben', now);
  const at = await Promise.all([1, 2, 3, 4, 5].map(() => mailsTooMany('ben', now)));
  expect(at.filter((one) => one === 0)).toHaveLength(3);
});
