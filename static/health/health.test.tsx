import { screen, within } from '@testing-library/react';
import { type Check, untriable } from '../../src/contract-health';
import { ui } from '../../test/ui-host';
import { formatsFor } from '../ui/formats';
import { rowsOf } from './rows';
import { healthDe } from './words.de';
import { healthEn } from './words.en';
import { aCheck, failing, passing } from './test/checks';
import { inOrder, openHealth, openWithout, refuse } from './test/open-health';

const lines = () => screen.getAllByRole('row').map((row) => row.textContent ?? '');

const ownIds = ['echo', 'echo-signed', 'echo-queued', 'theme', 'browser-storage'];

test('where all is in order, what passed is one line that unfolds', async () => {
  const { user } = await openHealth(passing);
  expect(lines()).toEqual([`✓Passed${passing.length + ownIds.length} checks passedShow`]);
  await user.click(screen.getByRole('button', { name: /Show “\d+ checks passed”/ }));
  expect(screen.getByText('409 KEY_CONFLICT')).toBeVisible();
  expect(screen.getByRole('button', { name: /Hide “\d+ checks passed”/ })).toHaveAttribute('aria-expanded', 'true');
});

test.each(failing)('a failed check of $id says what is wrong and what to do, in both languages', (check) => {
  const said = [
    ...rowsOf(check, { words: healthEn, formats: formatsFor('en-GB', 'UTC') }),
    ...rowsOf(check, { words: healthDe, formats: formatsFor('de-DE', 'UTC') }),
  ];
  expect(said.length).toBeGreaterThanOrEqual(2);
  for (const { title, text } of said) expect(`${title} ${text}`).toMatch(/^\S.* \S.*$/u);
  for (const { title, text } of said) expect(`${title} ${text}`).not.toMatch(/undefined|null|NaN|\[object/);
});

test('what failed comes before warnings, and a project that cannot be searched has its link', async () => {
  ui.answer('openWindow', () => undefined);
  await openHealth([aCheck('points', 'warning'), aCheck('shut-out', 'failed'), ...passing]);
  const [first, second] = screen.getAllByRole('row');
  expect(first).toHaveTextContent('PAY cannot be searched since 20 Nov');
  expect(second).toHaveTextContent('3,000 of 4,100 points used this hour');
  const link = within(first ?? document.body).getByRole('link', { name: 'Open PAY' });
  expect(link).toHaveAttribute('href', expect.stringMatching(/\/browse\/PAY$/));
});

test('a project is tried again on its line, and what the app may do there now is said', async () => {
  const { user, answerLook } = await openHealth([aCheck('shut-out', 'failed'), ...passing]);
  const look = screen.getByRole('button', { name: 'Look again “PAY cannot be searched since 20 Nov”' });
  answerLook({ ok: true, value: { projectKey: 'PAY', missing: ['browse', 'edit'] } });
  await user.click(look);
  expect(await screen.findByText('Looked just now: The app may not browse or edit in PAY.')).toBeVisible();
  answerLook({ ok: true, value: { projectKey: 'PAY', missing: [] } });
  await user.click(look);
  expect(await screen.findByText('The app may do so now. What had to wait goes on by itself.')).toBeVisible();
  answerLook({ ok: false, failure: { code: 'jira-unavailable', details: {}, reference: 'r' } });
  await user.click(look);
  expect(await screen.findByRole('alert')).toHaveTextContent('Jira does not answer right now.');
});

test('where the back end fails to send a message, the network is not blamed', async () => {
  const { user } = await openHealth(passing, healthEn, { ...inOrder, isSent: false });
  await user.click(await screen.findByRole('button', { name: /Show “3 checks wait/ }));
  expect(screen.getAllByText('Common Ground could not send it just now. Check again.')).toHaveLength(3);
  expect(screen.queryByText(/did not arrive here/)).toBeNull();
});

test('where Realtime takes no message, the network is not blamed', async () => {
  await openHealth(passing, healthEn, { ...inOrder, backEndMs: null });
  expect(await screen.findByText('A signed message of the app did not arrive here')).toBeVisible();
  expect(screen.queryByText(/WebSockets/)).toBeNull();
});

test('a check that could not be tried says what is missing', async () => {
  const { user } = await openHealth([aCheck('principal', 'untried'), ...passing]);
  await user.click(screen.getByRole('button', { name: /Show “1 check waits/ }));
  expect(screen.getByText(/Open a work item that shows the small panel/)).toBeVisible();
});

test('people who do not administer Jira are told so in plain words', async () => {
  await refuse({ code: 'not-allowed', details: { because: 'not-administrator' }, reference: 'r' });
  expect(await screen.findByRole('alert')).toHaveTextContent('Only people who administer Jira can see this.');
  expect(screen.queryByRole('button')).toBeNull();
});

test('a check without an answer says who gave none, and does not blame another', async () => {
  const jira = { id: 'rights', by: 'jira', said: 'Jira answered 403 to POST /rest/api/3/permissions/check' } as const;
  const storage = { id: 'expiry', by: 'storage', said: '500 INTERNAL.' } as const;
  const { unmount } = await openWithout([jira, storage]);
  const [first, second] = lines();
  expect(first).toMatch(/^✕FailedNot known: Rights of the app.*Jira did not answer this as expected.*403 to POST /u);
  expect(second).toMatch(
    /^✕FailedNot known: Names of revealed votes expireForge’s storage did not answer.*“500 INTERNAL\.”$/u,
  );
  unmount();
  await openWithout([{ ...jira, by: 'app' }], healthDe);
  expect(lines()[0]).toMatch(
    /^✕FehlgeschlagenNicht bekannt: Rechte der App in den ProjektenDas ist ein Fehler von Common Ground\..*„Jira answered 403 .*“$/u,
  );
});

test('what the page tried itself is there where the back end fails', async () => {
  await refuse({ code: 'jira-unavailable', details: { because: 'storage' }, reference: 'r' });
  expect(await screen.findByRole('alert')).toHaveTextContent('The storage of Common Ground does not answer right now.');
  expect(lines()).toEqual(['✓Passed5 checks passedShow']);
});

test('each guess is folded below the checks, with how it came to be known', async () => {
  const { user } = await openHealth([
    aCheck('late-rights', 'passed'),
    aCheck('principal', 'failed'),
    { id: 'assistants', state: 'untried', at: null },
    aCheck('search-rank', 'warning'),
    aCheck('points', 'passed'),
  ]);
  expect(screen.queryByText(/forms and widgets of dashboards/)).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Show “For the developers”' }));
  expect(screen.getByText(/^\d+ guesses about Jira/)).toHaveTextContent(
    `${4 + ownIds.length + untriable.length} guesses about Jira, of which ${1 + untriable.length} are still open here`,
  );
  const known = within(screen.getByRole('table', { name: 'For the developers' }))
    .getAllByRole('row')
    .map((row) => within(row).getByRole('cell').textContent);
  expect(known.slice(0, 5)).toEqual([
    'Seen in use on 2026-11-20',
    'Seen in use on 2026-11-20: not so',
    'Not seen yet',
    'Tried here: not so',
    'Tried here',
  ]);
  expect(new Set(known.slice(-untriable.length))).toEqual(new Set(['Cannot be tried here']));
});

test('the notebook is English beside German checks', async () => {
  await openHealth(passing, healthDe);
  const heading = screen.getByRole('heading', { name: 'For the developers' });
  expect(heading.closest('[lang]')).toHaveAttribute('lang', 'en');
});

test('after a failure the page can be tried again', async () => {
  const { answer, user } = await refuse({ code: 'jira-unavailable', details: {}, reference: 'r' });
  expect(await screen.findByRole('alert')).toHaveTextContent('Jira does not answer right now.');
  answer(passing);
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('table')).toBeVisible();
  expect(screen.queryByRole('alert')).toBeNull();
});

