import Button from '@atlaskit/button/new';
import { type ReactElement, type ReactNode, useEffect, useState } from 'react';
import { sameValue } from '../../../src/domain/shared/same-value';
import type { Talk } from '../../../src/domain/talk/talk';
import { isOtherBuild } from '../../ui/backend';
import { FailureNotice } from '../../ui/FailureNotice';
import { useFormats } from '../../ui/formats';
import { maySayReason } from '../ballot/LowVote';
import { LowVoteActions } from '../ballot/LowVoteActions';
import { useLeftReason } from '../ballot/use-reason';
import { useDrawnForms } from '../form/drawn-forms';
import { linesOf } from '../form/lines-of';
import { Over } from '../form/Over';
import { useTabText } from '../form/use-tab-text';
import { type Fields, writtenIn } from '../form/writing';
import { Kept } from '../parts/AnonymousNote';
import { fullWords } from '../parts/full-words';
import { type FailedQuestion, useAsking } from '../questions/use-asking';
import { proposedParts } from '../split/proposed-parts';
import { leftTalk } from '../../../src/situation/ending';
import { isAnswerLost } from '../../ui/repeated';
import { usePanel } from '../store/panel-context';
import { useWords } from '../words';
import styles from './unsaved.module.css';

/**
 * What the viewer wrote and is not saved: questions that failed, and what was for a round or a talk that is over. Each
 * can be used elsewhere, or dropped.
 */
export function Unsaved(): ReactElement {
  const { view } = usePanel();
  const { ballot, me, talks } = view;
  const formNames = useDrawnForms();
  // All earlier rounds, whether the viewer voted in them or not, so that the list does not tell of a vote.
  const rounds = Array.from({ length: ballot.round }, (_, index) => index + 1);
  const isOver = (round: number): boolean =>
    round < ballot.round || (ballot.state === 'revealed' && !maySayReason(ballot));
  const pastTalk = leftTalk(view);
  // The end of a left talk can still be recorded, in its form.
  const ended = talks.filter((talk) => talk !== pastTalk && !formNames.includes(`end ${talk.id}`));
  return (
    <div className={styles['unsaved']}>
      {me.canEdit && <FailedQuestions />}
      {me.canEdit &&
        rounds
          .filter(isOver)
          .map((round) => (
            <LeftReason key={round} round={round} because={round < ballot.round ? 'round' : 'settled'} />
          ))}
      {ended.map((talk) => (
        <LeftEnd key={talk.id} talk={talk} />
      ))}
    </div>
  );
}

type RowProps = {
  /** Why it is not saved. */
  readonly why: string;
  readonly acts: ReactNode;
  readonly children?: ReactNode;
};

/** Something that was for what is over. */
function Row({ why, acts, children }: RowProps): ReactElement {
  return (
    <div className={styles['one']}>
      <Over>{why}</Over>
      {children}
      <div>{acts}</div>
    </div>
  );
}

type ReasonProps = {
  /** The round of the low vote. */
  readonly round: number;
  /** Why the text is no longer asked for. Others may see it, so it says nothing about the vote. */
  readonly because: 'round' | 'settled';
};

/**
 * An unsent reason whose form closed: the next round began, another person took over, or the vote was settled
 * elsewhere. The text is drawn only on request, because others may see the screen.
 */
function LeftReason({ round, because }: ReasonProps): ReactElement | null {
  const { hide, lowVote: words } = useWords();
  const [open, setOpen] = useState(false);
  const { reason, isLeft, isKept, done } = useLeftReason(round);
  if (!isLeft) return isKept ? <Kept /> : null;
  const toggle = (
    <Button spacing="compact" aria-expanded={open} onClick={() => setOpen(!open)}>
      {open ? hide : words.showLeft}
    </Button>
  );
  return (
    <Row why={words.left[because]} acts={toggle}>
      {open && <LowVoteActions round={round} reason={reason} done={done} />}
    </Row>
  );
}

