import Button from '@atlaskit/button/new';
import type { ReactElement } from 'react';
import type { Failure, PrivateWritingView } from '../../../src/contract';
import { respondedOf } from '../../../src/situation/moment';
import { FailureNotice } from '../../ui/FailureNotice';
import { useSubmit } from '../../ui/use-submit';
import { Muted } from '../parts/Muted';
import { usePanel } from '../store/panel-context';
import { useKeyed } from '../keyboard/single-keys';
import { InBar } from '../parts/InBar';
import styles from './private-writing.module.css';
import type { StableOrder } from '../questions/use-stable-order';
import type { QuestionActs } from '../questions/use-question-acts';
import { useWords } from '../words';
import { isPending } from '../store/optimistic';
import questionStyles from '../parts/question.module.css';
import { FormFailure } from '../form/FormFailure';

/** The button that shows what was written to everybody; in the talk's bar for the leader, on a small panel for all. */
function ShowButton({ hidden }: Pick<PrivateWritingView, 'hidden'>): ReactElement {
  const { privateWriting: words } = useWords();
  const keyed = useKeyed();
  const { view, actions, moments, act, situation } = usePanel();
  const isLeader = situation.role === 'leader';
  // The leader has written nothing: showing says so.
  const saysNothing = isLeader && view.talk?.iSaid === null;
  const { failure, submit } = useSubmit();
  const [responded, all] = respondedOf(view.talk);
  const writing = all - responded - (saysNothing ? 1 : 0);
  // Anonymous questions are not counted, so each respondent counts as one who may have written one.
  const count = hidden + (view.talk?.respondents ?? 0);
  const show = async (): Promise<Failure | null> => {
    // A failure is said beside the writing.
    if (moments?.now === 'write') moments.visit('write');
    return (saysNothing ? await actions.nothingFromMe() : null) ?? (await actions.send('showWritten'));
  };
  const none = view.me.canEdit ? words.write : words.othersWrite;
  const mayShow = view.me.canEdit && (moments === null ? count > 0 : isLeader);
  return (
    <div className={styles['show']}>
      {mayShow && (
        <InBar when={act === 'show'}>
          {moments?.now === 'write' && writing > 0 && (
            <span className={styles['quiet']}>{words.stillWriting(writing)}</span>
          )}
          <Button
            appearance={act === 'show' && writing <= 0 ? 'primary' : 'default'}
            {...keyed(act === 'show' ? 's' : null)}
            onClick={() => void submit(show)}
          >
            <Muted>{words.show(responded, all)}</Muted>
          </Button>
        </InBar>
      )}
      {(count === 0 || hidden > 0) && (
        <span className={styles['quiet']}>{count === 0 ? none : words.hidden(hidden)}</span>
      )}
      {mayShow && saysNothing && <span className={styles['quiet']}>{words.saysNothing}</span>}
      {failure !== null && <FailureNotice failure={failure} />}
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