test('checking again shows what was found then', async () => {
  const { answer, user } = await openHealth(passing);
  expect(screen.getByText('checked this minute')).toBeVisible();
  answer([aCheck('schedule', 'failed')]);
  await user.click(screen.getByRole('button', { name: 'Check again' }));
  expect(await screen.findByText(/The hourly schedule has not run since/)).toBeVisible();
});

test('the result is copied as JSON, with what the page tried itself', async () => {
  const { user } = await openHealth(passing);
  await user.click(screen.getByRole('button', { name: 'Copy as JSON' }));
  expect(await screen.findByText('Copied.')).toBeVisible();
  const copied = await navigator.clipboard.readText();
  const { checks, ...rest }: { checks: readonly Check[] } = JSON.parse(copied);
  expect(checks.map(({ id }) => id).slice(-5)).toEqual(ownIds);
  expect(rest).toMatchObject({
    installed: { version: '3.1.0', environment: 'PRODUCTION' },
    language: 'en',
    previews: ['jira:workflowValidator', 'rovo:mcp'],
  });
  expect(copied).not.toContain('tiffin.example');
});

test('a hint that does not arrive, colours that do not and a browser that keeps nothing are warnings', async () => {
  const storage = Object.getOwnPropertyDescriptor(window, 'localStorage');
  Object.defineProperty(window, 'localStorage', { configurable: true, get: () => undefined });
  try {
    await openHealth(passing, healthEn, { ...inOrder, isHeard: false, isThemed: false });
    expect(await screen.findByText('Queued work sent no message within ten seconds')).toBeVisible();
    expect(screen.getByText('A signed message of the app did not arrive here')).toBeVisible();
    expect(screen.getByText('A message of the app did not arrive here')).toBeVisible();
    expect(screen.getByText('Jira’s colours do not reach the app')).toBeVisible();
    expect(screen.getByText('This browser keeps nothing for the app')).toBeVisible();
  } finally {
    if (storage !== undefined) Object.defineProperty(window, 'localStorage', storage);
  }
});

test('a message for which the back end takes longer than it waits is a warning with the milliseconds', async () => {
  await openHealth(passing, healthEn, { ...inOrder, backEndMs: 900 });
  expect((await screen.findAllByText('Forge takes 900 ms to send a message')).length).toBe(3);
});

test.each([
  [
    healthEn,
    'This installation',
    '103 of 4,100 used.',
    'not known',
    'Atlassian may still change what the rule “Is agreed” in workflows and the tools for assistants stand on.',
  ],
  [
    healthDe,
    'Diese Installation',
    '103 von 4.100 verbraucht.',
    'nicht bekannt',
    'Worauf die Regel „Ist geklärt“ in Workflows und die Werkzeuge für Assistenten beruhen, kann Atlassian noch ändern.',
  ],
])(
  'an administrator reads which version runs, how the hour stands and what stands on previews: %#',
  async (words, title, points, none, previews) => {
    await openHealth(
      passing.filter(({ id }) => id !== 'storage'),
      words,
    );
    const section = screen.getByRole('heading', { name: title }).parentElement;
    const facts = within(section ?? document.body)
      .getAllByRole('definition')
      .map(({ textContent }) => textContent);
    expect(facts).toEqual([
      '3.1.0 (production)',
      none,
      points,
      expect.stringMatching(/^12 .* 600 .*3/u),
      expect.stringMatching(/2026|20/u),
      previews,
    ]);
  },
);
