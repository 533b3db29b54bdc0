import Button from '@atlaskit/button/new';
import type { FormEvent, ReactElement } from 'react';
import { Suspense, useState } from 'react';
import type { BallotView, Failure, PanelView } from '../../../src/contract';
import type { TalkOutcome } from '../../../src/domain/talk';
import { TALK_TEXT_LIMIT } from '../../../src/domain/talk';
import { FailureNotice } from '../../ui/FailureNotice';
import { TextLine } from '../../ui/TextLine';
import { useSubmit } from '../../ui/use-submit';
import { currentTalk } from '../store/current-talk';
import type { LaterWords } from '../../ui/messages/later-en';
import { useLaterWords } from '../later-words';
import { NextSteps, NextUp, SplitItems } from '../lazy-parts';
import { targets } from '../keyboard/lead-target';
import { linesOf } from '../form/lines-of';
import { usePanel, useWords } from '../panel-context';
import panel from '../panel.module.css';
import { Pills } from '../form/Pills';
import styles from './talk.module.css';
import { TalkOver } from './TalkOver';
import { TornSize } from '../ballot/TornSize';
import { useDraft } from '../form/use-draft';

/** `none` is what a talk gets that nobody closed: nothing to choose. */
const offered: readonly TalkOutcome[] = ['ready', 'another-talk', 'split', 'park', 'drop'];

/** Not built as it was voted on: its size says nothing any more. */
const sizeless: readonly TalkOutcome[] = ['split', 'drop'];

/** The card that everybody chose and nobody has settled on yet: closing settles it, and says so. */
function agreedSize(ballot: BallotView): string | null {
  if (ballot.state !== 'revealed' || ballot.size === null) return null;
  const { advice, settled, counts } = ballot.size;
  return advice === 'agreed' && settled === null ? (counts.find(({ votes }) => votes > 0)?.label ?? null) : null;
}

/** What will still be left: the size that is settled with closing is none of it. */
function leftOnceClosed(view: PanelView, isSettling: boolean): number {
  const { state, gaps, missing } = currentTalk(view)?.onceClosed ?? view.assessment.readiness;
  if (state === 'ready') return 0;
  return isSettling && missing.split(' ').includes('estimated') ? gaps - 1 : Math.max(1, gaps);
}

/** How much of what was written in the talk nobody else has seen: any of it may block, so it does not end as ready over that. */
const hiddenIn = (view: PanelView): number => currentTalk(view)?.silence?.hidden ?? 0;

/** What is too large and nothing else is split; one whose new size is still to be settled may be small enough by then. */
function likelierOutcome(view: PanelView, left: number, size: string | null): TalkOutcome {
  if (left === 0) return hiddenIn(view) > 0 ? 'another-talk' : 'ready';
  return size === null && currentTalk(view)?.onceClosed.missing === 'small-enough' ? 'split' : 'another-talk';
}

type Props = {
  /** When the talk started: what was written is still there for whoever lost the lead of it and takes over again. */
  readonly startedAt: string;
  /** Somebody else has ended the talk, or leads it now: nothing can be stored, and what was written is still there. */
  readonly over: boolean;
  /** Whether the form holds what must not get lost. */
  readonly keep: (on: boolean) => void;
};

/** What the form says, and how that is sent. The likelier outcome is chosen already. */
function useClosing({ startedAt, keep }: Pick<Props, 'startedAt' | 'keep'>) {
  const { view, actions } = usePanel();
  const [agreed, setAgreed, forgetAgreed] = useDraft(`agreed ${startedAt}`);
  const [steps, setSteps, forgetSteps] = useDraft(`next ${startedAt}`);
  const [chosen, choose, forgetChosen] = useDraft(`outcome ${startedAt}`);
  const sizing = useSubmit();
  const { failure: failed, submit, corrected } = useSubmit();
  const failure = isOverHidden(failed) && currentTalk(view)?.silence === null ? null : failed;
  // News of the end may come before the answer: it is the viewer's own.
  const [sending, setSending] = useState(false);
  const size = agreedSize(view.ballot);
  const left = leftOnceClosed(view, size !== null);
  const outcome = offered.find((one) => one === chosen) ?? likelierOutcome(view, left, size);
  const settling = sizeless.includes(outcome) ? null : size;
  const nextSteps = outcome === 'ready' ? [] : linesOf(steps);
  const settle = (label: string, over: string | null): Promise<boolean> =>
    sizing.submit(() => actions.settleSize({ round: view.ballot.round, label, over }));
  const end = async (label: string | null, over: string | null): Promise<boolean> => {
    if (label !== null && !(await settle(label, over))) return false;
    sizing.forget();
    return submit(() => actions.closeTalk({ outcome, agreed: agreed.trim(), nextSteps }));
  };
  const send = async (label = settling, over: string | null = null): Promise<void> => {
    if (sending) return;
    keep(true);
    setSending(true);
    if (!(await end(label, over))) return setSending(false);
    for (const forget of [forgetAgreed, forgetSteps, forgetChosen]) forget();
    keep(false);
  };
  const write = (now: { readonly agreed: string; readonly steps: string }): void => {
    corrected();
    setAgreed(now.agreed);
    setSteps(now.steps);
    keep(now.agreed + now.steps !== '');
  };
  return { agreed, steps, write, outcome, choose, left, settling, torn: sizing.failure, failure, sending, send };
}

