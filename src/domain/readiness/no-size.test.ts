import { aPolicy } from '../../../test/builders/a-policy';
import { anIssue } from '../../../test/builders/an-issue';
import { agreedRecords, aRound, noRecords } from '../../../test/builders/records';
import type { Round, Settled } from '../ballot/round';
import type { Issue } from '../issue/issue';
import { cardScales } from '../issue/card';
import type { Policy } from '../policy/policy';
import { presetNeeds } from '../policy/presets';
import type { Refinement } from '../refinement/refinement';
import { withRound } from '../refinement/results';
import { isWithoutSize } from '../refinement/standing';
import { assess } from './assess';

const AT = '2025-11-24T10:00:00.000Z';
const kept: Settled = { label: 'M', value: null, at: AT, written: false };
const inField: Settled = { label: '5', value: 5, at: AT, written: true };
const without: Settled = { label: null, value: null, at: AT, written: false, by: 'ben' };

function voted(number: number, sizes: readonly string[], settled: Settled | null = null): Round {
  const votes = sizes.map((size, at) => ({ voter: `p${at}`, size, confidence: null, at: AT, on: null }));
  return aRound({ number, votes, settled, state: 'revealed', closedAt: AT, fingerprint: 'f', quorum: 2, voters: 0 });
}

const tShirts = { cards: cardScales['t-shirt'] };
const needed = (need: 'off' | 'required'): Partial<Policy> => ({
  needs: { ...presetNeeds('starter'), estimated: need },
});
const bug = { id: '10004', name: 'Bug', needs: { estimated: 'off' } } as const;

type Sizing = {
  readonly estimate: Issue['estimate'];
  readonly rounds?: readonly Round[];
  readonly policy?: Partial<Policy>;
  readonly issue?: Partial<Issue>;
  readonly records?: Partial<Refinement>;
};
const rows: readonly (readonly [what: string, sizing: Sizing, says: boolean])[] = [
  ['nobody sized it, and the field is empty', { estimate: { value: null } }, true],
  ['Jira has a number, and nobody voted', { estimate: { value: 5 } }, false],
  ['no field: nobody sized it', { estimate: null, policy: tShirts }, true],
  ['no field: sizes were voted', { estimate: null, policy: tShirts, rounds: [voted(1, ['3', '3'])] }, true],
  ['no field: a card is settled', { estimate: null, policy: tShirts, rounds: [voted(1, ['3', '3'], kept)] }, false],
  [
    'no field: a card was settled, and a later round was not',
    { estimate: null, rounds: [voted(1, ['3', '3'], kept), voted(2, ['5', '5'])] },
    false,
  ],
  ['the field is gone since a card went into it', { estimate: null, rounds: [voted(1, ['5', '5'], inField)] }, false],
  ['an old number, and sizes that nobody settled', { estimate: { value: 8 }, rounds: [voted(1, ['2', '3'])] }, true],
  ['a number, and votes without a card', { estimate: { value: 8 }, rounds: [voted(1, ['?', 'not mine'])] }, false],
  ['a number, and a settled card', { estimate: { value: 5 }, rounds: [voted(1, ['5', '5'], inField)] }, false],
  ['a card that Jira did not take', { estimate: { value: null }, rounds: [voted(1, ['5', '5'], kept)] }, false],
  [
    'a card went into the field, which was emptied',
    { estimate: { value: null }, rounds: [voted(1, ['5', '5'], inField)] },
    true,
  ],
  [
    'the size does not matter, and there is no number',
    { estimate: null, rounds: [voted(1, ['3', '5'], without)] },
    true,
  ],
  ['the policy asks for none', { estimate: { value: null }, policy: needed('off') }, false],
  [
    'the policy asks for none of this type',
    { estimate: null, policy: { types: [bug] }, issue: { type: { id: '10004', name: 'Bug', subtask: false } } },
    false,
  ],
  ['neither a field nor cards', { estimate: null, policy: { cards: [] } }, false],
  ['required, and no field that could hold it', { estimate: null, policy: needed('required') }, true],
  ['it is not agreed', { estimate: { value: null }, records: { confidence: null } }, false],
  [
    'work has begun since',
    {
      estimate: null,
      issue: { progress: 'done' },
      records: {
        frozen: {
          state: 'ready',
          lacks: 'nothing',
          standing: 'agreed',
          score: 90,
          gaps: 0,
          missing: '',
          outdated: '',
          nextStep: 'none',
          startedAt: AT,
        },
      },
    },
    true,
  ],
];

test.each(rows)(
  '"no size", by whether %s',
  (_what, { estimate, rounds = [], policy, issue: spoilt, records }, says) => {
    const issue = anIssue({ estimate, ...spoilt });
    const row = rounds.reduce(withRound, agreedRecords(records, issue));
    expect(isWithoutSize(assess(issue, row, aPolicy(policy)).readiness)).toBe(says);
  },
);

test('a sub-task that follows its parent needs no size', () => {
  const parent = { key: 'TIF-1', summary: 'Orders', described: true, state: 'ready' } as const;
  const issue = anIssue({ type: { id: '10003', name: 'Sub-task', subtask: true }, parent, estimate: { value: null } });
  expect(assess(issue, noRecords(), aPolicy()).readiness).toMatchObject({ state: 'ready', remarks: '' });
});
