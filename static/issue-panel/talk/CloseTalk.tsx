import Button from '@atlaskit/button/new';
import { type FormEvent, type ReactElement, Suspense } from 'react';
import type { Failure, PanelView } from '../../../src/contract';
import { TALK_TEXT_LIMIT, type TalkOutcome } from '../../../src/domain/talk/talk';
import { FailureNotice } from '../../ui/FailureNotice';
import { TextLine } from '../../ui/TextLine';
import { currentTalk } from '../store/current-talk';
import { leftTalk } from '../store/left-talk';
import type { LaterWords } from '../../ui/messages/later-en';
import { useLaterWords } from '../later-words';
import { NextSteps, NextUp, SplitItems } from '../lazy-parts';
import { targets } from '../keyboard/lead-target';
import { usePanel, useWords } from '../panel-context';
import panel from '../panel.module.css';
import { Pills } from '../form/Pills';
import styles from './talk.module.css';
import { TalkOver } from './TalkOver';
import { TornSize } from '../ballot/TornSize';
import { useHoldEnd } from './held-ends';
import { useTalkLead } from './use-talk-lead';
import { hiddenIn, offered, useClosing } from './use-closing';

type Props = {
  /** When the talk started; the draft's name, so that a facilitator finds their text after taking over again. */
  readonly startedAt: string;
  /** Another person ended the talk, or leads it now: nothing can be stored, and the text stays. */
  readonly over: boolean;
  /** The viewer has dropped their text about a talk that is over. */
  readonly letGo: () => void;
  /** Reports whether the form holds unsaved text. */
  readonly keep: (on: boolean) => void;
};

/** Closes a talk with an optional sentence and an outcome. */
export function CloseTalk({ startedAt, over: gone, letGo, keep }: Props): ReactElement {
  const { cancel } = useWords();
  const words = useLaterWords().close;
  const { view } = usePanel();
  useHoldEnd(startedAt);
  // The talk was left without an outcome, so a participant may still record it.
  const late = gone && leftTalk(view)?.id === startedAt;
  const { agreed, steps, write, outcome, choose, left, settling, torn, failure, sending, send } = useClosing({
    ...{ startedAt, late, keep },
  });
  const over = gone && !late && !sending;
  const alone = currentTalk(view)?.participants.every((one) => one === view.issue.reporter) === true;
  const discard = (): void => {
    write({ agreed: '', steps: '' });
    letGo();
  };
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    void send();
  };
  return (
    <form className={styles['close']} onSubmit={onSubmit}>
      {over && <TalkOver startedAt={startedAt} />}
      {late && <p className={styles['hint']}>{words.wasLeft}</p>}
      {over && failure !== null && <Theirs failure={failure} />}
      <TextLine
        {...(over ? {} : { id: targets.agreed })}
        label={words.agreedLabel}
        {...(alone ? {} : { hint: words.agreedHint })}
        value={agreed}
        onChange={(text) => write({ agreed: text, steps })}
        limit={TALK_TEXT_LIMIT}
      />
      <Pills
        legend={words.outcome}
        options={offered.map((value) => ({ value, label: words.outcomes[value] }))}
        chosen={outcome}
        onChoose={choose}
        resting={sending}
      />
      <WhyNotReady outcome={outcome} left={left} />
      <Suspense>
        {outcome === 'split' && <SplitItems talk={startedAt} />}
        <NextSteps asked={outcome !== 'ready'} value={steps} onChange={(text) => write({ agreed, steps: text })} />
      </Suspense>
      {!over && torn !== null && (
        <TornSize failure={torn} settle={(label, seen) => void send(label, seen)} keepTheirs={() => void send(null)} />
      )}
      {!over && failure !== null && <FailureNotice failure={failure} inWords={hiddenWords(failure, words)} />}
      <div className={styles['end']}>
        <CloseButton settling={settling} isDisabled={over} late={late} />
        {(over || late) && (
          <Button appearance="subtle" onClick={discard}>
            {cancel}
          </Button>
        )}
        <Suspense>{!over && view.ballot.state === 'revealed' && <NextUp />}</Suspense>
      </div>
    </form>
  );
}

type CloseProps = { readonly settling: string | null; readonly isDisabled: boolean; readonly late: boolean };

function CloseButton({ settling, isDisabled, late }: CloseProps): ReactElement {
  const words = useLaterWords().close;
  const leads = useTalkLead() === 'close' && !late;
  const plain = late ? words.saveEnd : words.close;
  return (
    <Button type="submit" appearance={leads ? 'primary' : 'default'} isDisabled={isDisabled}>
      {settling === null ? plain : words.closeWith(settling)}
    </Button>
  );
}

/** Why the issue will not be ready, where "ready" is chosen or proposed. */
function WhyNotReady({ outcome, left }: { readonly outcome: TalkOutcome; readonly left: number }): ReactElement {
  const words = useLaterWords().close;
  const { view } = usePanel();
  const talk = currentTalk(view);
  const hidden = hiddenIn(view);
  const isHeld = hidden > 0 && (left === 0 || outcome === 'ready');
  return (
    <>
      {isHeld && <p className={styles['hint']}>{words.hidden(hidden)}</p>}
      {!isHeld && outcome === 'ready' && left > 0 && (
        <p className={styles['hint']}>{view.issue.progress === 'new' ? words.notReady(left) : words.begun}</p>
      )}
      {outcome === 'another-talk' && left === 0 && (talk !== null || wasVotedInLeft(view)) && (
        <p className={styles['hint']}>{words.notYet}</p>
      )}
      {talk?.onceClosed.unseen === true && <p className={styles['hint']}>{words.unseen}</p>}
    </>
  );
}

/** Whether the vote that counts was revealed in the left talk. */
function wasVotedInLeft(view: PanelView): boolean {
  const left = leftTalk(view);
  const at = view.ballot.state === 'revealed' ? (view.ballot.result?.at ?? null) : null;
  return left !== null && at !== null && at >= left.id && at <= left.at;
}

/** Words for a refusal over hidden questions, which its code alone does not describe. */
function hiddenWords(failure: Failure, words: LaterWords['close']): string | undefined {
  return failure.facts.because === 'hidden' ? words.hidden(failure.facts.count) : undefined;
}

/** The other person's sentence about the talk; the viewer's own stands in the form. */
function Theirs({ failure }: { readonly failure: Failure }): ReactElement | null {
  const words = useLaterWords().conflict;
  const theirs = failure.facts.because === 'two-texts' ? failure.facts.theirs : '';
  if (theirs === '') return null;
  return (
    <dl className={panel['both']}>
      <dt>{words.theirs}</dt>
      <dd dir="auto">{theirs}</dd>
    </dl>
  );
}
