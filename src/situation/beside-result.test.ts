import { aPanel, aQuestion, aResult, aRevealedBallot } from '../../test/a-panel';
import { besideResult } from './beside-result';

const open = aQuestion({ id: 'open' });
const first = aQuestion({ id: 'first', blocking: true });
const waits = aQuestion({ id: 'waits', blocking: true, state: 'answered' });
const answered = aQuestion({ id: 'answered', state: 'answered' });
const shut = aQuestion({ id: 'shut', blocking: true, state: 'closed' });
const doubt = aQuestion({ id: 'doubt', blocking: true, fromRound: 2 });
const heard = aQuestion({ id: 'heard', blocking: false, fromRound: 2 });
const before = aQuestion({ id: 'before', blocking: true, fromRound: 1 });
const round2 = aRevealedBallot({ result: aResult({ round: 2 }) });

test.each([
  ['nothing is asked', [shut, answered], round2, [], []],
  ['what blocks comes first', [open, first, waits], round2, [], ['first', 'waits', 'open']],
  ['a doubt stands with its vote alone', [open, doubt], round2, ['doubt'], ['open']],
  ['a doubt that blocks no more is open', [heard], round2, [], ['heard']],
  ['a doubt of an earlier round', [before], round2, [], ['before']],
  ['a round of sizes alone', [open, doubt], aRevealedBallot({ result: null }), [], ['doubt', 'open']],
])('beside the result, when %s', (_when, questions, ballot, withVote, others) => {
  const beside = besideResult(aPanel({ questions, ballot }));
  expect([beside.withVote.map(({ id }) => id), beside.others.map(({ id }) => id)]).toEqual([withVote, others]);
});
