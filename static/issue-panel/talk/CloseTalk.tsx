import Button from '@atlaskit/button/new';
import { type FormEvent, type ReactElement, useEffect, useId, useState } from 'react';
import type { Failure, PanelView } from '../../../src/contract';
import { type TalkOutcome, NEXT_STEPS_LIMIT, NEXT_STEPS_TEXT_LIMIT } from '../../../src/domain/talk/talk';
import { FormFailure, Texts } from '../form/FormFailure';
import { leftTalk } from '../store/left-talk';
import type { PanelWords } from '../words.en';
import { SplitItems } from '../split/SplitItems';
import { usePanel } from '../store/panel-context';
import { Pills } from '../form/Pills';
import styles from './talk.module.css';
import { TalkOver } from './TalkOver';
import { VoteAgain } from '../ballot/Settle';
import { SizeConflict } from '../ballot/SizeConflict';
import type { Gap } from '../parts/gaps';
import { InBar } from '../parts/InBar';
import { LeftList } from './Left';
import { areSizesApart, nextOfSizes } from '../store/moment';
import { useIsFacilitator, useTalkLead } from '../parts/use-talk-lead';
import { Sentence } from './Sentence';
import { endsAsIncomplete, endsAsRecheck, type EndTo, hiddenIn, offered, sizeless, useClosing } from './use-closing';
import { useSentence } from './use-sentence';
import { useWords } from '../words';
import { ListBlock } from '../form/ListBlock';
import { FailureNotice } from '../../ui/FailureNotice';
import { Menu } from '../../ui/Menu';
import { MenuButton } from '../../ui/MenuButton';

type Props = {
  /** When the talk started; names the forms, so that a facilitator finds their text after taking over again. */
  readonly startedAt: string;
  /** Another person ended the talk, or leads it now: nothing can be stored, and the text stays. */
  readonly over: boolean;
  /** The viewer has dropped their text about a talk that is over. */
  readonly letGo: () => void;
  /** Reports whether anything is written about the talk that started then. */
  readonly keep: (startedAt: string, isWritten: boolean) => void;
};

/** Closes a talk with an optional sentence and an outcome. */
export function CloseTalk({ startedAt, over: gone, letGo, keep }: Props): ReactElement {
  const { cancel, close: words } = useWords();
  const { view, moments } = usePanel();
  const id = useId();
  // The talk was left without an outcome, so a participant may still record it.
  const late = gone && leftTalk(view)?.id === startedAt;
  const writing = useSentence(startedAt);
  const closing = useClosing({ startedAt, late, sentence: writing.form });
  const { form, isWritten, outcome, left, settling, conflict, question, failure, sending, send } = closing;
  const over = gone && !late && !sending;
  useEffect(() => keep(startedAt, isWritten), [keep, startedAt, isWritten]);
  const theirs = view.talks.find((talk) => talk.id === startedAt)?.agreed ?? '';
  const facilitator = useIsFacilitator();
  // Beside the result the sentence is enough; the outcome is one press away.
  const isEnding = moments?.drawn === 'result' || moments?.drawn === 'close';
  const isBrief = moments?.drawn === 'result' && !over && !late;
  // The others write the sentence beside the result; how the talk ends is one step away.
  const isSentenceOnly = isBrief && !facilitator;
  const discard = (): void => {
    writing.form.leave();
    form.leave();
    letGo();
  };
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (!facilitator && !late) return void writing.save();
    // A failure is said beside the sentence.
    if (moments !== null && !isEnding) moments.visit('close');
    void send();
  };
  return (
    <form
      id={id}
      className={`${styles['close']} ${isBrief ? styles['brief'] : ''} ${moments === null ? '' : styles['alone']}`}
      onSubmit={onSubmit}
    >
      {over && <TalkOver startedAt={startedAt} />}
      {late && <p className={styles['hint']}>{words.wasLeft}</p>}
      {over && theirs !== '' && <Texts theirs={theirs} mine={null} />}
      <Sentence writing={writing} over={over} hint={isBrief || isReporterAlone(view) ? null : words.agreedHint} />
      <div hidden={isSentenceOnly} className={isSentenceOnly ? '' : styles['rest']}>
        <Outcome
          isBrief={isBrief}
          outcome={outcome}
          choose={(chosen) => form.set({ chosen })}
          sending={sending}
          left={over || late ? [] : left.gaps}
        />
        <WhyNotReady outcome={outcome} left={left.count} />
        <After
          startedAt={startedAt}
          isBrief={isBrief}
          outcome={outcome}
          steps={form.fields.steps}
          write={(steps) => form.set({ steps })}
        />
        {!over && conflict !== null && (
          <SizeConflict
            failure={conflict}
            settle={(label, over) => void send({ label, over })}
            keepTheirs={() => void send({ label: null })}
          />
        )}
        {!over && question !== null && (
          <FailureNotice failure={question}>
            <Button onClick={() => void send({ anyway: true })}>{words.closeAnyway}</Button>
          </FailureNotice>
        )}
        {!over && failure !== null && <FormFailure failure={failure} inWords={hiddenWords(failure, words)} />}
        <div className={styles['end']}>
          <CloseButton
            settling={settling}
            outcome={outcome}
            late={late}
            form={id}
            close={(to) => void send(to === undefined ? {} : { to })}
            isDisabled={over}
            isVain={outcome === 'ready' && left.count > 0 && !endsAsIncomplete(view)}
          />
          {(over || late) && (
            <Button appearance="subtle" onClick={discard}>
              {cancel}
            </Button>
          )}
        </div>
      </div>
    </form>
  );
}

