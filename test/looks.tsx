import { act, render, screen } from '@testing-library/react';
import type { PanelView } from '../src/contract';
import { PanelPage } from '../static/issue-panel/IssuePanel';
import { LOOK_MS } from '../static/issue-panel/store/pace';
import { openPanel } from '../static/issue-panel/store/use-panel-store';
import { Announcer } from '../static/ui/Announcer';
import { servePanel } from './panel-host';
import { visit } from './show-panel';
import { ui } from './ui-host';

/** The panel after a change that others may see. */
export const news = (panel: PanelView, shown = panel.shown + 1): PanelView => ({ ...panel, shown });

const calls = (functionKey: string): number =>
  ui.calls.filter(({ data }) => JSON.stringify(data).includes(`"${functionKey}"`)).length;
/** How often the panel asked for news, and how often it was opened. */
export const looks = (): number => calls('look');
export const opened = (): number => calls('openPanel');

/** Advances fake timers by `ms` and lets the requests of that time arrive. */
export const wait = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms));
export const oneLook = () => wait(LOOK_MS);

/** Renders the panel of a talk, at its vote. */
export async function showTalk(panel: PanelView): Promise<void> {
  servePanel(panel);
  render(
    <Announcer>
      <PanelPage store={openPanel()} size="full" />
    </Announcer>,
  );
  await screen.findByText('On paper');
  visit('Vote');
}
