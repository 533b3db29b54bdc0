import type { FastLaneView } from '../../contract-meeting';
import { ITEMS_AT_MOST, type Meeting } from '../../domain/meeting/meeting';
import { shownVotesOf } from '../../domain/meeting/shown-votes';
import { publicPart } from '../../domain/refinement/public-row';
import type { Refinement } from '../../domain/refinement/refinement';
import { sameValue } from '../../domain/shared/same-value';
import { AppError, type FailureCode } from '../../failure';
import { revealRound } from '../ballot/reveal-ballot';
import { settleCard } from '../ballot/settle-size';
import { changeIn, readToChange, storeChange } from '../core/change';
import { type IssueContext, type Over, ROUND_OVER } from '../core/issue-context';
import { judge } from '../core/judge';
import { changeMeeting, needsToEdit } from './change-meeting';
import { type GoingCall, type GoingPorts, onItem } from './go-on';
import { toMeetingView } from './meeting-view';

/** The open round of an item, as a page saw it. */
type OpenRound = { readonly issueId: string; readonly round: number };
type Showing = { readonly input: { readonly rounds: readonly OpenRound[] } };

/**
 * Shows everybody the votes on these items, each by the rules of a reveal; an item where these refuse stays as it is. The list
 * notes the others first, so that an item whose votes could not be shown then stands there with its votes hidden, and the next
 * press shows them.
 */
export async function showVotes(
  { list, item }: GoingPorts,
  call: GoingCall,
  { input }: Showing,
): Promise<FastLaneView> {
  await needsToEdit(list);
  const reveals = await inFews(input.rounds, (one) => toReveal(item, call, one));
  const shown = reveals.flatMap((one) => ('reveal' in one ? [one] : []));
  const ids = shown.map(({ id }) => id);
  const noted = await noteOnList(list, call, (meeting) => ({
    revealed: added(meeting.revealed, ids),
    // An earlier agreement was not on these votes.
    withoutTalk: meeting.withoutTalk.filter((id) => !ids.includes(id)),
  }));
  const after = await inFews(shown, ({ reveal }) => reveal());
  await list.hintMoved();
  return {
    meeting: await toMeetingView(list, call, noted),
    judged: after.map(judged),
    refused: reveals.flatMap((one) => ('reveal' in one ? [] : [one])),
  };
}

type Agreeing = {
  /** The revealed round that the page shows. */
  readonly base: { readonly round: number };
  /** `size`: the card that is settled with it; null where there is none to settle. */
  readonly input: { readonly issueId: string; readonly size: string | null };
};

/** Leaves an item whose votes are shown without a talk, with its size. The size is stored first: the next press agrees with it. */
export async function agreeWithoutTalk(
  { list, item }: GoingPorts,
  call: GoingCall,
  { base: { round }, input: { issueId, size } }: Agreeing,
): Promise<FastLaneView> {
  await needsToEdit(list);
  const { after, follow } = await storeChange(item, onItem(call, issueId), (context) => {
    if (shownVotesOf(publicPart(context.refinement))?.round !== round) return ROUND_OVER;
    if (size === null) return context.refinement;
    return settleCard(context, { base: { round, label: null }, input: { label: size } });
  });
  const noted = await noteOnList(list, call, ({ withoutTalk }) =>
    after.over === null ? { withoutTalk: added(withoutTalk, [issueId]) } : {},
  );
  await list.hintMoved();
  const [meeting, followed] = await Promise.all([toMeetingView(list, call, noted), follow()]);
  return { meeting, judged: [judged(followed)], refused: after.over === null ? [] : [tooLate(issueId)] };
}

const judged = (context: IssueContext): FastLaneView['judged'][number] => ({
  id: context.issue.id,
  readiness: judge(context).readiness,
});

const added = (ids: readonly string[], more: readonly string[]): readonly string[] =>
  [...new Set([...ids, ...more])].slice(-ITEMS_AT_MOST);

type Notes = Partial<Pick<Meeting, 'revealed' | 'withoutTalk'>>;

/** The list with these notes of what was shown, or agreed with, without a talk. */
function noteOnList(list: GoingPorts['list'], call: GoingCall, notesOf: (meeting: Meeting) => Notes): Promise<Meeting> {
  return changeMeeting(list, call, (before, now) => {
    const after = { ...before, ...notesOf(before) };
    return sameValue(after, before) ? before : { ...after, revealedAt: before.revealedAt ?? now };
  });
}

type Refusal = FastLaneView['refused'][number];
type Reveal = { readonly id: string; readonly reveal: () => Promise<IssueContext> };

const tooLate = (id: string): Refusal => ({
  id,
  failure: { code: 'over', details: { because: 'round' }, reference: '' },
});

/** Reasons that lie in the item, and not in Jira or storage. */
const ofItem: readonly FailureCode[] = ['votes-missing', 'nothing-to-reveal', 'not-allowed', 'not-found'];

/** The reveal of an item as the caller reads it now, which is not stored yet; or why there is none. */
async function toReveal(
  ports: GoingPorts['item'],
  call: GoingCall,
  { issueId: id, round }: OpenRound,
): Promise<Reveal | Refusal> {
  const decide = async (context: IssueContext): Promise<Refinement | Over> => {
    const after = await revealRound(ports, context, { base: { round }, input: {} });
    if ('over' in after || after.round?.state === 'revealed') return after;
    throw new AppError('votes-missing', 'So few votes take the press of each voter.', { because: 'presses' });
  };
  try {
    const reading = await readToChange(ports, onItem(call, id));
    if ('over' in (await decide(reading.read))) return tooLate(id);
    return { id, reveal: () => changeIn(ports, reading, decide) };
  } catch (error) {
    if (!(error instanceof AppError) || !ofItem.includes(error.code)) throw error;
    const { code, details } = error;
    return { id, failure: { code, details, reference: '' } };
  }
}

/** Items that are read or changed at the same time: each reveal writes to Jira. */
const FEW = 4;

async function inFews<T, Done>(all: readonly T[], work: (one: T) => Promise<Done>): Promise<readonly Done[]> {
  const done: Done[] = [];
  for (let from = 0; from < all.length; from += FEW)
    done.push(...(await Promise.all(all.slice(from, from + FEW).map(work))));
  return done;
}
