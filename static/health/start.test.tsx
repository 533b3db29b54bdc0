import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Result } from '../../src/contract';
import type { StartView } from '../../src/contract-health';
import { ui } from '../../test/ui-host';
import { passing } from './test/checks';
import { aBackEnd, viewOf } from './test/open-health';
import { Start } from './Start';
import { Words } from './words';
import { healthDe } from './words.de';
import { healthEn, type HealthWords } from './words.en';

/** Opens the page over a back end that knows this of the first steps, and finds everything in order. */
function openStart(answer: Result<StartView>, words: HealthWords = healthEn) {
  aBackEnd({ openStart: () => answer, checkHealth: () => ({ ok: true, value: viewOf(passing) }) });
  render(
    <Words words={words}>
      <Start opened="https://tiffin.example" />
    </Words>,
  );
  return userEvent.setup();
}

const ok = (value: StartView): Result<StartView> => ({ ok: true, value });
const steps = async () => (await screen.findAllByRole('listitem')).map((step) => within(step).getByRole('status'));

test('after the installation two steps are to do, and the third has checked the site', async () => {
  openStart(ok({ isPanelOpened: false, projects: [] }));
  const [panel, backlog, health] = await steps();
  expect(panel).toHaveTextContent('To do: Nobody has opened the panel so far.');
  expect(backlog).toHaveTextContent('To do: No project uses Common Ground yet.');
  await screen.findByText('Everything is in order.');
  expect(health).toHaveTextContent('Done: Everything is in order.');
});

test('what is done is said, in German, too', async () => {
  openStart(ok({ isPanelOpened: true, projects: ['EDGE', 'TIF'] }), healthDe);
  const [panel, backlog] = await steps();
  expect(panel).toHaveTextContent('Erledigt: Das Panel wurde hier geöffnet.');
  expect(backlog).toHaveTextContent(/Erledigt: In Gebrauch: EDGE(,| und| and) TIF/u);
});

test('each step leads on: to the projects, to Health, to the guide', async () => {
  const commands = () => ui.calls.map(({ command }) => command);
  ui.answer('navigate', () => undefined);
  ui.answer('open', () => undefined);
  ui.answer('openModal', () => undefined);
  const user = openStart(ok({ isPanelOpened: false, projects: [] }));
  expect(await screen.findByRole('link', { name: 'Open the projects' })).toHaveAttribute('href', '/jira/projects');
  await user.click(screen.getByRole('button', { name: 'Open Health' }));
  expect(commands()).toContain('navigate');
  await user.click(screen.getByRole('button', { name: 'Guide for administrators' }));
  expect(commands()).toContain('openModal');
});

test('people who do not administer Jira are told so', async () => {
  const failure = { code: 'not-allowed', details: { because: 'not-administrator' }, reference: 'r' } as const;
  openStart({ ok: false, failure });
  expect(await screen.findByRole('alert')).toHaveTextContent('Only people who administer Jira can see this.');
});
