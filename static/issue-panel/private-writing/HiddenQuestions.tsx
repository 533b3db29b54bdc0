import Button from '@atlaskit/button/new';
import { type ReactElement, useState } from 'react';
import type { PanelView } from '../../../src/contract';
import { counted } from '../../../src/domain/talk/quorum';
import { FailureNotice } from '../../ui/FailureNotice';
import { useSubmit } from '../../ui/use-submit';
import { Muted } from '../news/Muted';
import { useLaterWords } from '../later-words';
import { cameUnsigned } from './came-anonymous';
import { OwnPrivateQuestions } from './OwnPrivateQuestions';
import { usePanel, useWords } from '../panel-context';
import { useTalkLead } from '../talk/use-talk-lead';
import styles from './silence.module.css';
import type { Held, HeldSilence } from '../questions/use-stable-order';
import type { QuestionActs } from '../questions/use-question-acts';

/** How many have said something, of all who count. */
function heardOf({ talk, issue }: PanelView): readonly [number, number] {
  const participants = talk?.participants ?? [];
  const asked = counted(participants, participants, { reporter: issue.reporter, assignee: null });
  return [talk?.voices ?? 0, asked.length];
}

/** The button that shows what was written; after another person has shown it, what is new. */
function ShowButton({ silence, news, show }: { silence: HeldSilence } & Pick<Held, 'news' | 'show'>): ReactElement {
  const words = useLaterWords().silence;
  const { questions } = useWords();
  const { view, actions } = usePanel();
  const leads = useTalkLead() === 'show';
  const isHidden = silence.state === 'hidden';
  const { failure, submit } = useSubmit(isHidden);
  // Anonymous questions are not counted, so each respondent counts as one who may have written one.
  const count = isHidden ? silence.hidden + (view.talk?.voices ?? 0) : 0;
  return (
    <div className={styles['show']}>
      {count > 0 && view.me.canEdit && (
        <Button
          appearance={leads ? 'primary' : 'default'}
          onClick={() => void submit(() => actions.send('showWritten'))}
        >
          <Muted>{words.show(...heardOf(view))}</Muted>
        </Button>
      )}
      {count === 0 && isHidden && <span className={styles['quiet']}>{words.write}</span>}
      {!isHidden && news > 0 && (
        <Button onClick={show}>
          <Muted>{questions.news(news)}</Muted>
        </Button>
      )}
      {failure !== null && <FailureNotice failure={failure} />}
    </div>
  );
}

/**
 * How much is hidden, or that it is shown. A reveal ends private writing also where nothing was written; then nothing
 * is shown.
 */
function useSaid({ silence, placement, news }: Held): string {
  const words = useLaterWords().silence;
  const { none } = useWords().questions;
  const { questions } = usePanel().view;
  const [last, setLast] = useState(0);
  const hidden = silence?.state === 'hidden' ? silence.hidden : null;
  if (hidden !== null && hidden !== last) setLast(hidden);
  const known = [...placement.shown, ...placement.folded];
  if (hidden !== null) return words.hidden(hidden);
  if (last > 0 || cameUnsigned(questions, known)) return words.allShown;
  return known.length + news > 0 ? '' : none;
}

type Props = { readonly held: Held; readonly acts: QuestionActs };

/**
 * The hidden questions: how many, the viewer's own, and the button that shows them. The lines keep their room from the
 * start, so that others who write or show move nothing.
 */
export function HiddenQuestions({ held, acts }: Props): ReactElement {
  const words = useLaterWords().silence;
  const { waits } = usePanel().view.unsigned;
  const { placement, silence, news, show } = held;
  const said = useSaid(held);
  if (silence === null) return <p className={styles['quiet']}>{waits ? words.later : words.noneLater}</p>;
  return (
    <div className={styles['unshown']}>
      <ShowButton silence={silence} news={news} show={show} />
      <p className={styles['quiet']}>{said}</p>
      {silence.mine.length > 0 && <OwnPrivateQuestions silence={silence} acts={acts} />}
      {placement.shown.length > 0 && <h3 className={styles['earlier']}>{words.earlier}</h3>}
    </div>
  );
}
