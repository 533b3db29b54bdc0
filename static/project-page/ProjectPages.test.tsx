import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ui } from '../../test/ui-host';
import { aSetup } from './backlog/test/a-setup';
import { answerAs } from './backlog/test/jira';
import { tiffin } from './backlog/test/tiffin';
import { reportEn } from './backlog/report.en';
import { Words } from './backlog/words';
import { ProjectPages } from './ProjectPages';
import { addressOf } from './use-place';
import { expectLog } from '../../test/logged';

/** A fake of the host's history: records what was pushed, and calls the listener. */
function aHistory(pathname: string) {
  const listeners = new Set<(location: { pathname: string }) => void>();
  const pushed: string[] = [];
  const [path = '', query = ''] = pathname.split('?');
  return {
    pushed,
    back: (to: string) => act(() => listeners.forEach((listener) => listener({ pathname: to }))),
    live: {
      location: { pathname: path, search: query === '' ? '' : `?${query}` },
      push: (to: string) => pushed.push(to),
      replace: (to: string) => pushed.push(to),
      listen: (listener: (location: { pathname: string }) => void) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
  };
}

function openAt(pathname: string, extension: object = { type: 'jira:projectPage' }) {
  const history = aHistory(pathname);
  ui.answer('createHistory', () => history.live);
  ui.answer('invoke', () => ({ ok: false, failure: { code: 'not-allowed', details: {}, reference: '' } }));
  render(
    <Words words={reportEn}>
      <ProjectPages context={{ accountId: 'ana', extension }} />
    </Words>,
  );
  return { history, user: userEvent.setup() };
}

/** A page is recognised by its own heading, which is there also after a refusal. */
async function expectPage(name: string): Promise<void> {
  await waitFor(() => {
    expect(screen.getByRole('alert')).toBeVisible();
    expect(screen.getByRole('heading', { level: 1, name })).toBeVisible();
  });
}
const current = () => screen.findByRole('link', { current: 'page' });

test.each([
  ['/', 'Backlog readiness'],
  ['/backlog', 'Backlog readiness'],
  ['/backlog/', 'Backlog readiness'],
  ['/look-back', 'Look back'],
  ['/look-back/backlog', 'Backlog readiness'],
  ['/not-look-back', 'Backlog readiness'],
  ['/something-else', 'Backlog readiness'],
])('at %s it shows %s', async (pathname, name) => {
  openAt(pathname);
  expect(await current()).toHaveTextContent(name);
  await expectPage(name);
  expect(document.title).toBe(name);
});

test('a link opens the other page, and the back button returns', async () => {
  const { history, user } = openAt('/');
  await user.click(await screen.findByRole('link', { name: 'Look back' }));
  await expectPage('Look back');
  expect(history.pushed).toEqual(['/look-back']);
  history.back('/');
  expect(await current()).toHaveTextContent('Backlog readiness');
});

test('a module without a history shows the report alone', async () => {
  openAt('/look-back', { type: 'jira:backlogAction' });
  await expectPage('Backlog readiness');
  expect(screen.queryByRole('navigation')).toBeNull();
  expect(ui.calls.map(({ command }) => command)).not.toContain('createHistory');
});

test('the report appears when the host does not answer about the address', async () => {
  expectLog("Error: The test's host does not know createHistory.");
  ui.answer('invoke', () => ({ ok: false, failure: { code: 'not-allowed', details: {}, reference: '' } }));
  render(
    <Words words={reportEn}>
      <ProjectPages context={{ extension: { type: 'jira:projectPage' } }} />
    </Words>,
  );
  await expectPage('Backlog readiness');
});

test.each([
  ['https://tiffin.example/jira/apps/refinement', 'https://tiffin.example/jira/apps/refinement/look-back'],
  [
    'https://tiffin.example/jira/apps/refinement/backlog?a=1#b',
    'https://tiffin.example/jira/apps/refinement/look-back',
  ],
  ['https://tiffin.example/jira/apps/refinement/look-back/', 'https://tiffin.example/jira/apps/refinement/look-back'],
  [null, '#look-back'],
])('the look back beside %s is at %s', (address, link) => {
  expect(addressOf('look-back', address)).toBe(link);
});

test('a filter replaces the query of the address, beside the page', async () => {
  const { history, user } = openAt('/backlog?state=draft');
  ui.answer('invoke', () => ({ ok: true, value: aSetup() }));
  ui.answer('fetchProduct', answerAs(tiffin));
  expect(await screen.findByRole('combobox', { name: 'State' })).toHaveValue('draft');
  await user.selectOptions(screen.getByRole('combobox', { name: 'State' }), 'Ready');
  expect(history.pushed).toEqual(['/backlog?state=ready']);
  await user.click(screen.getByRole('button', { name: 'Clear filter' }));
  expect(history.pushed.at(-1)).toBe('/backlog');
});
