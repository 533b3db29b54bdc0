import { newRound } from '../../domain/ballot/ballot';
import { attemptAfter } from '../../domain/ballot/size';
import type { Refinement } from '../../domain/refinement/refinement';
import { isOfTalk, votesBefore } from '../../domain/talk/respondents';
import { leaderIn } from '../../domain/talk/leader';
import { runningOf, toTheVote, isSilent, untilShown } from '../../domain/talk/running-talk';
import type { IssueContext } from '../core/issue-context';
import { nextRound } from '../views/ballot-view';
import type { PanelView } from '../../contract';
import type { ChangingCall } from '../call';
import type { ChangePorts } from '../core/change';
import { withWritingShown } from '../core/new-question';
import { changePanel } from '../views/change-panel';
import { toTalkViews } from '../views/talk-view';
import { AppError } from '../../failure';
import { responded } from '../core/asked';
import type { AgreedFactsPorts } from '../core/agreed-content';

type Going = Pick<IssueContext, 'call' | 'policy' | 'now'>;

/**
 * The row whose talk is at the vote, where everybody goes at once. Where the last vote is older than the talk, its round opens
 * with it. The same object where nothing changes.
 */
function atTheVote(row: Refinement, { call, policy, now }: Going): Refinement {
  const before = runningOf(row.talk);
  if (before === null) return row;
  const talk = toTheVote(before, now);
  if (talk === before) return row;
  const { round, confidence, size } = row;
  const isToVote = round === null ? confidence === null && size === null : isOfTalk(round, talk);
  if (isToVote) return { ...row, talk };
  const next = { number: nextRound(row), cards: policy.cards, attempt: attemptAfter(round) };
  return { ...row, talk, round: newRound(call.issueId, { ...next, ...votesBefore(round, talk, now) }) };
}

type Payload = { readonly input: { readonly byItself?: boolean | undefined } };
const PRESSED: Payload = { input: {} };

/**
 * Ends private writing: everybody sees the private questions at once, and where nothing is open, the talk is at the vote. A
 * second call changes nothing. `byItself`: nobody pressed; then only once all have answered, in nobody's name.
 */
export async function showWritten(
  ports: ChangePorts,
  call: ChangingCall,
  { input }: Payload = PRESSED,
): Promise<PanelView> {
  return changePanel(ports, call, (context) => shown(context, input.byItself === true));
}

function shown(context: IssueContext, byItself: boolean): Refinement {
  const { call, refinement, now } = context;
  if (!isSilent(refinement.talk)) return refinement;
  const { talk } = toTalkViews(context);
  if (byItself && (talk === null || untilShown(talk, now) !== 0)) return refinement;
  const row = withWritingShown(context, byItself ? null : call.me);
  return row.questions.some(({ state }) => state === 'open') ? row : atTheVote(row, context);
}

/**
 * Ends talking about the questions: every page of the talk goes to the vote, and where the last one is older, its round opens.
 * Fails with `not-allowed` for anybody but the facilitator; a second call changes nothing.
 */
export async function goToVote(ports: ChangePorts, call: ChangingCall): Promise<PanelView> {
  return changePanel(ports, call, (context) => {
    const { refinement } = context;
    const row = atTheVote(refinement, context);
    const talk = runningOf(refinement.talk);
    if (row !== refinement && talk !== null && leaderIn(talk) !== call.me)
      throw new AppError('not-allowed', 'The facilitator goes to the vote.', { because: 'not-leading' });
    return row;
  });
}

/** The caller answers "What could go wrong?" with "nothing", which makes them a respondent. */
export async function nothingFromMe(ports: ChangePorts & AgreedFactsPorts, call: ChangingCall): Promise<PanelView> {
  return changePanel(ports, call, (context) => responded(ports, context, 'nothing'));
}
