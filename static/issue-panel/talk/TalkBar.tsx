import Button from '@atlaskit/button/new';
import { type ReactElement, type ReactNode, useId, useState } from 'react';
import type { TalkView } from '../../../src/contract';
import { FailureNotice } from '../../ui/FailureNotice';
import { useSubmit } from '../../ui/use-submit';
import { usePressElsewhere } from '../../ui/use-press-elsewhere';
import { useWide } from '../../ui/use-wide';
import { usePanel } from '../store/panel-context';
import { NothingFromMe } from '../questions/NothingFromMe';
import bar from './bar.module.css';
import { type NextAct, nextActOf } from './next-act';
import styles from './talk.module.css';
import { Clock, TalkPeople } from './TalkPeople';
import { TalkSteps } from './TalkSteps';
import { useTalkLead } from '../parts/use-talk-lead';
import { useNameOf } from '../../ui/Name';
import { useWords } from '../words';

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
          <Clock since={talk.startedAt} />
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
              {words.here(talk.present.length)}
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
      <div className={bar['line']}>
        {wide && <TalkSteps />}
        <div className={bar['action']}>
          <div ref={take} className={bar['slot']} />
          <Action />
        </div>
      </div>
    </section>
  );
}

/** Beside the primary action: the facilitator's step to the vote, and what another viewer still has to do or waits for. */
function Action(): ReactElement | null {
  const next = nextActOf(usePanel().view);
  return next === null ? <GoToVote /> : <Others owed={next} />;
}

/** The facilitator's step that takes every page to the vote. It stays mounted, so that a failure is told. */
function GoToVote(): ReactElement | null {
  const words = useWords().talk;
  const { actions, moments } = usePanel();
  const lead = useTalkLead();
  const { failure, submit } = useSubmit();
  if (moments === null) return null;
  const go = (): void => {
    moments.visit('vote');
    void submit(actions.goToVote);
  };
  return (
    <>
      {lead === 'go' && (
        <Button appearance="primary" onClick={go}>
          {words.goToVote}
        </Button>
      )}
      {failure !== null && <FailureNotice failure={failure} />}
    </>
  );
}

function Others({ owed: next }: { owed: NextAct }): ReactElement | null {
  const words = useWords().talk;
  const { view, moments } = usePanel();
  const facilitator = view.talk?.facilitator ?? null;
  const nameOf = useNameOf(facilitator === null ? [] : [facilitator]);
  if (moments === null) return null;
  const isVote = next.is === 'vote' && moments.drawn !== 'vote';
  return (
    <>
      <NothingFromMe isNext={next.is === 'say'} />
      {isVote && (
        <Button appearance="primary" onClick={() => moments.visit('vote')}>
          {words.vote}
        </Button>
      )}
      {next.is !== 'say' && !isVote && <p className={bar['waits']}>{inWords()}</p>}
    </>
  );

  function inWords(): string {
    switch (next.is) {
      case 'waiting':
        return words.waitingFor(next.people);
      case 'talking':
        return words.thenVote;
      case 'vote':
        return words.voteMissing;
      case 'all-voted':
        return view.ballot.state === 'open' ? words.allVoted(view.ballot.voted.length) : words.talkOn;
      case 'all-said':
        return words.allSaid;
      case 'close':
        return facilitator === null ? '' : words.closes(nameOf(facilitator));
      case 'say':
        return '';
    }
  }
}
