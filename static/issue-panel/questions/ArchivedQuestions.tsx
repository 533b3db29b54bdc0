import type { ReactElement } from 'react';
import { More, useArchive } from '../parts/Archive';
import { usePanel } from '../store/panel-context';
import styles from '../parts/question.module.css';
import { QuestionText } from './QuestionText';
import { useWords } from '../words';

/** Archived questions, newest first, read when the viewer asks for them. */
export function ArchivedQuestions(): ReactElement {
  const words = useWords().questions;
  const { archived, questions } = usePanel().view;
  const earlier = useArchive('questions', archived.questions);
  const rows = earlier.questions.filter(({ id }) => questions.every((one) => one.id !== id)).toReversed();
  return (
    <>
      {rows.length > 0 && (
        <ul className={styles['list']} aria-label={words.earlierList}>
          {rows.map((question) => (
            <li key={question.id} className={`${styles['row']} ${styles['over']}`}>
              <div className={styles['main']}>
                <QuestionText question={question} edit={null} />
              </div>
            </li>
          ))}
        </ul>
      )}
      <More archive={earlier} label={words.earlier(earlier.left)} />
    </>
  );
}
