import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { PanelView } from '../../src/contract';
import { anOpenBallot, aPanel, aQuestion, aRevealedBallot, aTalk } from '../../test/a-panel';
import { servePanel } from '../../test/panel-host';
import { ui } from '../../test/ui-host';
import { Announcer } from '../ui/Announcer';
import { IssuePanel } from './IssuePanel';
import { LOOK_MS } from './follow';
import { openPanel } from './use-panel-store';

beforeEach(() => {
  jest.useFakeTimers({ advanceTimers: true });
});
afterEach(() => {
  jest.useRealTimers();
});

const live = ({ talk, gathering, doubts, ballot }: PanelView, stamp: string) =>
  Promise.resolve({ ok: true, value: { talk, gathering, doubts, ballot, stamp } });
const looks = (): number => ui.calls.filter(({ data }) => JSON.stringify(data).includes('"watch"')).length;

/** Lets the time of one look pass, and what it asks for arrive. */
const oneLook = () => act(() => jest.advanceTimersByTimeAsync(LOOK_MS));

async function show(panel: PanelView): Promise<void> {
  servePanel(panel, { watch: live(panel, '1') });
  render(
    <Announcer>
      <IssuePanel store={openPanel()} size="full" />
    </Announcer>,
  );
  await screen.findByText('To refine');
}

const talking = (spoilt: Partial<PanelView> = {}): PanelView => aPanel({ talk: aTalk(), ...spoilt });

test('where nothing is going on, nothing is asked', async () => {
  await show(aPanel());
  await oneLook();
  await oneLook();
  expect(looks()).toBe(0);
});

test('a vote of somebody else is seen by the next look, and said once', async () => {
  await show(talking());
  const voted = talking({ ballot: anOpenBallot({ voted: ['ben'], waiting: ['ana'] }) });
  servePanel(voted, { watch: live(voted, '2') });
  await oneLook();
  expect(screen.getByRole('button', { name: 'Reveal · 1 of 2' })).toBeVisible();
  expect(screen.getByText('1 person has voted.')).toBeInTheDocument();
});

test('the reveal is said', async () => {
  await show(talking());
  const revealed = talking({ ballot: aRevealedBallot() });
  servePanel(revealed, { watch: live(revealed, '2') });
  await oneLook();
  expect(screen.getByText('Revealed: 4 of 5 would start.')).toBeInTheDocument();
});

test('the panel is read again only when something changed', async () => {
  await show(talking());
  await oneLook();
  await oneLook();
  expect(ui.calls.filter(({ data }) => JSON.stringify(data).includes('"openPanel"'))).toHaveLength(1);
});

test('a question of somebody else moves nothing until the reader asks for it', async () => {
  const user = userEvent.setup({ advanceTimers: jest.advanceTimersByTime });
  await show(talking());
  const asked = talking({
    talk: aTalk({ voices: 3 }),
    questions: [...aPanel().questions, aQuestion({ id: 'new', text: 'What about twins?', blocking: true })],
  });
  servePanel(asked, { watch: live(asked, '2') });
  await oneLook();
  expect(screen.queryByText('What about twins?')).toBeNull();
  await user.click(screen.getByRole('button', { name: '1 new, show' }));
  expect(screen.getByText('What about twins?')).toBeVisible();
});

test('news do not take the focus from whoever is typing', async () => {
  const user = userEvent.setup({ advanceTimers: jest.advanceTimersByTime });
  await show(talking());
  await user.type(screen.getByLabelText(/What could go wrong/), 'half a');
  const voted = talking({ ballot: anOpenBallot({ voted: ['ben'] }) });
  servePanel(voted, { watch: live(voted, '2') });
  await oneLook();
  expect(screen.getByLabelText(/What could go wrong/)).toHaveFocus();
  expect(screen.getByLabelText(/What could go wrong/)).toHaveValue('half a');
});

test('a look that fails is said, and it goes on looking less often', async () => {
  await show(talking());
  servePanel(talking(), { watch: { fails: 'rate-limited' } });
  await oneLook();
  expect(screen.getByText(/Could not look for news/)).toBeVisible();
  const before = looks();
  await oneLook();
  expect(looks()).toBe(before);
  await oneLook();
  expect(looks()).toBe(before + 1);
});
