import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Result } from '../../../src/contract';
import type { ProjectLine, ProjectsView } from '../../../src/contract-projects';
import { ui } from '../../../test/ui-host';
import { FormatsContext, formatsFor } from '../../ui/formats';
import { healthDe } from '../words.de';
import { healthEn } from '../words.en';
import { Words } from '../words';
import { csvRows } from './csv-rows';
import { ProjectsSection } from './ProjectsSection';
import { expectLog } from '../../../test/logged';

const aLine = (more: Partial<ProjectLine> = {}): ProjectLine => ({
  key: 'TIF',
  name: 'Tiffin',
  look: 'done',
  day: '2026-11-24',
  agreed: 9,
  lacksAgreement: 7,
  notChecked: 0,
  startedUnseen: 77,
  runway: { length: 1.25, unit: 'estimate' },
  lastMeeting: '2026-11-20T10:00:00.000Z',
  ...more,
});
const unknown = { day: null, agreed: null, lacksAgreement: null, notChecked: null, startedUnseen: null };
const nothing = { ...unknown, runway: null, lastMeeting: null };
const unused = aLine({ key: 'PAY', name: 'Payments', look: 'never', ...nothing });

function show(pages: Readonly<Record<number, Result<ProjectsView>>>, words = healthEn) {
  const asked: unknown[] = [];
  ui.answer('invoke', (data) => {
    const { from } = Object(data).payload;
    asked.push(from);
    return pages[from];
  });
  render(
    <Words words={words}>
      <FormatsContext.Provider value={formatsFor(words === healthDe ? 'de-DE' : 'en-GB', 'UTC')}>
        <ProjectsSection />
      </FormatsContext.Provider>
    </Words>,
  );
  return { asked, user: userEvent.setup() };
}
const page = (projects: readonly ProjectLine[], next: number | null = null): Result<ProjectsView> => ({
  ok: true,
  value: { projects, next },
});
const cellsOf = (row: HTMLElement) =>
  within(row)
    .getAllByRole('cell')
    .map((cell) => cell.textContent);

test('nothing is read before somebody asks; then each project has its line, and what is not known a dash', async () => {
  const { asked, user } = show({ 0: page([aLine(), unused]) });
  expect(asked).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Show the projects' }));
  const [, first, second] = await screen.findAllByRole('row');
  expect(cellsOf(first ?? document.body)).toEqual(['9', '7', '0', '1.3', '20 Nov']);
  expect(cellsOf(second ?? document.body)).toEqual(['–', '–', '–', '–', '–']);
  expect(screen.getByText(/^counted on .*; 77 started before anybody checked$/)).toBeVisible();
  expect(screen.getByRole('columnheader', { name: 'Ready work' })).toBeVisible();
  expect(screen.getByText('Nobody has acted here yet, so no item is checked.')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Tiffin (TIF)' })).toHaveAttribute(
    'href',
    expect.stringMatching(/browse\/TIF$/),
  );
  expect(screen.queryByRole('button', { name: 'More projects' })).toBeNull();
});

test('pages follow on demand, and one without a project that may be seen is passed over', async () => {
  const { asked, user } = show({ 0: page([], 20), 20: page([aLine()], 40), 40: page([unused]) });
  await user.click(screen.getByRole('button', { name: 'Show the projects' }));
  await screen.findByText('Tiffin', { exact: false });
  expect(asked).toEqual([0, 20]);
  await user.click(screen.getByRole('button', { name: 'More projects' }));
  await screen.findByText('Payments', { exact: false });
  expect(asked).toEqual([0, 20, 40]);
});

test('the file has every project, also those that were not shown yet', async () => {
  expectLog('Error: Not implemented: navigation (except hash changes)');
  const files: Blob[] = [];
  URL.createObjectURL = (file) => String(file instanceof Blob && files.push(file));
  URL.revokeObjectURL = () => undefined;
  const { user } = show({ 0: page([aLine()], 20), 20: page([unused]) });
  await user.click(screen.getByRole('button', { name: 'Show the projects' }));
  await user.click(await screen.findByRole('button', { name: 'Download as CSV' }));
  await screen.findByText('Payments', { exact: false });
  expect(files).toHaveLength(1);
});

test('a row of the file has numbers as they are, days by their number, and empty cells for what is not known', () => {
  expect(csvRows([aLine(), unused], healthEn.projects, healthEn.states).slice(1)).toEqual([
    ['TIF', 'Tiffin', 'done', '2026-11-24', 9, 7, 0, 77, 1.3, 'estimates', '2026-11-20'],
    ['PAY', 'Payments', 'not begun', null, null, null, null, null, null, null, null],
  ]);
});

test('a failure is said, and the next press reads on', async () => {
  const failure = { code: 'jira-unavailable', details: {}, reference: 'r' } as const;
  const pages: Record<number, Result<ProjectsView>> = { 0: { ok: false, failure } };
  const { user } = show(pages);
  await user.click(screen.getByRole('button', { name: 'Show the projects' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('Jira does not answer right now.');
  pages[0] = page([]);
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('No project that you may see uses Common Ground yet.')).toBeVisible();
});

test('in German, too', async () => {
  const { user } = show({ 0: page([aLine({ look: 'running', notChecked: 1 })]) }, healthDe);
  await user.click(screen.getByRole('button', { name: 'Projekte zeigen' }));
  expect(await screen.findByText('Die erste Durchsicht läuft: noch 1 Vorgang.')).toBeVisible();
  expect(screen.getByRole('columnheader', { name: 'Auf dem Papier' })).toBeVisible();
});
