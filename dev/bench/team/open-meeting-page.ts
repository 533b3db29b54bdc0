import vm from 'node:vm';
import { createPageBrowser } from './page-browser.ts';
import type { MeetingOnPage, MeetingParts } from './meeting-page.ts';
import { type Around, bridgeOf, type Page, surfaceOf } from './page.ts';

/** One person's page of the meeting; as a `Page` it is the panel of the item at which the meeting is. */
export type MeetingPage = Page & { readonly meeting: MeetingOnPage };

/** Opens the page of the project's list, which follows the meeting from then on. `script`: of `meeting-page.ts`. */
export async function openMeetingPage(
  around: Around,
  { accountId, projectKey, realtime }: { accountId: string; projectKey: string; realtime: boolean },
): Promise<MeetingPage> {
  const { host, quiet, script } = around;
  const browser = createPageBrowser(host.clock, quiet);
  const surface = surfaceOf(host, 'jira:projectPage', accountId, { projectKey });
  const bridge = { callBridge: bridgeOf(around, surface, realtime) };
  const context = vm.createContext({ ...browser.globals, __bridge: bridge });
  script.runInContext(context);
  const { openMeetingPage: open }: MeetingParts = context['meetingParts'];
  const meeting = open();
  await quiet();
  const item = () => {
    const at = meeting.at();
    if (at === null) throw new Error(`${accountId} is at no item.`);
    return at;
  };
  return {
    accountId,
    meeting,
    view() {
      const state = item().store.state();
      if (state.status === 'open') return state.view;
      throw new Error(`The panel is not open: ${JSON.stringify(state)}`);
    },
    touch: browser.touch,
    async act(does) {
      browser.touch();
      const failure = await does(item().actions);
      if (failure) throw new Error(`${accountId}: ${failure.code} ${JSON.stringify(failure.details)}`);
    },
    refresh: () => item().store.refresh(),
    follow: () => undefined,
    close() {
      meeting.close();
      browser.close();
    },
  };
}