const isReporterAlone = (view: PanelView): boolean =>
  view.talk?.participants.every((one) => one === view.issue.reporter) === true;

type OutcomeProps = {
  readonly isBrief: boolean;
  readonly outcome: TalkOutcome;
  readonly choose: (outcome: string) => void;
  readonly sending: boolean;
  /** What keeps the issue from being ready. */
  readonly left: readonly Gap[];
};

/** How the talk ends and why: in a word beside the result, else to choose. */
function Outcome({ isBrief, outcome, choose, sending, left }: OutcomeProps): ReactElement {
  const { close: words, states } = useWords();
  const { view, moments } = usePanel();
  const ready = endsAsRecheck(view)
    ? states.recheck
    : endsAsIncomplete(view)
      ? states.incomplete
      : words.outcomes.ready;
  const end = outcome === 'ready' ? ready : words.outcomes[outcome];
  return (
    <>
      {(isBrief || left.length > 0) && (
        <div className={styles['endsAs']}>
          <p>
            {words.endsAs} <b>{end}</b>
          </p>
          {left.length > 0 && <LeftList gaps={left} />}
          {isBrief ? (
            <Button spacing="compact" onClick={() => moments?.visit('close')}>
              {words.otherEnd}
            </Button>
          ) : (
            <GoOn />
          )}
        </div>
      )}
      <div hidden={isBrief}>
        <Pills
          legend={words.outcome}
          options={offered.map((value) => ({ value, label: words.outcomes[value] }))}
          chosen={outcome}
          onChoose={choose}
          resting={sending}
        />
      </div>
    </>
  );
}

/** What lifts sizes that lie apart, where the result is not in sight. */
function GoOn(): ReactElement | null {
  const words = useWords().size;
  const { view, lead, moments } = usePanel();
  // Elsewhere the button of the result stands in the bar.
  if (!areSizesApart(view) || !view.me.canEdit || (moments !== null && moments.drawn !== 'close')) return null;
  return (
    <>
      <VoteAgain round={view.ballot.round} />
      <Button onClick={() => lead({ to: 'size' })}>{words.settle}</Button>
    </>
  );
}

type AfterProps = Pick<OutcomeProps, 'isBrief' | 'outcome'> & {
  readonly startedAt: string;
  readonly steps: string;
  readonly write: (steps: string) => void;
};

/** What comes after the talk: the parts of a split, and next steps. */
function After({ startedAt, isBrief, outcome, steps, write }: AfterProps): ReactElement {
  return (
    <>
      <div hidden={isBrief}>{outcome === 'split' && <SplitItems talk={startedAt} />}</div>
      <div hidden={isBrief}>
        <NextSteps asked={outcome !== 'ready'} value={steps} onChange={write} />
      </div>
    </>
  );
}

type CloseProps = {
  readonly form: string;
  /** Without `to`: on to the next item of a meeting. */
  readonly close: (to?: EndTo) => void;
  readonly settling: string | null;
  readonly outcome: TalkOutcome;
  readonly isDisabled: boolean;
  readonly late: boolean;
  /** "Ready" is chosen, and closing does not make it ready. */
  readonly isVain: boolean;
};

