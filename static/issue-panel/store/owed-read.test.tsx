import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { PanelView } from '../../../src/contract';
import { anOpenBallot, aPanel, aTalk } from '../../../test/a-panel';
import { news, oneLook, opened, showTalk, wait } from '../../../test/looks';
import { servePanel } from '../../../test/panel-host';
import { ui } from '../../../test/ui-host';
import { REFRESH_MS } from './follow';
import { CALM_MS, LOOK_MS } from './pace';

beforeEach(() => {
  jest.useFakeTimers({ advanceTimers: true });
});
afterEach(() => {
  jest.useRealTimers();
});

const talking = (spoilt: Partial<PanelView> = {}): PanelView => aPanel({ talk: aTalk(), ...spoilt });

/** A panel in a talk that has been looked at once. */
async function show(panel: PanelView): Promise<void> {
  await showTalk(panel);
  await oneLook();
}

describe('news that a look found and no read has brought yet', () => {
  const renamed = news(talking({ content: { ...aPanel().content, why: 'The law asks.' } }));
  const renewed = () => screen.queryByText('The law asks.');
  const stale = () => screen.queryByText(/Could not look for news/);

  test('is read by the next look; until then the panel is marked as possibly old', async () => {
    await show(talking());
    servePanel(renamed, { openPanel: { fails: 'rate-limited' } });
    await oneLook();
    expect(stale()).toBeVisible();
    await oneLook();
    expect(stale()).toBeVisible();
    servePanel(renamed);
    await oneLook();
    await oneLook();
    expect(stale()).toBeNull();
    expect(renewed()).toBeVisible();
    const before = opened();
    await oneLook();
    expect(opened()).toBe(before);
  });

  test('is read after a read gave way to the viewer’s action, which was refused', async () => {
    const user = userEvent.setup({ advanceTimers: jest.advanceTimersByTime });
    await show(talking({ ballot: anOpenBallot({ voted: ['ben'], waiting: [] }) }));
    let arrive = (_answer: unknown): void => undefined;
    const voting = { ...renamed, ballot: anOpenBallot({ voted: ['ben'], waiting: [] }) };
    const reading = new Promise((resolve) => (arrive = resolve));
    servePanel(voting, {
      openPanel: reading,
      revealBallot: { fails: 'votes-missing', details: { because: 'missing' } },
    });
    await oneLook();
    await user.click(screen.getByRole('button', { name: /^Reveal/ }));
    await act(async () => arrive({ ok: true, value: voting }));
    expect(renewed()).toBeNull();
    servePanel(voting);
    await wait(LOOK_MS + REFRESH_MS);
    expect(renewed()).toBeVisible();
  });

  test('is asked for at growing intervals while it cannot be read', async () => {
    await show(talking());
    servePanel(renamed, { openPanel: { fails: 'rate-limited' } });
    const before = opened();
    await wait(20 * LOOK_MS);
    expect(opened() - before).toBeLessThanOrEqual(6);
  });
});

test('where its ticket no longer counts, a panel opens in full and looks by the new one', async () => {
  await show(talking({ pass: 'pass' }));
  const renewed = talking({ access: { ticket: 'of today', token: null } });
  servePanel(renewed, { look: { fails: 'not-allowed' } });
  await oneLook();
  await wait(REFRESH_MS);
  expect(opened()).toBe(2);
  expect(screen.queryByText(/Could not look for news/)).toBeNull();
  servePanel(renewed);
  await wait(CALM_MS);
  expect(ui.calls.at(-1)?.data).toMatchObject({ functionKey: 'look', payload: { ticket: 'of today' } });
});
