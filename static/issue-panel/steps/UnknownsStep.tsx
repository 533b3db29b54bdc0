import Button from '@atlaskit/button/new';
import { type ReactElement, useState } from 'react';
import { type Question, questionStates } from '../../../src/domain/question/question';
import { AskForm } from '../questions/AskForm';
import { Muted } from '../parts/Muted';
import { ArchivedQuestions } from '../questions/ArchivedQuestions';
import { NotShown } from '../private-writing/NotShown';
import { HiddenQuestions } from '../private-writing/HiddenQuestions';
import { usePanel } from '../store/panel-context';
import styles from '../parts/question.module.css';
import { QuestionRow } from '../questions/QuestionRow';
import { ShowToggle } from './ShowToggle';
import { StepSection } from './StepSection';
import type { Folding } from '../parts/use-folding';
import { useStableOrder } from '../questions/use-stable-order';
import { type Leading, useLedTo } from '../keyboard/use-lead';
import { useQuestionActs } from '../questions/use-question-acts';
import { useWords } from '../words';

/** The questions with these ids, in this order; missing ones are left out. */
export const pick = (questions: readonly Question[], ids: readonly string[]): readonly Question[] =>
  ids.flatMap((id) => questions.find((one) => one.id === id) ?? []);

const countIn = (questions: readonly Question[], wanted: Question['state']): number =>
  questions.filter(({ state }) => state === wanted).length;

/** Says that there are no questions, unless the viewer's own waits unseen. News covers the text and keeps its room. */
function None({ news }: { news: number }): ReactElement | null {
  const words = useWords().questions;
  const { talk, earlyWriting } = usePanel().view;
  if ((talk ?? earlyWriting)?.iSaid === 'wrote') return null;
  return <p className={styles['quiet']}>{news > 0 ? '\u00a0' : words.none}</p>;
}

/** Says how many questions came since the list was drawn, and shows them. */
export function News({ count, show }: { count: number; show: () => void }): ReactElement {
  const words = useWords().questions;
  return (
    <span className={styles['news']}>
      <Button spacing="compact" onClick={show}>
        <Muted>{words.news(count)}</Muted>
      </Button>
    </span>
  );
}

/** The step "Unknowns": the question field, the shown list, and the folded rest. */
export function UnknownsStep({ folding, leading }: { folding: Folding; leading: Leading }): ReactElement {
  const words = useWords();
  const { view, ownActs, moments, rest } = usePanel();
  const [all, setAll] = useState(false);
  const acts = useQuestionActs();
  const questions = view.questions.map((one) =>
    one.state === 'withdrawn' && acts.touched(one.id) ? { ...one, state: 'open' as const } : one,
  );
  const order = useStableOrder({ ...view, questions }, ownActs);
  const { placement, privateWriting, news, show } = order;
  // A row whose form is being written in stays, whatever happens to its question.
  const unfolded = placement.folded.filter((id) => all || acts.holds(id));
  const rows = pick(view.questions, [...placement.shown, ...unfolded]);
  const folded = pick(view.questions, placement.folded);
  const find = (id: string): void => {
    show();
    if (placement.folded.includes(id)) setAll(true);
  };
  const ledTo = useLedTo(
    leading,
    rows.map(({ id }) => id),
    find,
  );
  const hidden = questionStates
    .flatMap((state) => {
      const count = countIn(folded, state) + (state === 'closed' ? view.archived.questions : 0);
      return count > 0 ? [words.questions.hidden[state](count)] : [];
    })
    .join(' · ');
  // The step has no heading to stand in, so it stands in the form.
  const arrived = news > 0 && <News count={news} show={show} />;
  const { canEdit } = view.me;
  return (
    <StepSection step="unknowns" folding={folding} aside={!canEdit && arrived} isBare={moments?.drawn === 'talk'}>
      {canEdit && <AskForm leading={leading}>{arrived}</AskForm>}
      {privateWriting !== null && <HiddenQuestions order={order} acts={acts} />}
      {view.notShown.length > 0 && <NotShown />}
      <ul
        className={`${styles['list']} ${moments === null ? '' : styles['inTalk']}`}
        data-moment={moments?.drawn}
        aria-label={words.questions.list}
      >
        {rows.map((question) => (
          <QuestionRow key={question.id} question={question} acts={acts} answering={question.id === ledTo} />
        ))}
      </ul>
      {rest === null && privateWriting === null && placement.shown.length + placement.folded.length === 0 && (
        <None news={news} />
      )}
      {hidden !== '' && (
        <p className={styles['rest']}>
          {!all && hidden}
          <ShowToggle what={hidden} open={all} toggle={() => setAll(!all)} />
        </p>
      )}
      {all && view.archived.questions > 0 && <ArchivedQuestions key={view.archived.questions} />}
    </StepSection>
  );
}
