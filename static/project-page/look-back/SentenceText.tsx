import type { ReactElement } from 'react';
import { Fragment } from 'react';
import { Figure } from '../shared/Figure';
import styles from './LookBack.module.css';
import type { Clause } from './sentence';
import { sentenceOf } from './sentence';
import { isSameOpens } from './shown';
import type { Telling } from './telling';
import type { OpenControl } from './Tile';

type Props = { readonly telling: Telling; readonly control: OpenControl };

/** The sentence about the last sprints; each of its figures opens its issues. */
export function SentenceText({ telling, control }: Props): ReactElement {
  const { lead, clauses, questions } = sentenceOf(telling);
  // The button includes the punctuation, which could otherwise wrap alone to the next line.
  const drawClause = ({ text, opens, after }: Clause, mark: string): ReactElement => {
    const own = after === undefined ? text + mark : text;
    return (
      <>
        {opens === null ? (
          <span>{own}</span>
        ) : (
          <Figure pressed={isSameOpens(control.opened, opens)} onOpen={() => control.open(opens)} label={text}>
            {own}
          </Figure>
        )}
        {after !== undefined && <span>{after + mark}</span>}
      </>
    );
  };
  return (
    <p className={styles['sentence']}>
      <bdi className={styles['lead']}>{lead}</bdi>{' '}
      {clauses.map((clause, index) => (
        <Fragment key={clause.text}>{drawClause(clause, index < clauses.length - 1 ? ';' : '.')} </Fragment>
      ))}
      {drawClause(questions, '')}
    </p>
  );
}