/** The viewer's text about the end of a talk that another person closed, as far as its record does not have it. */
function LeftEnd({ talk: { id, at, agreed: said, nextSteps } }: { readonly talk: Talk }): ReactElement | null {
  const { past, questions, split } = useWords();
  const { dayOf } = useFormats();
  const { view } = usePanel();
  const sentence = useWritten(`agreed ${id}`, { text: '' });
  const end = useWritten(`end ${id}`, { steps: '', chosen: '' });
  const parted = useWritten(`split ${id}`, { text: '' });
  const own = { agreed: sentence.fields.text.trim(), steps: linesOf(end.fields.steps) };
  // Already recorded: only the answer was lost.
  const isRecorded = ['', said].includes(own.agreed) && sameValue(own.steps, nextSteps);
  const { agreed, steps } = isRecorded ? { agreed: '', steps: [] } : own;
  // Parts that the form proposed are in the description anyway; another outcome than a split needs no parts.
  const isSplit = end.fields.chosen === 'split' && parted.fields.text !== proposedParts(view);
  const parts = isSplit ? linesOf(parted.fields.text) : [];
  const lines = [agreed, ...steps.map((step) => `→ ${step}`)].filter((line) => line !== '');
  if (lines.length + parts.length === 0) return null;
  const discard = (): void => {
    for (const { forget } of [sentence, end, parted]) forget();
  };
  return (
    <Row why={past.unsavedEnds(dayOf(at, view.today))} acts={<Button onClick={discard}>{questions.discard}</Button>}>
      <Lines lines={lines} />
      {parts.length > 0 && <p className={styles['quiet']}>{split.items}</p>}
      <Lines lines={parts} />
    </Row>
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }): ReactElement {
  return (
    <>
      {lines.map((line, index) => (
        <p key={index} dir="auto">
          {line}
        </p>
      ))}
    </>
  );
}

/** The fields that a form has kept, and a function that forgets them. */
function useWritten<F extends Fields>(name: string, empty: F): { readonly fields: F; readonly forget: () => void } {
  const { text, keep } = useTabText(name);
  return { fields: writtenIn(text, empty)?.fields ?? empty, forget: () => keep(null) };
}

function FailedQuestions(): ReactElement {
  const { ask, failed, forget, kept } = useAsking();
  return (
    <>
      {failed.map((one) => (
        <Failed
          key={one.question.requestId}
          failed={one}
          askAgain={(question) => void ask(question)}
          forget={() => forget(one.question.text)}
        />
      ))}
      {kept > 0 && <Kept key={kept} />}
    </>
  );
}

type FailedProps = {
  readonly failed: FailedQuestion;
  readonly askAgain: (question: FailedQuestion['question']) => void;
  readonly forget: () => void;
};

/** A question that failed to be stored; kept until it is dropped, or seen to be stored after all. */
function Failed({ failed: { question, failure }, askAgain, forget }: FailedProps): ReactElement | null {
  const { retry, about, unsaved: words, signed, questions } = useWords();
  const { discard } = questions;
  const { questions: asked, talk } = usePanel().view;
  const isThere = [...asked, ...(talk?.privateWriting?.mine ?? [])].some(({ id }) => id === question.requestId);
  useEffect(() => {
    if (isThere) forget();
  });
  if (isThere) return null;
  const sentence = (isAnswerLost(failure) ? words.perhaps : words.notSaved)(question.text);
  // Kept from before this page, which is the newer version that was here then.
  const isOver = failure.code === 'other-build' && !isOtherBuild();
  return (
    <FailureNotice failure={failure} inWords={isOver ? sentence : fullWords(failure, words)}>
      {!isOver && <p dir="auto">{sentence}</p>}
      <Button onClick={() => askAgain(question)}>{retry}</Button>
      {question.anonymous === true && failure.details.because === 'anonymous-full' && (
        <Button onClick={() => askAgain({ ...question, anonymous: false })}>{signed}</Button>
      )}
      <Button appearance="subtle" aria-label={about(discard, question.text)} onClick={forget}>
        {discard}
      </Button>
    </FailureNotice>
  );
}
