import { ERASED } from '../shared/erased';
import type { AccountId } from '../shared/person';
import { allQuestions, type Refinement } from './refinement';

/** All accounts that the row names, each once. */
export function namesIn(row: Refinement): readonly AccountId[] {
  const { talk, round, talks, archive } = row;
  const rounds = round === null ? [] : [round, ...(round.earlier === null ? [] : [round.earlier])];
  const names: readonly (AccountId | null | undefined)[] = [
    ...allQuestions(row).flatMap(({ askedBy, askedFor, owner, answeredBy, answeredOver, acceptedBy, told }) => [
      ...[askedBy, askedFor, owner, answeredBy, answeredOver, acceptedBy],
      ...told,
    ]),
    ...[talk?.leads, ...(talk?.joined ?? []), ...(talk?.respondents.map(({ accountId }) => accountId) ?? [])],
    ...rounds.flatMap(({ votes, hands, revealedBy }) => [...votes.map(({ voter }) => voter), hands?.by, revealedBy]),
    ...(talk === null || talk.startedAt === null ? [] : talk.revealedEarly),
    round?.guess?.by,
    ...talks.talks.flatMap(({ leads, participants, revealedEarly = [] }) => [leads, ...participants, ...revealedEarly]),
    ...[...talks.spoke, ...archive.askers],
    ...[talks.exception?.by, ...talks.renewals.map(({ by }) => by), ...talks.marks.map(({ by }) => by)],
  ];
  return [...new Set(names.filter((name): name is AccountId => typeof name === 'string' && name !== ERASED))];
}
