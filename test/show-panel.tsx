import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { aUser } from './a-user';
import type { PanelView } from '../src/contract';
import { PanelPage } from '../static/issue-panel/IssuePanel';
import { stepTarget } from '../static/issue-panel/keyboard/lead-target';
import { newFrame } from '../static/ui/kept';
import type { PanelSize } from '../static/issue-panel/store/panel-context';
import { openPanel } from '../static/issue-panel/store/use-panel-store';
import { Announcer } from '../static/ui/Announcer';
import { panelDe } from '../static/issue-panel/words.de';
import { panelEn } from '../static/issue-panel/words.en';
import type { Language } from '../static/ui/words';
import { MeContext } from '../static/ui/Name';
import { SiteContext } from '../static/ui/site';
import { servePanel } from './panel-host';
import { PanelWordsProvider } from '../static/issue-panel/words';

/** Renders the whole panel, with scope and size as a person left them open. */
export function showPanel(...shown: Parameters<typeof showAtRest>): ReturnType<typeof showAtRest> {
  for (const fold of ['scope', 'confirm']) localStorage.setItem(`common-ground-fold-${fold}-folded`, 'open');
  return showAtRest(...shown);
}

/** Renders the whole panel, folded as it is at first. Resolves once its steps are shown. */
export async function showAtRest(
  panel: PanelView,
  answers: Parameters<typeof servePanel>[1] = {},
  language: Language = 'en',
  size: PanelSize = 'full',
  toOwed = false,
) {
  document.documentElement.lang = language;
  newFrame();
  const words = language === 'de' ? panelDe : panelEn;
  const host = servePanel(panel, answers);
  const store = openPanel();
  render(
    <PanelWordsProvider words={words}>
      <MeContext.Provider value={panel.me.accountId}>
        <SiteContext.Provider value="https://tiffin.example">
          <Announcer>
            <PanelPage store={store} size={size} toOwed={toOwed} />
          </Announcer>
        </SiteContext.Provider>
      </MeContext.Provider>
    </PanelWordsProvider>,
  );
  // Asked for by its role once it is there: each look by role goes through the whole page.
  await waitFor(() => expect(document.getElementById(stepTarget('scope'))).not.toBeNull());
  screen.getByRole('heading', { name: new RegExp(words.steps.scope) });
  return { ...host, store, user: aUser() };
}

const talkSteps = ['Scope', 'Unknowns', 'Vote', 'Close'] as const;
export type TalkStep = (typeof talkSteps)[number];

/** Presses a step in the bar of the running talk; nothing without one. */
export function visit(step: TalkStep): void {
  const nav = document.querySelector('nav');
  if (nav !== null)
    fireEvent.click(within(nav).getByRole('button', { name: new RegExp(`^${talkSteps.indexOf(step) + 1} `) }));
}

/** As `showPanel`, at a step of the running talk. */
export async function showPanelAt(step: TalkStep, ...shown: Parameters<typeof showPanel>) {
  const panel = await showPanel(...shown);
  visit(step);
  return panel;
}

/** An item of an open menu, else the first button of this name. */
export const pressable = (name: string | RegExp) =>
  waitFor(() => {
    const [button = document.body] = screen.queryAllByRole('menuitem', { name });
    return button === document.body ? (screen.getAllByRole('button', { name })[0] ?? button) : button;
  });
