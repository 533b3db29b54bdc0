import { render } from '@testing-library/react';
import { aUser } from '../../../../test/a-user';
import type { Failure, ReportSetup, MailsView } from '../../../../src/contract';
import { ui } from '../../../../test/ui-host';
import { MeContext } from '../../../ui/Name';
import { SiteContext } from '../../../ui/site';
import { MeetingContext } from '../../shared/to-meeting';
import { BacklogReport } from '../BacklogReport';
import { reportEn, type ReportWords } from '../report.en';
import { type Address, NO_ADDRESS } from '../filter/use-kept';
import { Words } from '../words';
import { aSetup } from './a-setup';
import { type TestJira, answerAs } from './jira';

// jsdom has no layout, so scrolling does nothing.
Element.prototype.scrollIntoView = () => undefined;

const WANTED: MailsView = { isWanted: true };

type Opened = {
  readonly setup?: Partial<ReportSetup>;
  readonly extension?: Record<string, unknown>;
  readonly me?: string;
  readonly failure?: Failure | null;
  readonly address?: Address;
  /** Whether the viewer wants mails; so by default. */
  readonly mail?: MailsView;
  /** What going to the meeting does. */
  readonly toMeeting?: () => void;
  /** The back end's answer, where it comes later. */
  readonly opening?: Promise<ReportSetup>;
  readonly words?: ReportWords;
};

/** Draws the report over a back end and a Jira that answer. */
export function openReport(
  jira: TestJira,
  {
    setup = {},
    extension = {},
    me = 'ana',
    failure = null,
    address = NO_ADDRESS,
    mail = WANTED,
    toMeeting = () => undefined,
    opening,
    words = reportEn,
  }: Opened = {},
) {
  const answer = async () => ({ ok: true, value: opening === undefined ? aSetup(setup) : await opening });
  ui.answer('invoke', (data) => {
    const { functionKey, payload } = Object(data);
    if (functionKey === 'readMails') return { ok: true, value: mail };
    if (functionKey === 'wantMails') return { ok: true, value: { isWanted: payload.input.wanted } };
    return failure === null ? answer() : { ok: false, failure };
  });
  ui.answer('fetchProduct', answerAs(jira));
  ui.answer('navigate', () => undefined);
  render(
    <Words words={words}>
      <MeContext.Provider value={me}>
        <SiteContext.Provider value="https://tiffin.example">
          <MeetingContext.Provider value={toMeeting}>
            <BacklogReport context={{ extension: { type: 'jira:projectPage', ...extension } }} address={address} />
          </MeetingContext.Provider>
        </SiteContext.Provider>
      </MeContext.Provider>
    </Words>,
  );
  return aUser();
}

/** Requests to Jira and the back end so far. */
export const requests = (): readonly string[] =>
  ui.calls
    .filter(({ command }) => command === 'fetchProduct' || command === 'invoke')
    .map(({ data }) => String(Object(data).restPath ?? Object(data).functionKey).split('?')[0] ?? '');
