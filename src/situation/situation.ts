import type { BallotView, PanelView } from '../contract';
import { hasUnheardLowVote } from '../domain/ballot/few-votes';
import { COUNTS_FROM } from '../domain/ballot/round';
import { lozengeStateOf } from '../domain/refinement/lozenge-state';
import type { AccountId } from '../domain/shared/person';
import type { Step } from '../domain/shared/steps';
import { type RestingAct, restingActsOf } from './acts';
import { isGap } from './gaps';
import { leaderOf } from './leader';
import { type Line, lineOf } from './line';
import { areSizesApart, isOldVote, type Moment, nextOfSizes, respondedOf, stageOf, stepOfDrawn } from './moment';

/** `listener`: takes no part in the running talk, and nobody waits for them. */
export type Role = 'leader' | 'participant' | 'listener' | 'reader';

/** The one thing to press. `show` … `close` take the team on; `say` and `vote` are what a person owes. */
export type Act = 'show' | 'go' | 'reveal' | 'again' | 'settle' | 'close' | 'say' | 'vote' | RestingAct;

/** What a talk waits for. */
export type Waits =
  | { readonly for: 'answers' | 'votes'; readonly people: number }
  | { readonly for: 'my-vote' | 'show' | 'vote' | 'reveal' | 'another-vote' | 'close' };

/** What stands before a reveal. */
export type Reveal = {
  /** Whether it is offered to this person; `short`: on a page without the bar of a talk. */
  readonly offer: 'everywhere' | 'short' | null;
  /** Who is asked for and has not voted: they are named once. */
  readonly missing: readonly AccountId[];
  /** So few have voted that each would know the other's answer. */
  readonly isOfFew: boolean;
  /** Somebody wants a reveal that takes the press of others, too; null before the first press. */
  readonly wish: Wish | null;
};

export type Wish = {
  /** Who has pressed. */
  readonly by: readonly AccountId[];
  readonly isMine: boolean;
  /** Voters who have not pressed. */
  readonly waiting: readonly AccountId[];
  /** Whether I am one of them. */
  readonly awaitsMe: boolean;
};

/** What is to be done now about an issue, as one person sees it. */
export type Situation = {
  readonly role: Role;
  /** Who leads the running talk; null without one. */
  readonly leader: AccountId | null;
  /** Where the talk is; null without one. */
  readonly moment: Moment | null;
  /** The one thing for this person to press, wherever their page is; null where there is none. */
  readonly act: Act | null;
  /** What stands second; null during a talk. */
  readonly second: RestingAct | null;
  /** null without a talk. */
  readonly waits: Waits | null;
  /** The sentence beside the state. */
  readonly line: Line;
  /** Steps in which nothing is left. */
  readonly done: readonly Step[];
  /** Votes wait for their reveal. */
  readonly isVoting: boolean;
  /** While nobody talks the vote is in sight by itself: enough wait for their reveal, or a low vote waits to be heard. */
  readonly isVoteInSight: boolean;
  /**
   * Whether this person says ahead of the talk that nothing is unclear to them: it is theirs to say, or they have answered;
   * null where nobody is asked.
   */
  readonly clear: 'offered' | 'answered' | null;
  /** null where no vote is hidden. */
  readonly reveal: Reveal | null;
  /** The revealed vote is older than the running talk. */
  readonly isOldVote: boolean;
  /** What was changed since the team agreed is what the talk is about. */
  readonly isAboutChange: boolean;
};

/** What is to be done now. Pure, and without words: parts of the page draw it. */
export function situationOf(view: PanelView): Situation {
  const role = roleOf(view);
  const moment = stageOf(view);
  const resting = restingActsOf(view);
  return {
    role,
    leader: leaderOf(view.talk, null),
    moment,
    act: moment === null ? restingAct(view, resting.first) : actIn(view, role, moment),
    second: resting.second,
    waits: moment === null ? null : waitsIn(view, role, moment),
    line: lineOf(view),
    done: (['scope', 'unknowns', 'confirm'] as const).filter((step) => isDone(view, step, moment)),
    isVoting: view.ballot.state === 'open' && view.ballot.voted.length > 0,
    isVoteInSight: isVoteInSight(view),
    clear: clearOf(view),
    reveal: view.ballot.state === 'open' ? revealOf(view, view.ballot) : null,
    isOldVote: isOldVote(view),
    isAboutChange: (moment === 'write' || moment === 'talk') && view.recheck?.of === 'agreement',
  };
}

/** While the issue is refined and nobody talks. */
function clearOf({ me, talk, issue, assessment, earlyWriting }: PanelView): Situation['clear'] {
  const { readiness } = assessment;
  const isAsked =
    readiness.state === 'refine' && lozengeStateOf(readiness) !== 'incomplete' && issue.progress === 'new';
  if (!me.canEdit || talk !== null || !isAsked) return null;
  return (earlyWriting?.iSaid ?? null) === null ? 'offered' : 'answered';
}

