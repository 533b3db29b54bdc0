import { currentFingerprint } from '../../src/domain/readiness/assess';
import { newRound } from '../../src/domain/ballot/ballot';
import type { ConfidenceResult, Round } from '../../src/domain/ballot/round';
import { cardScales } from '../../src/domain/issue/card';
import type { Issue } from '../../src/domain/issue/issue';
import { emptyRefinement, type Refinement } from '../../src/domain/refinement/refinement';
import { newTalk } from '../../src/domain/talk/running-talk';
import { NO_TALKS, type RunningTalk, type Talk, type TalkRecord } from '../../src/domain/talk/talk';
import { anIssue } from './an-issue';

/** An empty record of the issue of {@link anIssue}. */
export function noRecords(spoilt: Partial<Refinement> = {}): Refinement {
  return { ...emptyRefinement('10041'), ...spoilt };
}

/** A record with an agreement on `issue` as it is, which meets everything that Starter requires. */
export function agreedRecords(spoilt: Partial<Refinement> = {}, issue: Issue = anIssue()): Refinement {
  const fingerprint = currentFingerprint(issue);
  const agreement = { fingerprint, at: '2025-11-24T09:40:00.000Z' };
  return noRecords({ talks: askedOn(fingerprint), confidence: aResult({ fingerprint }), agreement, ...spoilt });
}

export function askedOn(fingerprint: string, spoilt: Partial<TalkRecord> = {}): TalkRecord {
  const asked = { fingerprint, at: '2025-11-24T09:30:00.000Z', respondents: 3, quorum: 2 };
  return { ...NO_TALKS, asked, ...spoilt };
}

/** Five votes without a low one. */
export function aResult(spoilt: Partial<ConfidenceResult> = {}): ConfidenceResult {
  return {
    round: 1,
    counts: [0, 0, 1, 2, 2],
    lowerMedian: 4,
    lowest: 3,
    lowVotes: 0,
    lowHeard: 0,
    reasons: 0,
    voters: 5,
    quorum: 3,
    fingerprint: currentFingerprint(anIssue()),
    at: '2025-11-24T09:40:00.000Z',
    ...spoilt,
  };
}

/** A talk of two people with the outcome "another talk". */
export function aTalk(spoilt: Partial<Talk> = {}): Talk {
  return {
    id: '2025-11-20T09:00:00.000Z',
    at: '2025-11-20T09:05:00.000Z',
    fingerprint: currentFingerprint(anIssue()),
    minutes: 5,
    facilitator: 'ana',
    participants: ['ana', 'ben'],
    outcome: 'another-talk',
    agreed: 'Ask the kitchen first.',
    nextSteps: [],
    ...spoilt,
  };
}

/** The first round, open, without votes. */
export function aRound(spoilt: Partial<Round> = {}): Round {
  const opening = { number: 1, cards: cardScales.fibonacci, attempt: 1 };
  return { ...newRound('10041', opening), ...spoilt };
}

/** A talk that began ten minutes before the start of {@link aWorld}, without any entries. */
export function aRunningTalk(facilitator = 'ana', spoilt: Partial<RunningTalk> = {}): RunningTalk {
  const startedAt = spoilt.startedAt ?? '2025-11-24T09:50:00.000Z';
  return { ...newTalk('10041', facilitator, { now: startedAt, wasReady: false }), ...spoilt };
}