/** Closes the talk; in a meeting it goes on or ends the meeting, of which the likelier one comes first. */
function CloseButton({ form, close, settling, outcome, isDisabled, late, isVain }: CloseProps): ReactElement {
  const words = useWords().close;
  const { onward, view } = usePanel();
  const facilitator = useIsFacilitator();
  const isLead = useTalkLead() === 'close' && facilitator && !late && !isDisabled;
  const plain = late ? words.saveEnd : words.close;
  const end = settling === null ? plain : words.closeWith(settling);
  const said = outcome === 'ready' && !isVain ? words.closeAsReady(settling) : end;
  const isInMeeting = onward !== null && !late;
  const isLast = isInMeeting && (onward.next === null || onward.isLate);
  const next =
    isInMeeting && onward.next !== null ? { label: words.onTo(said, onward.next), onPress: () => close() } : null;
  const last = isInMeeting ? { label: words.andEnd(said), onPress: () => close('end') } : null;
  const first = (isLast ? last : next) ?? { label: end, onPress: () => close() };
  const other = isLast ? next : last;
  // While the sizes differ, closing stands behind settling one and behind another vote.
  const isBehind = nextOfSizes(view) !== null && !sizeless.includes(outcome);
  const appearance = isLead && !isVain && !isBehind ? 'primary' : 'default';
  if (!facilitator && !late)
    return (
      <Button isDisabled={isDisabled} onClick={first.onPress}>
        {first.label}
      </Button>
    );
  return (
    <InBar when={isLead}>
      {isLast ? (
        <Button appearance={appearance} isDisabled={isDisabled} onClick={first.onPress}>
          {first.label}
        </Button>
      ) : (
        <Button type="submit" form={form} appearance={appearance} isDisabled={isDisabled}>
          {first.label}
        </Button>
      )}
      {other !== null && !isDisabled && (
        <MenuButton label={words.otherWays}>
          {(leave) => <Menu label={words.otherWays} items={[other]} close={leave} />}
        </MenuButton>
      )}
    </InBar>
  );
}

/** Why the issue will not be ready, where "ready" is chosen or proposed. */
function WhyNotReady({ outcome, left }: { readonly outcome: TalkOutcome; readonly left: number }): ReactElement {
  const words = useWords().close;
  const { view } = usePanel();
  const { talk } = view;
  const hidden = hiddenIn(view);
  const isRecheck = outcome === 'ready' && endsAsRecheck(view);
  const isHeld = hidden > 0 && (left === 0 || outcome === 'ready');
  const isIncomplete = endsAsIncomplete(view);
  return (
    <>
      {isHeld && <p className={styles['hint']}>{words.hidden(hidden)}</p>}
      {isRecheck && <p className={styles['hint']}>{words.changedAfterVote}</p>}
      {!isHeld && !isRecheck && !isIncomplete && outcome === 'ready' && left > 0 && (
        <p className={styles['hint']}>{view.issue.progress === 'new' ? words.notReady(left) : words.begun}</p>
      )}
      {outcome === 'another-talk' && (left === 0 || isIncomplete) && (talk !== null || wasVotedInLeft(view)) && (
        <p className={styles['hint']}>{words.notYet}</p>
      )}
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
function hiddenWords(failure: Failure, words: PanelWords['close']): string | undefined {
  return failure.details.because === 'hidden' ? words.hidden(failure.details.count) : undefined;
}

const ROOM = { most: NEXT_STEPS_LIMIT, each: NEXT_STEPS_TEXT_LIMIT };

type NextStepsProps = {
  /** Whether the outcome asks for next steps. */
  readonly asked: boolean;
  readonly value: string;
  readonly onChange: (value: string) => void;
};

/** Steps before the next talk, one per line; optional. Written text stays, whatever the outcome. */
function NextSteps({ asked, value, onChange }: NextStepsProps): ReactElement | null {
  const words = useWords().close;
  // A field that was emptied to start anew stays.
  const [begun, begin] = useState(false);
  if (!asked && !begun && value === '') return null;
  const write = (text: string): void => {
    begin(true);
    onChange(text);
  };
  return <ListBlock label={words.nextSteps} value={value} onChange={write} limit={NEXT_STEPS_TEXT_LIMIT} room={ROOM} />;
}
