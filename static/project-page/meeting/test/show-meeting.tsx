import { render } from '@testing-library/react';
import { aUser } from '../../../../test/a-user';
import type { MeetingView, ResultView } from '../../../../src/contract-meeting';
import { aPanel } from '../../../../test/a-panel';
import { ui } from '../../../../test/ui-host';
import { MeContext } from '../../../ui/Name';
import { reportDe } from '../../backlog/report.de';
import { reportEn } from '../../backlog/report.en';
import { aSetup } from '../../backlog/test/a-setup';
import { anIssue, aReadiness } from '../../backlog/test/an-issue';
import { answerAs, type TestJira } from '../../backlog/test/jira';
import { Words } from '../../backlog/words';
import { Meeting } from '../Meeting';
import { WordsContext } from '../words';
import { wordsDe } from '../words.de';
import { wordsEn } from '../words.en';

export const jira = {
  sprints: [],
  issues: [
    ...['TIF-1', 'TIF-2'].map((key) => anIssue(key)),
    anIssue('TIF-3', { estimate: 8 }),
    anIssue('TIF-4', { readiness: aReadiness('draft', { missing: 'why' }) }),
  ],
  assignees: { 'TIF-3': 'emma' },
  gone: ['hana'],
};
/** Ids of the three items that Jira has. */
export const [one, two, three] = ['10000', '10001', '10002'] as const;

type ListItem = NonNullable<MeetingView['items']>[number];

/** An item of the list, without an answer so far. */
export const listed = (id: string, more: Partial<ListItem> = {}): ListItem => ({
  id,
  openQuestions: 0,
  waitingAnswers: 0,
  round: null,
  votes: 0,
  shown: null,
  readers: 0,
  iRead: false,
  owners: [],
  ...more,
});

export const aMeeting = (more: Partial<MeetingView> = {}): MeetingView => ({
  key: '1',
  n: 1,
  version: 3,
  state: 'listed',
  at: null,
  items: [one, two].map((id) => listed(id)),
  talkFirst: [],
  revealed: [],
  withoutTalk: [],
  people: [],
  facilitator: null,
  when: null,
  minutes: 60,
  sharedAt: null,
  startedAt: null,
  moves: [],
  breaks: [],
  each: 9,
  asked: [],
  editors: 0,
  rota: [],
  ledLast: null,
  unread: 0,
  untold: 0,
  added: [],
  remindedAt: null,
  last: null,
  canEdit: true,
  ticket: 'ticket',
  countsTicket: 'counts',
  now: '2026-11-24T10:00:00.000Z',
  ...more,
});
export const running = (at: string = one): MeetingView =>
  aMeeting({
    state: 'running',
    at,
    facilitator: 'ben',
    startedAt: '2026-11-24T09:54:00.000Z',
    moves: [{ issue: at, at: '2026-11-24T09:54:00.000Z' }],
  });

type ItemResult = ResultView['items'][number];

export const anItemResult = (more: Partial<ItemResult> = {}): ItemResult => ({
  id: one,
  minutes: 6,
  outcome: 'ready',
  standing: 'agreed',
  answerFirst: 0,
  agreed: '',
  nextSteps: [],
  size: null,
  sizeNow: null,
  parts: [],
  questions: [],
  answered: 0,
  mine: [],
  ...more,
});

/** A meeting of four days before. */
export const aResult = (more: Partial<ResultView> = {}): ResultView => ({
  n: 1,
  startedAt: '2026-11-20T09:00:00.000Z',
  when: null,
  withoutTalk: [],
  items: [anItemResult()],
  usual: null,
  wasThere: true,
  isAsked: false,
  hasAnswered: false,
  worth: null,
  over: [],
  dated: [],
  ...more,
});

export type Call = { readonly functionKey: string; readonly payload?: unknown };

/** Draws the page over a back end that answers each call by its name. */
export function show(
  first: MeetingView,
  answers: Readonly<Record<string, () => unknown>> = {},
  words = wordsEn,
  site: TestJira = jira,
) {
  const calls: Call[] = [];
  const ok = (value: unknown) => ({ ok: true, value });
  ui.answer('invoke', (data) => {
    const call: Call = Object(data);
    calls.push(call);
    const answer = answers[call.functionKey];
    if (answer !== undefined) return answer();
    if (call.functionKey === 'openMeeting') return ok(first);
    if (call.functionKey === 'openReport') return ok(aSetup());
    if (call.functionKey === 'look') return ok({ shown: aPanel().shown });
    if (call.functionKey === 'followMeeting') return ok({ moved: null, isOpen: true, counts: null });
    return ok(aPanel());
  });
  ui.answer('fetchProduct', answerAs(site));
  const { unmount } = render(
    <MeContext.Provider value="ana">
      <Words words={words === wordsDe ? reportDe : reportEn}>
        <WordsContext.Provider value={words}>
          <Meeting />
        </WordsContext.Provider>
      </Words>
    </MeContext.Provider>,
  );
  return { calls, unmount, user: aUser() };
}
/** The payloads of the calls of this name. */
export const sent = (calls: readonly Call[], name: string): readonly unknown[] =>
  calls.filter(({ functionKey }) => functionKey === name).map(({ payload }) => payload);
