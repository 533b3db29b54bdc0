import { createContext, type ReactElement, useContext } from 'react';
import type { BacklogItem } from '../../../../src/domain/backlog/backlog-item';
import type { DigestedQuestion } from '../../../../src/domain/question/question-digest';
import type { Day } from '../../../../src/domain/shared/instant';
import { useFormats } from '../../../ui/formats';
import { useNameOf } from '../../../ui/Name';
import { type QuestionFilter, isAsked, isNotShown } from '../filter/filter';
import { MineContext } from '../filter/mine';
import { useWords } from '../words';
import styles from './ItemTable.module.css';

/** The table's filter by questions; null where it does not filter by them. */
export const AskedContext = createContext<QuestionFilter | null>(null);

type Props = { readonly item: Pick<BacklogItem, 'id' | 'questions'>; readonly today: Day };

/** The questions that the table is filtered by: what is asked, whose it is, and its day. */
export function AskedQuestions({ item, today }: Props): ReactElement | null {
  const words = useWords();
  const filter = useContext(AskedContext);
  const mine = useContext(MineContext);
  if (filter === null) return null;
  return (
    <ul className={styles['asked']}>
      {item.questions
        .filter((question) => isAsked(question, filter, today))
        .map((question) => (
          <li key={question.id}>
            <bdi>{question.text}</bdi> <Owned question={question} today={today} />
          </li>
        ))}
      {isNotShown(item, filter, mine) && <li>{words.notShown}</li>}
    </ul>
  );
}

function Owned({ question: { owner, due }, today }: { question: DigestedQuestion; today: Day }): ReactElement {
  const words = useWords();
  const formats = useFormats();
  const nameOf = useNameOf(owner === null ? [] : [owner], 'as-object');
  return (
    <span className={styles['owned']}>
      {owner === null ? words.unowned : words.questionFor(nameOf(owner))}
      {due !== null && ` · ${formats.due(due, today)}`}
      {due !== null && due < today && <span className={styles['late']}> {words.overdueMark}</span>}
    </span>
  );
}
