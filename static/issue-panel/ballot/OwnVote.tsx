import Button from '@atlaskit/button/new';
import { type ReactElement, useRef, useState, useEffect, useId } from 'react';
import type { PanelView } from '../../../src/contract';
import { isLow } from '../../../src/domain/ballot/low-votes';
import { FailureNotice } from '../../ui/FailureNotice';
import styles from './ballot.module.css';
import { MaskedVote } from './MaskedVote';
import { usePanel } from '../store/panel-context';
import { type Casting, type CastingProps, useCasting } from './use-casting';
import type { CastVote } from '../store/optimistic';
import { ReasonForm } from './ReasonForm';
import { useReason } from './use-reason';
import { isEmpty, VoteForm } from './VoteForm';
import { useWords } from '../words';
import type { ContentChange } from '../../../src/domain/content/fingerprint';
import { useAnnounce } from '../../ui/Announcer';
import { Changes } from '../recheck/Changes';
import { focusOn } from '../keyboard/lead-target';
import { useChangedParts } from '../recheck/use-changed-parts';

/** Why the last vote was not stored, with a button that repeats it. */
function NotStored({ failure, again }: NonNullable<Casting['failed']>): ReactElement {
  const { retry } = useWords();
  return (
    <FailureNotice failure={failure}>
      <Button onClick={again}>{retry}</Button>
    </FailureNotice>
  );
}

/** An issue that has a size already may be voted on without one. */
const isSized = ({ issue, settledSize }: PanelView): boolean => (issue.estimate?.value ?? settledSize) !== null;

/** The viewer's own part: the cards, and after voting the masked vote at the same height. */
export function OwnVote({ ballot, remember }: CastingProps): ReactElement {
  const { view } = usePanel();
  const { changing, change, chosen, choose, cast, isSending, failed } = useCasting({ ballot, remember });
  const why = useWhyLow(ballot);
  const place = useRef<HTMLDivElement>(null);
  const [height, setHeight] = useState(0);
  const goesOn = useRef(false);
  const ownVote = { confidence: ballot.mine, size: ballot.mySize, reason: ballot.myReason };
  const { canEdit } = view.me;
  const voted = !isEmpty(ownVote) && !ballot.isUnfinished;
  const mayAddSize = ballot.cards.length > 0 && ownVote.size === null && !isSized(view);
  const addSize = canEdit && voted && mayAddSize ? () => change('size') : undefined;
  const play = (vote: CastVote): void => {
    goesOn.current = vote.isUnfinished !== true;
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
      {canEdit && (!voted || changing !== null) && (
        <div ref={place}>
          <VoteForm
            ballot={ballot}
            chosen={chosen}
            choose={choose}
            vote={play}
            keep={voted ? keep : null}
            startAt={changing}
          />
        </div>
      )}
      {voted && !(canEdit && changing !== null) && (
        <div ref={takeFocus} className={styles['faceDown']} style={{ minBlockSize: height }}>
          <MaskedVote
            addSize={addSize}
            vote={ownVote}
            seen={isSending ? undefined : remember}
            {...(canEdit ? { change: () => change('vote') } : {})}
          />
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
      {failed !== null && <NotStored {...failed} />}
    </>
  );
}

/**
 * The line that asks why the viewer's vote is low. It opens with their tap, and stands while text in it is not sent; others
 * may see the screen, so it does not open by itself.
 */
function useWhyLow({ round, mine }: CastingProps['ballot']) {
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

type Props = {
  /** What differs from the content of the vote. */
  readonly change: ContentChange;
  /** Shows the cards: a tap puts the vote on the present content. */
  readonly again: () => void;
};

/** Stands below the masked vote, so that nothing in it moves: the text has changed since the vote. */
function OldVote({ change, again }: Props): ReactElement {
  const words = useWords().masked;
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
          {open ? words.hide : words.see}
        </Button>
        <Button spacing="compact" onClick={again}>
          {words.again}
        </Button>
      </div>
      {open && <Changes id={id} since="my-vote" />}
    </>
  );
}
