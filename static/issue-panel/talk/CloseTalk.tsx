import Button from '@atlaskit/button/new';
import { type FormEvent, type ReactElement, useEffect, useId, useState } from 'react';
import type { Failure, PanelView } from '../../../src/contract';
import { NEXT_STEPS_LIMIT, NEXT_STEPS_TEXT_LIMIT } from '../../../src/domain/talk/talk';
import { type Ending, leftTalk, offeredOutcomes } from '../../../src/situation/ending';
import { areSizesApart } from '../../../src/situation/moment';
import { FormFailure, Texts } from '../form/FormFailure';
import { Over } from '../form/Over';
import type { PanelWords } from '../words.en';
import { SplitForm } from '../split/SplitForm';
import { usePanel } from '../store/panel-context';
import { Pills } from '../form/Pills';
import styles from './talk.module.css';
import { useSettles, VoteAgain } from '../ballot/Settle';
import { SizeConflict } from '../ballot/SizeConflict';
import { useKeyed } from '../keyboard/single-keys';
import { InBar } from '../parts/InBar';
import { LeftList } from './Left';
import { Sentence } from './Sentence';
import { type EndTo, useClosing } from './use-closing';
import { useSentence } from './use-sentence';
import { useWords } from '../words';
import { ListBlock } from '../form/ListBlock';
import { FailureNotice } from '../../ui/FailureNotice';
import { useNameOf } from '../../ui/Name';
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
  const { view, moments, situation } = usePanel();
  const id = useId();
  // The talk was left without an outcome, so a participant may still record it.
  const late = gone && leftTalk(view)?.id === startedAt;
  const writing = useSentence(startedAt);
  const closing = useClosing({ startedAt, late, sentence: writing.form });
  const { form, isWritten, ending, conflict, question, failure, sending, send } = closing;
  const over = gone && !late && !sending;
  useEffect(() => keep(startedAt, isWritten), [keep, startedAt, isWritten]);
  const theirs = view.talks.find((talk) => talk.id === startedAt)?.agreed ?? '';
  const facilitator = situation.role === 'leader';
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
    if (situation.role !== 'leader' && !late) return void writing.save();
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
          ending={ending}
          choose={(chosen) => form.set({ chosen })}
          sending={sending}
          namesLeft={!over && !late}
        />
        <Remarks ending={ending} />
        <div hidden={isBrief}>{ending.outcome === 'split' && <SplitForm talk={startedAt} />}</div>
        <div hidden={isBrief}>
          <NextSteps
            asked={ending.outcome !== 'ready'}
            value={form.fields.steps}
            onChange={(steps) => form.set({ steps })}
          />
        </div>
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
            ending={ending}
            late={late}
            form={id}
            close={(to) => void send(to === undefined ? {} : { to })}
            isDisabled={over}
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

/** For text about a talk that the viewer can no longer close: who can, and what to do with the text. */
function TalkOver({ startedAt }: { readonly startedAt: string }): ReactElement {
  const words = useWords().close;
  const { view } = usePanel();
  const { talk } = view;
  const facilitator = talk?.startedAt === startedAt && talk.facilitator !== view.me.accountId ? talk.facilitator : null;
  const nameOf = useNameOf(facilitator === null ? [] : [facilitator]);
  const mayEnd = talk?.startedAt !== startedAt || view.me.canEdit;
  const wasLeft = view.talks.some(({ id, outcome }) => id === startedAt && outcome === 'none');
  const ended = wasLeft ? words.leftMeanwhile : words.closedMeanwhile;
  const meanwhile = facilitator === null ? ended : words.ledMeanwhile(nameOf(facilitator));
  return <Over>{mayEnd ? meanwhile : words.readOnlyMeanwhile}</Over>;
}

const isReporterAlone = (view: PanelView): boolean =>
  view.talk?.participants.every((one) => one === view.issue.reporter) === true;

type OutcomeProps = {
  readonly isBrief: boolean;
  readonly ending: Ending;
  readonly choose: (outcome: string) => void;
  readonly sending: boolean;
  /** Whether to name what keeps the issue from being ready. */
  readonly namesLeft: boolean;
};

