import Button from '@atlaskit/button/new';
import type { ReactElement } from 'react';
import type { PanelView, SilenceView } from '../../../src/contract';
import { counted } from '../../../src/domain/talk/quorum';
import { FailureNotice } from '../../ui/FailureNotice';
import { useSubmit } from '../../ui/use-submit';
import { Muted } from '../news/Muted';
import { useLaterWords } from '../later-words';
import { OwnPrivateQuestions } from './OwnPrivateQuestions';
import { usePanel } from '../panel-context';
import { useTalkLead } from '../talk/use-talk-lead';
import styles from './silence.module.css';
import type { Held } from '../questions/use-stable-order';
import type { QuestionActs } from '../questions/use-question-acts';

/** How many have said something, of all who count. */
function heardOf({ talk, issue }: PanelView): readonly [number, number] {
  const participants = talk?.participants ?? [];
  const asked = counted(participants, participants, { reporter: issue.reporter, assignee: null });
  return [talk?.voices ?? 0, asked.length];
}

/** The button that shows what was written to everybody. */
function ShowButton({ hidden }: Pick<SilenceView, 'hidden'>): ReactElement {
  const words = useLaterWords().silence;
  const { view, actions } = usePanel();
  const leads = useTalkLead() === 'show';
  const { failure, submit } = useSubmit();
  // Anonymous questions are not counted, so each respondent counts as one who may have written one.
  const count = hidden + (view.talk?.voices ?? 0);
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
      {count === 0 && <span className={styles['quiet']}>{words.write}</span>}
      {failure !== null && <FailureNotice failure={failure} />}
    </div>
  );
}

type Props = { readonly held: Held; readonly acts: QuestionActs };

/**
 * The hidden questions: how many, the viewer's own, and the button that shows them. The lines keep their room from the
 * start, so that others who write move nothing.
 */
export function HiddenQuestions({ held: { silence, placement }, acts }: Props): ReactElement {
  const words = useLaterWords().silence;
  const { waits } = usePanel().view.unsigned;
  if (silence === null) return <p className={styles['quiet']}>{waits ? words.later : words.noneLater}</p>;
  return (
    <div className={styles['unshown']}>
      <ShowButton hidden={silence.hidden} />
      <p className={styles['quiet']}>{words.hidden(silence.hidden)}</p>
      {silence.mine.length > 0 && <OwnPrivateQuestions silence={silence} acts={acts} />}
      {placement.shown.length > 0 && <h3 className={styles['earlier']}>{words.earlier}</h3>}
    </div>
  );
}
