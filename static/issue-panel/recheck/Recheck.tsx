import Button from '@atlaskit/button/new';
import type { ReactElement, ReactNode } from 'react';
import { useId, useState } from 'react';
import type { Failure, PanelView, RecheckView } from '../../../src/contract';
import { FailureNotice } from '../../ui/FailureNotice';
import { useFormats } from '../../ui/formats';
import { useNameOf } from '../../ui/Name';
import type { Submit } from '../../ui/use-submit';
import { useSubmit } from '../../ui/use-submit';
import { Changes } from './Changes';
import { currentTalk } from '../store/current-talk';
import { isTyping } from '../keyboard/is-typing';
import { useLaterWords } from '../later-words';
import { usePanel } from '../panel-context';
import styles from './recheck.module.css';

type Deciding = Pick<Submit, 'submit'>;
type Props = Deciding & { readonly recheck: RecheckView };

/** It was edited while the viewer decided: they decided on what they had not seen. */
const isEdited = (failure: Failure | null): boolean =>
  failure?.code === 'conflict' && failure.facts['because'] === 'content';

/**
 * One tap for everybody who voted. Whose vote was a doubt learns by that tap that this one is not theirs: a button that
 * is missing would tell the wall (docs/decisions/010).
 */
function StillAgreed({ recheck, submit }: Props): ReactElement | null {
  const words = useLaterWords().recheck;
  const { view, actions, lead } = usePanel();
  const [doubted, setDoubted] = useState(false);
  if (recheck.iConfirmed) return <span className={styles['aside']}>{words.youSaid}</span>;
  if (!recheck.mayConfirm && recheck.whyNot !== 'low-vote') return null;
  const voteAgain = async (): Promise<void> => {
    if ((await submit(() => actions.send('voteAgain', { round: view.ballot.round }))) && !isTyping())
      lead({ to: 'vote' });
  };
  const agree = (): void => {
    if (recheck.mayConfirm) void submit(actions.stillAgreed(view.assessment.readiness.fingerprint));
    else setDoubted(true);
  };
  if (doubted)
    return (
      <>
        <p role="status">{words.doubted}</p>
        <Button onClick={() => void voteAgain()}>{words.voteAgain}</Button>
      </>
    );
  return (
    <Button appearance="primary" onClick={agree}>
      {words.stillAgreed}
    </Button>
  );
}

/** For whoever took part, once they have read the change. */
function WordingOnly({ submit }: Deciding): ReactElement {
  const words = useLaterWords().recheck;
  const { view, actions } = usePanel();
  return (
    <div className={styles['row']}>
      <Button
        onClick={() => void submit(() => actions.send('wordingOnly', { on: view.assessment.readiness.fingerprint }))}
      >
        {words.wordingOnly}
      </Button>
      <span className={styles['aside']}>{words.wordingHint[view.exception === null ? 'agreement' : 'exception']}</span>
    </div>
  );
}

/** In a talk the vote renews the agreement, and nothing else is offered. */
const recheckOf = (view: PanelView): RecheckView | null => (currentTalk(view) === null ? view.recheck : null);

/** Where the agreement stands after small changes; null where there were none. */
function useStanding(): string | null {
  const words = useLaterWords().recheck;
  const formats = useFormats();
  const { view } = usePanel();
  const kept = view.renewals.at(-1);
  const nameOf = useNameOf([kept?.by ?? null].filter((by) => by !== null));
  const recheck = recheckOf(view);
  if (recheck !== null) {
    const { confirmed, needed } = recheck;
    return confirmed > 0 ? words.count(confirmed, needed) : null;
  }
  if (view.changedSince !== null) return words.edited(formats.dayOf(view.changedSince.since, view.today));
  if (kept === undefined || view.assessment.readiness.state !== 'ready') return null;
  const day = formats.dayOf(kept.at, view.today);
  return kept.by === null ? words.keptAgreed(kept.voices, day) : words.keptWording(nameOf(kept.by), day);
}

/** What changed since the team agreed, and how the agreement is kept. `children`: what else there is to do. */
export function Recheck({ children }: { children?: ReactNode }): ReactElement {
  const words = useLaterWords().recheck;
  const { view } = usePanel();
  const recheck = recheckOf(view);
  const id = useId();
  const [open, setOpen] = useState(false);
  const standing = useStanding();
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
        {recheck !== null && <StillAgreed recheck={recheck} submit={submit} />}
        {standing !== null && (
          <span className={styles['aside']}>
            {recheck?.iConfirmed === true && '· '}
            {standing}
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
      {open && recheck?.mayCallWording === true && <WordingOnly submit={submit} />}
    </div>
  );
}
