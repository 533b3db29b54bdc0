import Button from '@atlaskit/button/new';
import { type ReactElement, type ReactNode, useId, useState } from 'react';
import type { TalkView } from '../../../src/contract';
import type { Waits } from '../../../src/situation/situation';
import { FailureNotice } from '../../ui/FailureNotice';
import { useSubmit } from '../../ui/use-submit';
import { usePressElsewhere } from '../../ui/use-press-elsewhere';
import { useWide } from '../../ui/use-wide';
import { usePanel } from '../store/panel-context';
import { NothingFromMe } from '../questions/NothingFromMe';
import bar from './bar.module.css';
import styles from './talk.module.css';
import { BreakLine } from './BreakLine';
import { Clock, TalkPeople } from './TalkPeople';
import { useNameOf } from '../../ui/Name';
import { useWords } from '../words';
import CheckMark from '@atlaskit/icon/core/check-mark';
import { stepTarget } from '../keyboard/lead-target';
import panel from '../panel.module.css';
import { type DrawnStep, momentAt, stepOfDrawn } from '../../../src/situation/moment';

type Props = {
  readonly talk: TalkView;
  /** State and sentence of the head. */
  readonly state: ReactNode;
  /** The menu of rarer actions. */
  readonly menu: ReactNode;
  /** Takes the place for the one thing to press. */
  readonly take: (slot: HTMLElement | null) => void;
};

/** The bar of a running talk. On a narrow page it is two lines, and state and people fold into "5 here". */
export function TalkBar({ talk, state, menu, take }: Props): ReactElement {
  const words = useWords().talk;
  const isLeader = usePanel().situation.role === 'leader';
  const wide = useWide();
  const [open, setOpen] = useState(false);
  const id = useId();
  const inside = usePressElsewhere(open, () => setOpen(false));
  return (
    <section className={bar['bar']} aria-label={words.label} tabIndex={-1}>
      <div className={bar['line']}>
        {wide && state}
        {!wide && <TalkSteps />}
        <span className={`${styles['title']} ${bar['clock']}`}>
          {wide && `${words.running} `}
          <Clock talk={talk} />
        </span>
        {wide ? (
          <TalkPeople talk={talk} />
        ) : (
          <div ref={inside}>
            <Button
              spacing="compact"
              aria-expanded={open}
              {...(open ? { 'aria-controls': id } : {})}
              onClick={() => setOpen(!open)}
            >
              {words.here(talk.askedFor.length)}
            </Button>
            {open && (
              <div id={id} className={`${bar['line']} ${bar['folded']}`}>
                {state}
                <TalkPeople talk={talk} />
              </div>
            )}
          </div>
        )}
        {menu}
      </div>
      <BreakLine />
      <div className={bar['line']}>
        {wide && <TalkSteps />}
        <div className={bar['action']}>
          <div ref={take} className={bar['slot']} />
          {isLeader ? <GoToVote /> : <Others />}
        </div>
      </div>
    </section>
  );
}

/** The leader's step that takes every page to the vote. It stays mounted, so that a failure is told. */
function GoToVote(): ReactElement | null {
  const words = useWords().talk;
  const { actions, moments, act } = usePanel();
  const { failure, submit } = useSubmit();
  if (moments === null) return null;
  const go = (): void => {
    moments.visit('vote');
    void submit(actions.goToVote);
  };
  return (
    <>
      {act === 'go' && (
        <Button appearance="primary" onClick={go}>
          {words.goToVote}
        </Button>
      )}
      {failure !== null && <FailureNotice failure={failure} />}
    </>
  );
}

/** What another viewer owes or waits for. */
function Others(): ReactElement | null {
  const { vote } = useWords().ballot;
  const { moments, act, situation } = usePanel();
  const waits = useWaitsWords(situation.waits);
  if (moments === null) return null;
  return (
    <>
      <NothingFromMe isNext={act === 'say'} />
      {act === 'vote' && (
        <Button appearance="primary" onClick={() => moments.visit('vote')}>
          {vote}
        </Button>
      )}
      {act === null && <p className={bar['waits']}>{waits}</p>}
    </>
  );
}

/** What the talk waits for, to who does not lead it. */
function useWaitsWords(waits: Waits | null): string {
  const words = useWords().talk;
  const { view, situation } = usePanel();
  const { ballot } = view;
  const { leader } = situation;
  const nameOf = useNameOf(leader === null ? [] : [leader]);
  switch (waits?.for) {
    case 'answers':
    case 'votes':
      return words.waitingFor(waits.people);
    case 'show':
      return words.allSaid;
    case 'vote':
      return words.thenVote;
    case 'my-vote':
      return words.voteMissing;
    case 'reveal':
      return ballot.state === 'open' ? words.allVoted(ballot.voted.length) : '';
    case 'another-vote':
      return words.talkOn;
    case 'close':
      return leader === null ? '' : words.closes(nameOf(leader));
    case undefined:
      return '';
  }
}

const talkSteps = ['scope', 'unknowns', 'confirm', 'close'] as const;
type TalkStep = (typeof talkSteps)[number];

const stepOf = (shown: DrawnStep): TalkStep => (shown === 'close' ? 'close' : stepOfDrawn(shown));

/** The four steps of a talk: which is shown, where the talk is, and which are done. Pressing one shows it. */
function TalkSteps(): ReactElement | null {
  const words = useWords();
  const { moments, situation } = usePanel();
  const names: Readonly<Record<TalkStep, string>> = { ...words.steps, ...words.talk.steps };
  const wide = useWide();
  if (moments === null) return null;
  const { now, drawn: shown, visit } = moments;
  const go = (step: TalkStep): void => {
    if (step !== 'scope' || !wide) return visit(step === 'close' ? 'close' : momentAt(now, step));
    document.getElementById(stepTarget('scope'))?.focus();
  };
  return (
    <nav aria-label={words.stepNav} className={bar['nav']}>
      <ol>
        {talkSteps.map((step, index) => (
          <li key={step}>
            <button
              type="button"
              className={bar['step']}
              {...(stepOf(shown) === step ? { 'aria-current': 'step' } : {})}
              onClick={() => go(step)}
            >
              <span>
                {index + 1} <span className={bar['name']}>{names[step]}</span>
              </span>
              {step !== 'close' && situation.done.includes(step) && (
                <span className={panel['done']}>
                  <CheckMark label={words.done} color="currentColor" size="small" />
                </span>
              )}
              {stepOf(now) === step && <span className={bar['doing']}>· {words.talk.doing[now]}</span>}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
