import Button from '@atlaskit/button/new';
import { type ReactElement, type ReactNode, useId, useState } from 'react';
import type { Failure, PanelView, RecheckView } from '../../../src/contract';
import { FailureNotice } from '../../ui/FailureNotice';
import { useFormats } from '../../ui/formats';
import { type Submit, useSubmit } from '../../ui/use-submit';
import { agreedTalk, keptSince } from '../store/agreed-talk';
import { Changes } from './Changes';
import { isTyping, targets } from '../keyboard/lead-target';
import { usePanel } from '../store/panel-context';
import styles from './recheck.module.css';
import { useChangedParts } from './use-changed-parts';
import { useWords } from '../words';

type Props = Pick<Submit, 'submit'> & { readonly recheck: RecheckView };

/** The content was edited while the viewer decided, so they decided on another text. */
const isEdited = (failure: Failure | null): boolean => failure?.details.because === 'content';

/**
 * One tap for everybody who voted. A low voter learns only by the tap that they have to vote again: a missing button
 * would show on a shared screen who doubted (docs/decisions/010).
 */
function StillAgreed({ recheck, submit }: Props): ReactElement | null {
  const { recheck: words, size } = useWords();
  const { view, actions, lead } = usePanel();
  const [doubted, setDoubted] = useState(false);
  if (recheck.iConfirmed) return <span className={styles['aside']}>{words.youSaid}</span>;
  if (recheck.whyNot === 'no-vote') return <span className={styles['aside']}>{words.onlyVoters}</span>;
  if (!recheck.mayConfirm && recheck.whyNot !== 'low-vote') return null;
  const voteAgain = async (): Promise<void> => {
    if (
      (await submit(() => actions.send('voteAgain', { base: { round: view.ballot.round }, input: {} }))) &&
      !isTyping()
    )
      lead({ to: 'vote' });
  };
  const agree = (): void => {
    if (recheck.mayConfirm) void submit(actions.stillAgreed);
    else setDoubted(true);
  };
  if (doubted)
    return (
      <>
        <p role="status">{words.doubted}</p>
        <Button onClick={() => void voteAgain()}>{size.again}</Button>
      </>
    );
  return (
    // In a talk the bar has the one primary action.
    <Button id={targets.recheck} appearance={recheck.of === 'talk' ? 'default' : 'primary'} onClick={agree}>
      {words.stillAgreed}
    </Button>
  );
}

/** During a talk only a change after its vote counts: a vote of the talk covers every earlier change. */
const recheckOf = (view: PanelView): RecheckView | null =>
  view.talk === null || view.recheck?.of === 'talk' ? view.recheck : null;

/** What became of the agreement after small changes; null without any. */
function useAgreement(): string | null {
  const words = useWords().recheck;
  const formats = useFormats();
  const { view } = usePanel();
  const renewal = keptSince(view);
  const recheck = recheckOf(view);
  if (recheck !== null) {
    const { of, confirmed, needed } = recheck;
    if (of === 'talk') return words.countInTalk(confirmed, needed);
    return confirmed > 0 ? words.count(confirmed, needed) : null;
  }
  if (view.changedSince !== null) return words.edited(formats.dayBefore(view.changedSince.since, view.now));
  if (renewal === null) return null;
  const day = formats.dayBefore(renewal.at, view.now);
  // The agreed sentence above says so itself, where there is one.
  return agreedTalk(view) === null ? words.keptAgreed(renewal.confirmed, day) : null;
}

/** What changed since the agreement, and the ways to keep it. `children`: further actions. */
export function Recheck({ children }: { children?: ReactNode }): ReactElement {
  const words = useWords().recheck;
  const { view, situation, size } = usePanel();
  const recheck = recheckOf(view);
  const id = useId();
  const isInTalk = recheck?.of === 'talk';
  const afterVote = useWords().line.afterVote(useChangedParts(view.changedSince));
  // What changed is seen first where the viewer is asked to agree again, and where a talk is about it.
  const [chosen, setOpen] = useState<boolean | null>(null);
  const open = chosen ?? (situation.isAboutChange || (recheck !== null && !isInTalk));
  const agreement = useAgreement();
  const { changedSince } = view;
  const { failure, submit: send } = useSubmit(recheck?.iConfirmed);
  const submit: Submit['submit'] = (work) =>
    send(async () => {
      const failed = await work();
      if (isEdited(failed)) setOpen(true);
      return failed;
    });
  return (
    <div className={styles['recheck']}>
      <div className={styles['row']}>
        {isInTalk && <strong>{afterVote}</strong>}
        {recheck !== null && size !== 'reading' && <StillAgreed recheck={recheck} submit={submit} />}
        {agreement !== null && (
          <span className={styles['aside']}>
            {(isInTalk || (recheck?.iConfirmed === true && size !== 'reading')) && '· '}
            {agreement}
          </span>
        )}
        {changedSince !== null && (
          <Button
            {...(recheck === null ? { appearance: 'subtle', spacing: 'compact' } : {})}
            aria-expanded={open}
            {...(open ? { 'aria-controls': id } : {})}
            onClick={() => setOpen(!open)}
          >
            {open ? words.hideChange : words.seeChange}
          </Button>
        )}
        {children}
      </div>
      {failure !== null && (
        <FailureNotice failure={failure} inWords={isEdited(failure) ? words.editedAgain : undefined} />
      )}
      {open && changedSince !== null && <Changes id={id} />}
    </div>
  );
}