function roleOf({ me, talk }: PanelView): Role {
  if (!me.canEdit) return 'reader';
  if (leaderOf(talk, null) === me.accountId) return 'leader';
  return talk?.iLeft === true ? 'listener' : 'participant';
}

/** Without a talk: once enough have voted, anybody who may edit reveals. */
function restingAct({ ballot, me }: PanelView, first: RestingAct | null): Act | null {
  const isVoted = ballot.state === 'open' && ballot.enough && !ballot.pressed.includes(me.accountId);
  return isVoted && me.canEdit ? 'reveal' : first;
}

function actIn(view: PanelView, role: Role, moment: Moment): Act | null {
  if (role === 'leader') return stepOn(view, moment);
  if (role !== 'participant') return null;
  if (moment === 'write' && view.talk?.iSaid === null) return 'say';
  if (moment !== 'vote' || view.ballot.state !== 'open') return null;
  if (owesVote(view)) return 'vote';
  return wishOf(view, view.ballot)?.awaitsMe === true ? 'reveal' : null;
}

/** What takes the team on. */
function stepOn(view: PanelView, moment: Moment): Act {
  switch (moment) {
    case 'write':
      return 'show';
    case 'talk':
      return 'go';
    case 'vote':
      return isOldVote(view) ? 'again' : 'reveal';
    case 'result':
      // Hidden questions may block, so they come before the end.
      if ((view.talk?.privateWriting?.hidden ?? 0) > 0) return 'show';
      // Closing stands behind both.
      return areSizesApart(view) ? 'again' : (nextOfSizes(view) ?? 'close');
  }
}

export const owesVote = ({ ballot }: Pick<PanelView, 'ballot'>): boolean =>
  ballot.state === 'open' && ballot.mine === null && ballot.mySize === null;

function waitsIn(view: PanelView, role: Role, moment: Moment): Waits {
  const { ballot, talk } = view;
  switch (moment) {
    case 'write': {
      const [responded, all] = respondedOf(talk);
      return responded < all ? { for: 'answers', people: all - responded } : { for: 'show' };
    }
    case 'talk':
      return { for: 'vote' };
    case 'vote':
      if (ballot.state === 'revealed') return { for: 'another-vote' };
      if (role === 'participant' && owesVote(view)) return { for: 'my-vote' };
      return ballot.waiting.length > 0 ? { for: 'votes', people: ballot.waiting.length } : { for: 'reveal' };
    case 'result':
      return { for: areSizesApart(view) ? 'another-vote' : 'close' };
  }
}

type OpenBallot = Extract<BallotView, { state: 'open' }>;

function revealOf(view: PanelView, ballot: OpenBallot): Reveal {
  return {
    offer: offerOf(view, ballot),
    missing: ballot.waiting,
    isOfFew: ballot.voted.length < COUNTS_FROM,
    wish: wishOf(view, ballot),
  };
}

function wishOf({ me }: PanelView, { pressed, voted }: OpenBallot): Wish | null {
  if (pressed.length === 0) return null;
  const waiting = voted.filter((one) => !pressed.includes(one));
  return { by: pressed, isMine: pressed.includes(me.accountId), waiting, awaitsMe: waiting.includes(me.accountId) };
}

/** In a talk to who leads it, and to a voter whose press it takes. */
function offerOf(view: PanelView, ballot: OpenBallot): Reveal['offer'] {
  const { talk, me } = view;
  if (!me.canEdit) return null;
  const isFew = ballot.enough && ballot.voted.length < COUNTS_FROM && ballot.voted.includes(me.accountId);
  if (isFew || wishOf(view, ballot)?.awaitsMe === true) return 'everywhere';
  if (talk === null) return ballot.enough ? 'everywhere' : null;
  return talk.facilitator === me.accountId ? 'everywhere' : 'short';
}

/** By its required criteria; never where questions are open, nor where the talk is before its result. */
function isDone({ assessment, questions }: PanelView, step: Step, moment: Moment | null): boolean {
  const required = assessment.criteria.filter((one) => one.step === step && one.need === 'required');
  if (!required.some(({ finding }) => finding.outcome === 'met') || required.some(isGap)) return false;
  if (step === 'unknowns' && questions.some(({ state }) => state === 'open')) return false;
  return moment === null || moment === 'result' || stepOfDrawn(moment) !== step;
}

function isVoteInSight({ ballot, issue, assessment: { readiness } }: PanelView): boolean {
  if (ballot.state === 'open') return ballot.enough;
  const isOpen = issue.progress === 'new' && (readiness.state === 'draft' || readiness.state === 'refine');
  return isOpen && ballot.result !== null && hasUnheardLowVote(ballot.result);
}
