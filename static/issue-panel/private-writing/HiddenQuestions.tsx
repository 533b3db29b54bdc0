import Button from '@atlaskit/button/new';
import { type ReactElement, useState } from 'react';
import type { Failure, PanelView, PrivateWritingView } from '../../../src/contract';
import { FailureNotice } from '../../ui/FailureNotice';
import { useSubmit } from '../../ui/use-submit';
import { Muted } from '../parts/Muted';
import { usePanel } from '../store/panel-context';
import { InBar } from '../parts/InBar';
import { respondedOf } from '../store/moment';
import { useIsFacilitator, useTalkLead } from '../parts/use-talk-lead';
import styles from './private-writing.module.css';
import type { StableOrder } from '../questions/use-stable-order';
import type { QuestionActs } from '../questions/use-question-acts';
import { useWords } from '../words';
import { isPending } from '../store/optimistic';
import questionStyles from '../parts/question.module.css';
import { FormFailure } from '../form/FormFailure';

/** How many of those present are still writing, without the viewer. */
function stillWriting(view: PanelView): number {
  const [responded, all] = respondedOf(view);
  const isMine = view.talk?.iJoined === true && view.talk.iSaid === null;
  return all - responded - (isMine ? 1 : 0);
}

/** The button that shows what was written to everybody; in the talk's bar for the facilitator, on a small panel for all. */
function ShowButton({ hidden }: Pick<PrivateWritingView, 'hidden'>): ReactElement {
  const words = useWords().privateWriting;
  const { view, actions, moments } = usePanel();
  const facilitator = useIsFacilitator();
  const isLead = useTalkLead() === 'show';
  // The facilitator has written nothing: showing says so.
  const saysNothing = facilitator && view.talk?.iSaid === null;
  const { failure, submit } = useSubmit();
  const [isAsking, setAsking] = useState(false);
  const writing = moments === null || moments.now === 'write' ? stillWriting(view) : 0;
  if (isAsking && writing === 0) setAsking(false);
  // Anonymous questions are not counted, so each respondent counts as one who may have written one.
  const count = hidden + (view.talk?.respondents ?? 0);
  const show = async (): Promise<Failure | null> => {
    setAsking(false);
    // A failure is said beside the writing.
    if (moments?.now === 'write') moments.visit('write');
    return (saysNothing ? await actions.nothingFromMe() : null) ?? (await actions.send('showWritten'));
  };
  const none = view.me.canEdit ? words.write : words.othersWrite;
  const mayShow = view.me.canEdit && (moments === null ? count > 0 : facilitator);
  return (
    <div className={styles['show']}>
      {mayShow && (
        <InBar when={isLead}>
          {isAsking ? (
            <StillWriting count={writing} show={() => void submit(show)} wait={() => setAsking(false)} />
          ) : (
            <Button
              appearance={isLead && count > 0 && writing === 0 ? 'primary' : 'default'}
              onClick={() => (writing > 0 ? setAsking(true) : void submit(show))}
            >
              <Muted>{words.show(...respondedOf(view))}</Muted>
            </Button>
          )}
        </InBar>
      )}
      <span className={styles['quiet']}>{count === 0 ? none : words.hidden(hidden)}</span>
      {mayShow && saysNothing && <span className={styles['quiet']}>{words.saysNothing}</span>}
      {failure !== null && <FailureNotice failure={failure} />}
    </div>
  );
}

type Asks = { readonly count: number; readonly show: () => void; readonly wait: () => void };

/** The pressed button is gone: the focus goes to the question, so that a second press is deliberate. */
const takeFocus = (asked: HTMLElement | null): void => asked?.focus({ preventScroll: true });

/** Asks whether to end private writing although people are still writing. */
function StillWriting({ count, show, wait }: Asks): ReactElement {
  const words = useWords().privateWriting;
  return (
    <div ref={takeFocus} role="alert" tabIndex={-1} className={styles['asks']}>
      <span>{words.stillWriting(count)}</span>
      <Button appearance="warning" onClick={show}>
        {words.showAnyway}
      </Button>
      <Button appearance="subtle" onClick={wait}>
        {words.wait}
      </Button>
    </div>
  );
}

type Props = { readonly order: StableOrder; readonly acts: QuestionActs };

/**
 * The hidden questions: how many, the viewer's own, and the button that shows them. The lines keep their room from the
 * start, so that others who write move nothing.
 */
export function HiddenQuestions({ order: { privateWriting, placement }, acts }: Props): ReactElement | null {
  const words = useWords().privateWriting;
  if (privateWriting === null) return null;
  return (
    <div className={styles['unshown']}>
      <ShowButton hidden={privateWriting.hidden} />
      {privateWriting.mine.length > 0 && <OwnPrivateQuestions privateWriting={privateWriting} acts={acts} />}
      {placement.shown.length > 0 && <h3 className={styles['earlier']}>{words.earlier}</h3>}
    </div>
  );
}

/** The viewer's own hidden questions; each can be withdrawn before anybody has seen it. */
function OwnPrivateQuestions({
  privateWriting,
  acts,
}: {
  privateWriting: PrivateWritingView;
  acts: QuestionActs;
}): ReactElement {
  const { privateWriting: words, questions } = useWords();
  const { actions } = usePanel();
  return (
    <ul className={questionStyles['list']} aria-label={words.mine}>
      {privateWriting.mine.map((question) => {
        const failed = acts.failedOn(question);
        return (
          <li key={question.id} className={styles['mine']}>
            <span className={styles['text']} dir="auto">
              {question.text}
            </span>
            <span className={styles['mark']}>{isPending(question) ? questions.saving : words.isHidden}</span>
            {!isPending(question) && (
              <Button
                spacing="compact"
                aria-label={words.takeBackThis(question.text)}
                onClick={() =>
                  acts.act(question, { work: actions.withdrawQuestion, isDone: ({ state }) => state === 'withdrawn' })
                }
              >
                {words.takeBack}
              </Button>
            )}
            {failed !== null && (
              <div className={styles['failure']}>
                <FormFailure failure={failed.failure} again={failed.again} />
              </div>
            )}
          </li>
        );
      })}
    </ul>
  );
}
