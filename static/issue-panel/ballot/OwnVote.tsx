import Button from '@atlaskit/button/new';
import { type ReactElement, useRef, useState, useEffect, useId } from 'react';
import type { BallotView, PanelView } from '../../../src/contract';
import { isLow } from '../../../src/domain/ballot/low-votes';
import { FailureNotice } from '../../ui/FailureNotice';
import styles from './ballot.module.css';
import { MaskedVote } from './MaskedVote';
import { usePanel } from '../store/panel-context';
import { useCasting } from './use-casting';
import { type CastVote, isEmpty } from '../store/own-vote';
import { ReasonForm } from './ReasonForm';
import { useReason } from './use-reason';
import { VoteForm } from './VoteForm';
import { useWords } from '../words';
import type { ContentChange } from '../../../src/domain/content/fingerprint';
import { useAnnounce } from '../../ui/Announcer';
import { Changes } from '../recheck/Changes';
import { focusOn } from '../keyboard/lead-target';
import { useChangedParts } from '../recheck/use-changed-parts';

type Props = { readonly ballot: Extract<BallotView, { state: 'open' }> };

/** An issue that has a size already may be voted on without one. */
const isSized = ({ issue, settledSize }: PanelView): boolean => (issue.estimate?.value ?? settledSize) !== null;

/** The viewer's own part: the cards, and after the answer the masked vote at the same height. */
export function OwnVote({ ballot }: Props): ReactElement {
  const { view } = usePanel();
  const { retry } = useWords();
  const { changing, change, chosen, choose, cast, failure, again } = useCasting(ballot);
  const why = useWhyLow(ballot);
  const place = useRef<HTMLDivElement>(null);
  const [height, setHeight] = useState(0);
  const goesOn = useRef(false);
  const ownVote = { confidence: ballot.mine, size: ballot.mySize, reason: ballot.myReason };
  const { canEdit } = view.me;
  const hasAnswered = ballot.mine !== null;
  const isOpen = canEdit && (!hasAnswered || changing !== null);
  const mayAddSize = ballot.cards.length > 0 && ownVote.size === null && !isSized(view);
  const addSize = canEdit && mayAddSize ? () => change('size') : undefined;
  const play = (vote: CastVote): void => {
    goesOn.current = hasAnswered || vote.confidence !== null;
    setHeight(place.current?.offsetHeight ?? 0);
    why.ask(isLow(vote.confidence));
    cast(vote);
  };
  const keep = (): void => {
    goesOn.current = true;
    change(null);
  };
  // After voting or cancelling, focus continues at the masked vote.
  const takeFocus = (card: HTMLElement | null): void => {
    if (card !== null && goesOn.current) card.querySelector<HTMLElement>('p > :last-child')?.focus();
    if (card !== null) goesOn.current = false;
  };
  return (
    <>
      {isOpen && (
        <div ref={place}>
          <VoteForm
            ballot={ballot}
            chosen={chosen}
            choose={choose}
            vote={play}
            keep={hasAnswered ? keep : null}
            startAt={changing}
          />
        </div>
      )}
      {!isOpen && !isEmpty(ownVote) && (
        <div ref={takeFocus} className={styles['faceDown']} style={{ minBlockSize: height }}>
          <MaskedVote addSize={addSize} vote={ownVote} {...(canEdit ? { change: () => change('vote') } : {})} />
          {canEdit && why.isOpen && (
            <ReasonForm
              id={why.field}
              round={ballot.round}
              whose="hidden"
              before={ballot.myReason?.text}
              done={why.done}
            />
          )}
        </div>
      )}
      {ballot.changedSinceMine !== null && canEdit && changing === null && (
        <OldVote change={ballot.changedSinceMine} again={() => change('vote')} />
      )}
      {failure !== null && (
        <FailureNotice failure={failure}>
          <Button onClick={again}>{retry}</Button>
        </FailureNotice>
      )}
    </>
  );
}

/**
 * The line that asks why the viewer's vote is low. It opens with their tap, and stands while text in it is not sent; others
 * may see the screen, so it does not open by itself.
 */
function useWhyLow({ round, mine }: Props['ballot']) {
  const words = useWords().lowVote;
  const announce = useAnnounce();
  const field = useId();
  const [isAsked, ask] = useState(false);
  const { isUnsaved } = useReason(round);
  const done = (isStored: boolean): void => {
    ask(false);
    if (isStored) announce(words.reasonHidden, 'own');
  };
  const isOpen = isLow(mine) && (isAsked || isUnsaved);
  useEffect(() => (isOpen && isAsked ? focusOn(field) : undefined), [isOpen, isAsked, field]);
  return { field, isOpen, ask, done };
}

type OldVoteProps = {
  /** What differs from the content of the vote. */
  readonly change: ContentChange;
  /** Shows the cards: a tap puts the vote on the present content. */
  readonly again: () => void;
};

/** Stands below the masked vote, so that nothing in it moves: the text has changed since the vote. */
function OldVote({ change, again }: OldVoteProps): ReactElement {
  const { hide, masked: words } = useWords();
  const announce = useAnnounce();
  const old = words.old(useChangedParts(change));
  const [open, setOpen] = useState(false);
  const id = useId();
  useEffect(() => announce(old), [announce, old]);
  return (
    <>
      <div className={styles['row']}>
        <span className={styles['old']}>{old}</span>
        <Button
          spacing="compact"
          aria-expanded={open}
          {...(open ? { 'aria-controls': id } : {})}
          onClick={() => setOpen(!open)}
        >
          {open ? hide : words.see}
        </Button>
        <Button spacing="compact" onClick={again}>
          {words.again}
        </Button>
      </div>
      {open && <Changes id={id} since="my-vote" />}
    </>
  );
}
