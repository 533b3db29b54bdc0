import { votersIn } from '../ballot/ballot';
import type { Settled } from '../ballot/round';
import { ERASED } from '../shared/erased';
import type { AccountId } from '../shared/person';
import { allQuestions, type Refinement } from './refinement';

/** All accounts that the row names, each once. */
export function namesIn(row: Refinement): readonly AccountId[] {
  const { talk, round, size, talks, archive } = row;
  const names: readonly (AccountId | null | undefined)[] = [
    ...allQuestions(row).flatMap(
      ({ askedBy, askedFor, owner, answeredBy, answeredOver, acceptedBy, okAsked, told }) => [
        ...[askedBy, askedFor, owner, answeredBy, answeredOver, acceptedBy, okAsked?.by],
        ...told,
      ],
    ),
    ...row.waiting.map(({ writer }) => writer),
    ...[talk?.facilitator, ...(talk?.joined ?? []), ...(talk?.respondents.map(({ accountId }) => accountId) ?? [])],
    ...(round === null ? [] : [...votersIn(round), round.countedBy, round.revealedBy, round.guess?.by]),
    ...[round?.settled, size?.settled, size?.earlier].map(settledBy),
    ...(talk === null || talk.startedAt === null
      ? []
      : [...talk.revealedEarly, ...talk.away, ...talk.atReveal, talk.sentence?.by]),
    ...talks.talks.flatMap(({ facilitator, participants, revealedEarly = [], agreedBy, reworded }) => [
      ...[facilitator, agreedBy, reworded?.by],
      ...[...participants, ...revealedEarly],
    ]),
    ...[...talks.spoke, ...archive.askers],
    ...[talks.exception?.by, ...talks.renewals.map(({ by }) => by), ...talks.manualChecks.map(({ by }) => by)],
  ];
  return [...new Set(names.filter((name): name is AccountId => typeof name === 'string' && name !== ERASED))];
}

const settledBy = (settled: Settled | null | undefined): AccountId | null =>
  settled?.label === null ? settled.by : null;
