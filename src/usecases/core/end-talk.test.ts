import { anIssue } from '../../../test/builders/an-issue';
import { aPolicy } from '../../../test/builders/a-policy';
import { aResult, aRunningTalk, noRecords } from '../../../test/builders/records';
import { NO_TALKS } from '../../domain/talk/talk';
import { ended } from './end-talk';

const details = { estimate: null, parent: null, unseen: 0 };
const STARTED = '2025-11-24T09:30:00.000Z';

test.each([
  ['a quorum', 2, true],
  ['more than a quorum', 3, true],
  ['fewer than a quorum', 1, false],
])('in a talk without respondents a vote of %s (%i) agrees on new blockers: %s', (_who, voters, isAgreed) => {
  const talks = { ...NO_TALKS, agreedFacts: { ...details, blockers: [] } };
  const confidence = aResult({ voters, quorum: 2, at: '2025-11-24T09:40:00.000Z' });
  const record = ended(
    talks,
    {
      issue: anIssue(),
      policy: aPolicy(),
      now: '2025-11-24T09:50:00.000Z',
      round: null,
      talk: aRunningTalk('ana', { startedAt: STARTED, since: STARTED }),
      records: noRecords({ talks, confidence }),
      agreedFacts: { ...details, blockers: ['52'] },
    },
    { outcome: 'ready', agreed: '', nextSteps: [] },
  );
  expect(record.agreedFacts?.blockers).toEqual(isAgreed ? ['52'] : []);
});
