import type { ReactElement } from 'react';
import type { BallotView } from '../../../src/contract';
import { type ConfidenceResult, confidenceVotes } from '../../../src/domain/ballot/round';
import type { Instant } from '../../../src/domain/shared/instant';
import { hasUnheardLowVote, publicStart } from '../../../src/domain/ballot/few-votes';
import { useFormats } from '../../ui/formats';
import hidden from '../../ui/hidden.module.css';
import styles from './ballot.module.css';
import revealed from './revealed.module.css';
import { LowVote } from './LowVote';
import { targets } from '../keyboard/lead-target';
import { MaskedVote } from './MaskedVote';
import { usePanel } from '../store/panel-context';
import { Settle, useSettles, VoteAgain } from './Settle';
import { SizeOutcome } from './SizeOutcome';
import { LateVote } from './LateVote';
import { useWords } from '../words';
import Button from '@atlaskit/button/new';
import type { Question } from '../../../src/domain/question/question';
import { besideResult } from '../../../src/situation/beside-result';
import { useNameOf } from '../../ui/Name';
import { useWhoseOk } from '../parts/use-gap-text';
import { FailureNotice } from '../../ui/FailureNotice';
import { useSubmit } from '../../ui/use-submit';

type Revealed = Extract<BallotView, { state: 'revealed' }>;
type Result = NonNullable<Revealed['result']>;

/** Votes per answer that has any, as counts without names. */
function Counts({ result }: { result: Pick<ConfidenceResult, 'counts'> }): ReactElement {
  const { ballot: words, revealed: more } = useWords();
  const { confidentAt } = usePanel().view.policy;
  const of = result.counts.reduce((sum, count) => sum + count, 0);
  return (
    <ol className={revealed['counts']}>
      {confidenceVotes.map((vote) => {
        const count = result.counts[vote - 1] ?? 0;
        if (count === 0) return null;
        const share = of === 0 ? 0 : (count / of) * 100;
        return (
          <li key={vote}>
            <span>
              {vote} {words.votes[vote]}
            </span>
            <span className={revealed['track']} aria-hidden>
              <span
                className={`${revealed['bar']} ${vote < confidentAt ? revealed['low'] : ''}`}
                style={{ inlineSize: `${share}%` }}
              />
            </span>
            <span className={revealed['count']}>
              <span aria-hidden>{count}</span>
              <span className={hidden['hidden']}>{more.votes(count)}</span>
            </span>
          </li>
        );
      })}
    </ol>
  );
}

/** The day of an earlier vote, and what has changed since, where it did. */
function Before({ at }: { at: Instant }): ReactElement {
  const words = useWords().revealed;
  const { dayBefore } = useFormats();
  const { assessment, now } = usePanel().view;
  const confident = assessment.criteria.find(({ id }) => id === 'confident');
  return <> · {words.before(dayBefore(at, now), confident?.finding.outcome === 'outdated')}</>;
}

/** How many would start, without names; under three votes without counts. */
function Confidence({ ballot, result }: { ballot: Revealed; result: Result }): ReactElement {
  const { ballot: words, revealed: more } = useWords();
  const { view, situation } = usePanel();
  const { would, of } = publicStart(result, view.policy);
  const waiting = ballot.lowVotesWaiting;
  const lowVotes =
    result.counts === null ? '' : more.lowVotes(result.lowHeard, result.lowVotes - result.lowHeard - waiting);
  return (
    <>
      <p
        {...(ballot.size === null ? { id: targets.result, tabIndex: -1 } : {})}
        className={`${styles['question']} ${revealed['asked']}`}
      >
        {words.question}
      </p>
      <p className={revealed['result']}>
        <b>{words.would(would, of)}</b>
        {situation.isOldVote ? <Before at={result.at} /> : ballot.isNameless && ` · ${more.earlierVote}`}
        {of === 1 && ` · ${more.oneVote}`}
        {lowVotes !== '' && (
          <>
            {' · '}
            <span className={hasUnheardLowVote(result) ? revealed['doubt'] : ''}>{lowVotes}</span>
          </>
        )}
        {ballot.round > 1 && <span className={styles['aside']}> · {more.round(result.round)}</span>}
      </p>
      <LowReasons result={result} />
      {result.counts !== null && <Counts result={result} />}
      {result.voters < result.quorum && <TooFew quorum={result.quorum} />}
      <LowVote ballot={ballot} />
    </>
  );
}

