import Button from '@atlaskit/button/new';
import { type ReactElement, useEffect, useId, useState } from 'react';
import type { BallotView } from '../../../src/contract';
import { isLow } from '../../../src/domain/ballot/low-votes';
import { FailureNotice } from '../../ui/FailureNotice';
import { useSubmit } from '../../ui/use-submit';
import { isFormDrawn } from '../form/drawn-forms';
import forms from './aside-form.module.css';
import styles from './ballot.module.css';
import { LowVoteActions } from './LowVoteActions';
import { usePanel } from '../store/panel-context';
import { focusOn, targets } from '../keyboard/lead-target';
import { Kept } from '../parts/AnonymousNote';
import { ReasonForm } from './ReasonForm';
import { reasonText, useLeftReason } from './use-reason';
import { useWords } from '../words';

type Props = { readonly ballot: Extract<BallotView, { state: 'revealed' }> };

/** The two ways to settle a low vote: its reason becomes a question, or it was heard. */
function Say({
  ballot,
  field,
}: Props & { /** Id of the field for the reason. */ readonly field: string }): ReactElement {
  const words = useWords().lowVote;
  const { actions } = usePanel();
  const { failure, submit } = useSubmit();
  return (
    <>
      <ReasonForm id={field} round={ballot.round} whose="mine" mustSign={ballot.result?.counts === null} />
      <div className={styles['buttons']}>
        <Button
          onClick={() => void submit(() => actions.send('sayHeard', { base: { round: ballot.round }, input: {} }))}
        >
          {words.heard}
        </Button>
      </div>
      {failure !== null && <FailureNotice failure={failure} />}
    </>
  );
}

/** After a reason is stored: text typed while it was being saved is still offered for sending. */
function Spoken({ round }: { readonly round: number }): ReactElement {
  const words = useWords().lowVote;
  const { reason, isLeft, isKept, done } = useLeftReason(round);
  return (
    <>
      <p className={styles['aside']}>{words.spoken}</p>
      {isLeft && <LowVoteActions round={round} reason={reason} done={done} />}
      {isKept && <Kept />}
    </>
  );
}

/** Opened by its voter, or because they were writing at the reveal; they go on in the field. */
function Own({ ballot }: Props): ReactElement {
  const words = useWords().lowVote;
  const field = useId();
  useEffect(() => focusOn(field), [field]);
  if (ballot.awaited) return <Say ballot={ballot} field={field} />;
  if (isLow(ballot.mine)) return <Spoken round={ballot.round} />;
  return <p className={styles['aside']}>{words.notYours}</p>;
}

/** Only a tap shows whether the low vote is the viewer's, because others may see the screen. */
function PerhapsMine({ ballot, unheard }: Props & { readonly unheard: number }): ReactElement {
  const { hide, lowVote: words } = useWords();
  const [open, setOpen] = useState(() => isFormDrawn(reasonText(ballot.round)));
  return (
    <>
      <p className={styles['mine']}>
        {words.ifYours(unheard)}
        <Button id={targets['low-vote']} spacing="compact" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? hide : words.sayIt}
        </Button>
      </p>
      {open && <Own ballot={ballot} />}
    </>
  );
}

/** For people who cannot settle the low votes: says who can. */
function WhoSays({ whoSays }: { readonly whoSays: 'voters' | 'nobody' }): ReactElement {
  const words = useWords().lowVote.whoSays;
  return (
    <p id={targets['low-vote']} tabIndex={-1} className={styles['aside']}>
      {words[whoSays]}
    </p>
  );
}

/** Answers from this one on hold no doubt. */
const NO_DOUBT = 4;

/**
 * Whether the viewer is asked for a reason: who voted low, and who voted 3, so that the line tells of no low vote. Under
 * three votes they are while not all would start, since it is not shown whether there is a low vote.
 */
export const maySayReason = ({ mine, whoSays }: Pick<Props['ballot'], 'mine' | 'whoSays'>): boolean =>
  mine !== null && mine < NO_DOUBT && whoSays !== null;

/** Asks its voter for the reason of a low vote. */
export function LowVote({ ballot }: Props): ReactElement | null {
  const { result, whoSays, lowVotesWaiting } = ballot;
  const { canEdit } = usePanel().view.me;
  const unheard = result === null || result.counts === null ? 0 : result.lowVotes - result.lowHeard - lowVotesWaiting;
  if (!canEdit || !maySayReason(ballot)) return whoSays === null ? null : <WhoSays whoSays={whoSays} />;
  return (
    <div className={forms['doubt']}>
      <PerhapsMine ballot={ballot} unheard={unheard} />
    </div>
  );
}
