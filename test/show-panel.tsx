import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { PanelView } from '../src/contract';
import { IssuePanel } from '../static/issue-panel/IssuePanel';
import { openPanel } from '../static/issue-panel/use-panel-store';
import { Announcer } from '../static/ui/Announcer';
import { MeContext } from '../static/ui/Name';
import { servePanel } from './panel-host';

/** Draws the whole panel, as its reader has it; resolves once its steps are there. */
export async function showPanel(panel: PanelView, answers: Parameters<typeof servePanel>[1] = {}) {
  const host = servePanel(panel, answers);
  const store = openPanel();
  render(
    <MeContext.Provider value={panel.me.accountId}>
      <Announcer>
        <IssuePanel store={store} size="full" />
      </Announcer>
    </MeContext.Provider>,
  );
  await screen.findByRole('button', { name: /Unknowns/, expanded: true });
  return { ...host, user: userEvent.setup() };
}
