import { render } from '@testing-library/react';
import { aUser } from '../../../../test/a-user';
import type { Failure } from '../../../../src/contract';
import type { LookBackSetup } from '../../../../src/contract-look-back';
import type { RecordedSprint } from '../../../../src/domain/lookback/past';
import { ui } from '../../../../test/ui-host';
import { type Address, NO_ADDRESS } from '../../backlog/filter/use-kept';
import { reportDe } from '../../backlog/report.de';
import { reportEn } from '../../backlog/report.en';
import { Words } from '../../backlog/words';
import { FormatsContext, formatsFor } from '../../../ui/formats';
import { SiteContext } from '../../../ui/site';
import { MeetingContext } from '../../shared/to-meeting';
import { LookBack } from '../LookBack';
import { WordsContext } from '../words';
import { wordsDe } from '../words.de';
import { wordsEn } from '../words.en';
import { type Script, scripted } from './scripted';
import { aLookBackSetup, aReading, steps } from './three-sprints';

type Opened = {
  readonly setup?: Partial<LookBackSetup>;
  readonly failure?: Failure | null;
  readonly account?: string;
  readonly language?: 'en' | 'de';
  /** The next sprint's items, as Jira answers a search. */
  readonly toPrepare?: readonly object[];
  /** The board's closed sprints, as Jira lists them, and what was recorded of them. */
  readonly closed?: readonly object[];
  readonly recorded?: readonly RecordedSprint[];
  /** Ids of the items that people put on the next list. */
  readonly list?: readonly string[];
  readonly address?: Address;
  readonly toMeeting?: () => void;
};

/** Draws the look back as the page does; the script stands for what Jira holds. */
export async function openLookBack(script: Script, given: Opened = {}) {
  const {
    setup = {},
    failure = null,
    account = 'ana',
    language = 'en',
    toPrepare = [],
    closed = [],
    recorded = [],
    list = [],
    address = NO_ADDRESS,
    toMeeting = null,
  } = given;
  ui.answer('invoke', (data) => {
    if (failure !== null) return { ok: false, failure };
    const { functionKey } = Object(data);
    if (functionKey === 'openMeeting') return { ok: true, value: { key: 'p10000', items: list.map((id) => ({ id })) } };
    return { ok: true, value: functionKey === 'readRecorded' ? recorded : aLookBackSetup(setup) };
  });
  ui.answer('fetchProduct', () => ({
    status: 200,
    statusText: 'OK',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ issues: toPrepare, values: closed, isLast: true }),
  }));
  ui.answer('navigate', () => undefined);
  const isGerman = language === 'de';
  const context = {
    cloudId: 'cloud-1',
    accountId: account,
    extension: { type: 'jira:projectPage', project: { id: '10000', key: 'TIF' } },
  };
  const { unmount } = render(
    <Words words={isGerman ? reportDe : reportEn}>
      <FormatsContext.Provider value={formatsFor(isGerman ? 'de-DE' : 'en-GB', 'UTC')}>
        <SiteContext.Provider value="https://tiffin.example">
          <WordsContext.Provider value={isGerman ? wordsDe : wordsEn}>
            <MeetingContext.Provider value={toMeeting}>
              <LookBack context={context} read={script.read} address={address} />
            </MeetingContext.Provider>
          </WordsContext.Provider>
        </SiteContext.Provider>
      </FormatsContext.Provider>
    </Words>,
  );
  return { user: aUser(), leave: unmount };
}

/** … with all steps of the reading done. */
export async function openRead(last = aReading(), given: Opened = {}) {
  const script = scripted(steps(last));
  script.all();
  return { ...(await openLookBack(script, given)), script };
}
