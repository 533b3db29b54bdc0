import fc from 'fast-check';
import { votersIn } from '../../src/domain/ballot/ballot';
import type { Vote } from '../../src/domain/ballot/round';
import type { Refinement } from '../../src/domain/refinement/refinement';
import type { TalkRow, Respondent } from '../../src/domain/talk/talk';
import { anyQuestion, anyRow, anyVotesOf, anyWaiting } from './any-row';

const anyWhat = fc.record({
  what: fc.constantFrom<Respondent['what']>('wrote', 'nothing'),
  isPast: fc.option(fc.constant(true as const), { nil: undefined }),
});

/** `count` private questions, different from the previous ones. */
const othersThan = (count: number) =>
  fc.uniqueArray(anyQuestion, { minLength: count, maxLength: count, selector: ({ id }) => id });

/** The same respondents with other contributions. */
function toldApart(talk: TalkRow | null): fc.Arbitrary<TalkRow | null> {
  if (talk === null) return fc.constant(null);
  const whats = fc.array(anyWhat, { minLength: talk.respondents.length, maxLength: talk.respondents.length });
  return whats.map((all) => ({ ...talk, respondents: talk.respondents.map((one, at) => ({ ...one, ...all[at] })) }));
}

/** The same voters with other votes on the same content in an open round; revealed rounds stay the same. */
function votedApart(round: Refinement['round']): fc.Arbitrary<Refinement['round']> {
  if (round === null || round.state === 'revealed') return fc.constant(round);
  return anyVotesOf(votersIn(round)).map((votes) => ({ ...round, votes: votes.map(onSame) }));

  function onSame(vote: Vote): Vote {
    return { ...vote, on: round?.votes.find(({ voter }) => voter === vote.voter)?.on ?? null };
  }
}

/** Made once: a pattern takes a hundred times as long to compile as to generate from. */
const anyRequests = fc.array(fc.stringMatching(/^[0-9a-f]{8}$/u), { maxLength: 5 });

/** Two rows that differ only in hidden parts. */
export const twoRows: fc.Arbitrary<readonly [Refinement, Refinement]> = anyRow.chain((row) =>
  fc
    .record({
      hidden: othersThan(row.hidden.length),
      waiting: anyWaiting,
      talk: toldApart(row.talk),
      round: votedApart(row.round),
      requests: anyRequests,
      version: fc.integer({ min: 1, max: 999 }),
    })
    .map((other) => [row, { ...row, ...other }] as const),
);
