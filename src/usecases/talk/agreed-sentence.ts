import { runningOf } from '../../domain/talk/running-talk';
import { TALK_TEXT_LIMIT, type Talk } from '../../domain/talk/talk';
import { merged, meaningful } from '../core/refusals';
import { TALK_OVER, type IssueContext } from '../core/issue-context';
import { everyParticipant } from '../../domain/talk/every-participant';
import { recordReworded } from '../../domain/talk/talk-record';
import { AppError } from '../../failure';
import { makeVerb } from '../views/change-panel';

type Payload = {
  /** The talk, by its start, and its sentence; empty for none. */
  readonly base: { readonly talk: Talk['id']; readonly sentence: string };
  readonly input: { readonly sentence: string };
};

/**
 * Any editor writes the agreed sentence of the running talk. Fails with `conflict` and both texts where another
 * one was saved meanwhile.
 */
export const writeAgreed = makeVerb(({ base, input }: Payload) => {
  const text = meaningful(input.sentence, TALK_TEXT_LIMIT);
  return ({ call, refinement }) => {
    const talk = runningOf(refinement.talk);
    if (talk?.startedAt !== base.talk) return TALK_OVER;
    const theirs = { sentence: talk.sentence?.text ?? '' };
    const { sentence } = merged({ base, mine: { sentence: text }, theirs });
    if (sentence === theirs.sentence) return refinement;
    return { ...refinement, talk: { ...talk, sentence: { text, by: call.me } } };
  };
});

/**
 * A participant puts the agreed sentence of a closed talk into other words. The agreed one stays; state and content of
 * the agreement do not change. Fails with `conflict` and both texts where another sentence stands there.
 */
export const rewordAgreed = makeVerb(({ base, input }: Payload) => {
  const text = meaningful(input.sentence, TALK_TEXT_LIMIT);
  return (context) => {
    const { call, refinement, now } = context;
    const talk = talkToReword(context, base.talk);
    const theirs = { sentence: talk.reworded?.text ?? talk.agreed };
    const { sentence } = merged({ base, mine: { sentence: text }, theirs });
    if (sentence === theirs.sentence) return refinement;
    return { ...refinement, talks: recordReworded(refinement.talks, talk.id, { text, by: call.me, at: now }) };
  };
});

function talkToReword({ call, refinement }: IssueContext, id: Talk['id']): Talk {
  const talk = refinement.talks.talks.find((one) => one.id === id);
  if (talk === undefined || talk.agreed === '')
    throw new AppError('not-found', 'No talk of the row has this id and a sentence.');
  if (!everyParticipant(refinement, refinement.round).has(call.me))
    throw new AppError('not-allowed', 'The caller took no part.', { because: 'no-part' });
  return talk;
}

/**
 * The assignee has read what the latest talk agreed. Nothing is written for anybody else, nor where the talk that they
 * read is no longer the latest one.
 */
export const readAgreed = makeVerb(
  ({ base }: { readonly base: { readonly talk: Talk['id'] } }) =>
    ({ call, issue, refinement }) => {
      const { agreedRead, talks } = refinement;
      if (issue.assignee !== call.me || talks.talks.at(-1)?.id !== base.talk) return refinement;
      const by = agreedRead?.talk === base.talk ? agreedRead.by : [];
      return by.includes(call.me)
        ? refinement
        : { ...refinement, agreedRead: { talk: base.talk, by: [...by, call.me] } };
    },
);