/** How the talk ends and why: in a word beside the result, else to choose. */
function Outcome({ isBrief, ending, choose, sending, namesLeft }: OutcomeProps): ReactElement {
  const { close: words, states } = useWords();
  const { moments } = usePanel();
  const { outcome, comesTo } = ending;
  // Beside the result its questions stand already.
  const gaps = namesLeft ? ending.left.gaps.filter(({ question }) => !isBrief || question === null) : [];
  const end = comesTo === 'recheck' || comesTo === 'incomplete' ? states[comesTo] : words.outcomes[comesTo];
  return (
    <>
      {(isBrief || gaps.length > 0) && (
        <div className={styles['endsAs']}>
          <p>
            {words.endsAs} <b>{end}</b>
          </p>
          {gaps.length > 0 && <LeftList gaps={gaps} />}
          {isBrief ? (
            <Button appearance="subtle" spacing="compact" onClick={() => moments?.visit('close')}>
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
          options={offeredOutcomes.map((value) => ({ value, label: words.outcomes[value] }))}
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
  const settles = useSettles();
  // Elsewhere the button of the result stands in the bar.
  if (!areSizesApart(view) || !settles || (moments !== null && moments.drawn !== 'close')) return null;
  const maySettle = view.ballot.state === 'revealed' && view.ballot.size?.maySettle === true;
  return (
    <>
      <VoteAgain round={view.ballot.round} />
      {maySettle && <Button onClick={() => lead({ to: 'size' })}>{words.settle}</Button>}
    </>
  );
}

type CloseProps = {
  readonly form: string;
  /** Without `to`: on to the next item of a meeting. */
  readonly close: (to?: EndTo) => void;
  readonly ending: Ending;
  readonly isDisabled: boolean;
  readonly late: boolean;
};

/** Closes the talk; in a meeting it goes on or ends the meeting, of which the likelier one comes first. */
function CloseButton({ form, close, ending, isDisabled, late }: CloseProps): ReactElement {
  const { close: words } = useWords();
  const keyed = useKeyed();
  const { onward, act, situation } = usePanel();
  const { settles, outcome, isVain, isBehind } = ending;
  const isLead = act === 'close' && !late && !isDisabled;
  const plain = late ? words.saveEnd : words.close;
  const end = settles === null ? plain : words.closeWith(settles);
  const closeLabel = outcome === 'ready' && !isVain ? words.closeAsReady(settles) : end;
  const isInMeeting = onward !== null && !late;
  const isLast = isInMeeting && (onward.next === null || onward.isLate);
  const next =
    isInMeeting && onward.next !== null ? { label: words.onTo(closeLabel, onward.next), onPress: () => close() } : null;
  const last = isInMeeting ? { label: words.andEnd(closeLabel), onPress: () => close('end') } : null;
  const first = (isLast ? last : next) ?? { label: end, onPress: () => close() };
  const other = isLast ? next : last;
  const key = isLead ? 'c' : null;
  const appearance = isLead && !isVain && !isBehind ? 'primary' : 'default';
  if (situation.role !== 'leader' && !late)
    return (
      <Button isDisabled={isDisabled} onClick={first.onPress}>
        {first.label}
      </Button>
    );
  return (
    <InBar when={isLead}>
      {isLast ? (
        <Button appearance={appearance} isDisabled={isDisabled} onClick={first.onPress} {...keyed(key)}>
          {first.label}
        </Button>
      ) : (
        <Button type="submit" form={form} appearance={appearance} isDisabled={isDisabled} {...keyed(key)}>
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

/** Why the issue will not be ready, and what else is to be read before the end. */
function Remarks({ ending }: { readonly ending: Ending }): ReactElement {
  const words = useWords().close;
  return (
    <>
      {ending.remarks.map((remark) => (
        <p key={remark.is} className={styles['hint']}>
          {inWords(remark)}
        </p>
      ))}
    </>
  );

  function inWords(remark: Ending['remarks'][number]): string {
    switch (remark.is) {
      case 'hidden':
        return words.hidden(remark.questions);
      case 'not-ready':
        return words.notReady(remark.gaps);
      case 'changed-after-vote':
        return words.changedAfterVote;
      case 'begun':
        return words.begun;
      case 'not-yet':
        return words.notYet;
    }
  }
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