/** The result of a round, and how to go on. */
export function RevealedBallot({ ballot }: { readonly ballot: Revealed }): ReactElement {
  const { moments, situation } = usePanel();
  const words = useWords().revealed;
  const settles = useSettles();
  const { round, size, mine, mySize } = ballot;
  return (
    <div className={`${styles['ballot']} ${revealed['tight']}`}>
      <LateVote />
      {ballot.isLeftOut && <p className={styles['aside']}>{words.leftOut}</p>}
      {size !== null && <SizeOutcome size={size} />}
      {size !== null && <Settle size={size} round={round} />}
      {ballot.result !== null && <Confidence ballot={ballot} result={ballot.result} />}
      <StillOpen />
      {(mine !== null || mySize !== null) && (
        <div hidden={moments?.drawn === 'result'}>
          <MaskedVote vote={{ confidence: mine, size: mySize }} isOld={situation.isOldVote} />
        </div>
      )}
      {size === null && settles && (
        <div className={styles['buttons']}>
          <VoteAgain round={round} />
        </div>
      )}
    </div>
  );
}

/** The words of the low votes in the result, until they are dealt with: each is a question that must be answered first. */
function LowReasons({ result }: { readonly result: Result }): ReactElement | null {
  const words = useWords().revealed;
  const { view } = usePanel();
  const { withVote } = besideResult(view);
  if (withVote.length === 0) return null;
  // Under three votes the number of low ones is not shown.
  const low = result.counts?.slice(0, view.policy.confidentAt - 1).reduce((sum, count) => sum + count, 0) ?? 0;
  const label = low === 0 ? words.saidWithVote : words.notYet(low);
  return (
    <div className={revealed['doubts']}>
      <b>{label}</b>
      <ul>
        {withVote.map((question) => (
          <Asked key={question.id} question={question} />
        ))}
      </ul>
    </div>
  );
}

/** Beside a result there is room for so many; the list of questions has all. */
const STILL_OPEN = 4;

/** What else is open when the talk comes to its result, with who finds out and by when. */
function StillOpen(): ReactElement | null {
  const words = useWords().revealed;
  const { view, moments } = usePanel();
  const { others } = besideResult(view);
  if (moments === null || others.length === 0) return null;
  const rest = others.length - STILL_OPEN;
  return (
    <div className={revealed['reasons']}>
      <span>{words.stillOpen}</span>
      <ul aria-label={words.stillOpen}>
        {others.slice(0, STILL_OPEN).map((question) => (
          <Asked key={question.id} question={question} />
        ))}
      </ul>
      {rest > 0 && (
        <Button spacing="compact" onClick={() => moments.visit('talk')}>
          {words.moreOpen(rest)}
        </Button>
      )}
    </div>
  );
}

function Asked({ question }: { readonly question: Question }): ReactElement {
  const { about, questions: actions, revealed, left } = useWords();
  const { view, lead } = usePanel();
  const formats = useFormats();
  const { owner, due, state, text } = question;
  const nameOf = useNameOf(owner === null ? [] : [owner], 'as-object');
  const okOf = useWhoseOk(state === 'answered' ? [question] : [])(question);
  const who = revealed.forWhom(
    owner === null ? null : nameOf(owner),
    due === null ? null : formats.due(due, view.today),
  );
  const label = state === 'open' ? actions.answer : okOf === null ? left.anOk : left.ok(okOf);
  return (
    <li>
      <bdi>{left.question(text)}</bdi>
      {state === 'open' && <span> · {who}</span>}{' '}
      {view.me.canEdit && (
        <Button
          spacing="compact"
          aria-label={about(label, text)}
          onClick={() => lead({ to: 'question', id: question.id })}
        >
          {label}
        </Button>
      )}
    </li>
  );
}

/** Too few votes. In a talk one press takes out who only opened the panel, and did nothing. */
function TooFew({ quorum }: { readonly quorum: number }): ReactElement {
  const words = useWords().revealed;
  const { view, actions } = usePanel();
  const who = view.me.canEdit ? (view.talk?.onlyOpened ?? []) : [];
  const { failure, submit } = useSubmit(who.length);
  return (
    <>
      <p className={styles['mine']}>
        <span className={styles['aside']}>{words.below(quorum)}</span>
        {who.length > 0 && (
          <Button
            spacing="compact"
            onClick={() => void submit(() => actions.send('markPeopleAway', { base: {}, input: { who } }))}
          >
            {words.onlyOpened(who.length)}
          </Button>
        )}
      </p>
      {failure !== null && <FailureNotice failure={failure} />}
    </>
  );
}
