import type { Standing } from '../../../src/domain/shared/standing.ts';
import type { ImportedIssue } from '../../jira/bulk.ts';
import { DAY } from '../day.ts';
import { people } from '../people.ts';
import type { DrawnItem } from './drawn-sprints.ts';

type Properties = NonNullable<ImportedIssue['properties']>;

const iso = (time: number): string => new Date(time).toISOString();
const team = [people.ana, people.ben, people.chiara, people.dinesh].map(({ accountId }) => accountId);

/** What the app's row and properties say of an item that was talked about at `at`, for `minutes`. */
export function saidOf(item: DrawnItem, { at, minutes }: { at: number; minutes: number }) {
  const fingerprint = `2.${item.number.toString(36)}.a.0.0.9.${'0'.repeat(112)}`;
  const isReady = item.said === 'ready';
  const spread = item.epic === 'Billing' ? 3 : 1;
  const participants = item.isBuilderThere ? team : team.slice(0, 2);
  const outcome = isReady ? 'ready' : 'another-talk';
  const seen = { minutes, outcome, agreed: '', at: iso(at) } as const;
  const talk = {
    ...seen,
    id: iso(at - minutes * 60_000),
    facilitator: people.ana.accountId,
    participants,
    nextSteps: [],
    fingerprint,
  };
  const properties = {
    commonGroundReadiness: {
      state: item.said ?? 'unknown',
      score: isReady ? 100 : 50,
      gaps: item.missing.length,
      missing: item.missing.join(' '),
      outdated: '',
      startedAt: null,
      standing: standingOfDrawn(item),
      lacks: isReady ? 'nothing' : 'both',
      nextStep: isReady ? 'none' : 'scope',
      remarks: '',
      openQuestions: 0,
      blockingQuestions: 0,
      confidence: 4,
      lowestConfidence: item.lowest,
      voted: 'votes',
      votesWait: 'no',
      respondents: 4,
      respondentsNeeded: 3,
      talks: 1,
      outcome,
      changedSinceTalk: 'no',
      answeredSinceTalk: 'no',
      ...(isReady ? { agreedAt: iso(at) } : {}),
      fingerprint,
      policyVersion: 1,
      schema: 1,
    },
    commonGroundTalks: { talks: [{ ...seen, people: participants.length }], folded: 0, exception: null },
    commonGroundConfidence: { confidence: null, size: sizeOf(spread, { at: iso(at), fingerprint }) },
    commonGroundQuestions: { open: [], awaitsOk: false, asked: questionsOf(item, at) },
  } satisfies Properties;
  return { talk, properties };
}

function sizeOf(spread: number, stamp: { at: string; fingerprint: string }) {
  const cards = [1, 2, 3, 5, 8, 13].map((value, index) => ({
    label: String(value),
    value,
    votes: index === 1 ? 2 : index === 1 + spread ? 2 : 0,
  }));
  return {
    ...stamp,
    round: 1,
    counts: cards,
    cannotSay: 0,
    notMine: 0,
    spread,
    clusters: null,
    attempt: 1,
    settled: null,
    earlier: null,
    first: null,
    spreadBefore: null,
  };
}

/** Most questions are about data, and on items of Routes. */
function questionsOf({ epic, number }: DrawnItem, at: number): readonly [string, number | null, string | null][] {
  const many = epic === 'Routes' ? 4 : 1;
  return Array.from({ length: many }, (_, index) => {
    const category = index === 0 ? (epic === 'Routes' ? 'data' : 'design') : null;
    return [iso(at + index * 60_000), 4 + (number % 20), category];
  });
}

export const TALK_BEFORE_START = 3 * DAY;

/** How the app would call what the team had said of it. */
export function standingOfDrawn({ said }: Pick<DrawnItem, 'said'>): Standing {
  if (said === 'refine') return 'not-agreed';
  return said === 'ready' ? 'agreed' : (said ?? 'unknown');
}