/** One sentence and an outcome. The sentence may stay empty. */
export function CloseTalk({ startedAt, over: gone, keep }: Props): ReactElement {
  const { cancel } = useWords();
  const words = useLaterWords().close;
  const { view } = usePanel();
  const { agreed, steps, write, outcome, choose, left, settling, torn, failure, sending, send } = useClosing({
    startedAt,
    keep,
  });
  const over = gone && !sending;
  const alone = currentTalk(view)?.participants.every((one) => one === view.issue.reporter) === true;
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    void send();
  };
  return (
    <form className={styles['close']} onSubmit={onSubmit}>
      {over && <TalkOver startedAt={startedAt} />}
      {over && failure !== null && <Theirs failure={failure} />}
      <TextLine
        id={targets.agreed}
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
      />
      <WhyNotReady outcome={outcome} left={left} />
      <Suspense>
        {outcome === 'split' && <SplitItems talk={startedAt} />}
        {outcome !== 'ready' && <NextSteps value={steps} onChange={(text) => write({ agreed, steps: text })} />}
      </Suspense>
      {!over && torn !== null && (
        <TornSize failure={torn} settle={(label, seen) => void send(label, seen)} keepTheirs={() => void send(null)} />
      )}
      {!over && failure !== null && <FailureNotice failure={failure} inWords={hiddenWords(failure, words)} />}
      <div className={styles['end']}>
        <Button type="submit" appearance={view.ballot.state === 'revealed' ? 'primary' : 'default'} isDisabled={over}>
          {settling === null ? words.close : words.closeWith(settling)}
        </Button>
        {over && (
          <Button appearance="subtle" onClick={() => write({ agreed: '', steps: '' })}>
            {cancel}
          </Button>
        )}
        <Suspense>{!over && view.ballot.state === 'revealed' && <NextUp />}</Suspense>
      </div>
    </form>
  );
}

/** What keeps it from being ready, where that is chosen or would be. */
function WhyNotReady({ outcome, left }: { readonly outcome: TalkOutcome; readonly left: number }): ReactElement {
  const words = useLaterWords().close;
  const { view } = usePanel();
  const hidden = hiddenIn(view);
  const isHeld = hidden > 0 && (left === 0 || outcome === 'ready');
  return (
    <>
      {isHeld && <p className={styles['hint']}>{words.hidden(hidden)}</p>}
      {!isHeld && outcome === 'ready' && left > 0 && <p className={styles['hint']}>{words.notReady(left)}</p>}
      {currentTalk(view)?.onceClosed.unseen === true && <p className={styles['hint']}>{words.unseen}</p>}
    </>
  );
}

/** Refused over what is hidden: that is over once it is shown. */
const isOverHidden = (failure: Failure | null): boolean => failure?.facts['because'] === 'hidden';

/** The code alone would say that somebody else changed something. */
function hiddenWords(failure: Failure, words: LaterWords['close']): string | undefined {
  return isOverHidden(failure) ? words.hidden(Number(failure.facts['count'])) : undefined;
}

/** What the other said of the talk; one's own words stand in the form. */
function Theirs({ failure }: { readonly failure: Failure }): ReactElement | null {
  const words = useLaterWords().conflict;
  const { theirs } = failure.facts;
  if (typeof theirs !== 'string' || theirs === '') return null;
  return (
    <dl className={panel['both']}>
      <dt>{words.theirs}</dt>
      <dd dir="auto">{theirs}</dd>
    </dl>
  );
}
