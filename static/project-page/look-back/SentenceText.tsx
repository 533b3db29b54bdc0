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

/** What became of the last sprints in one sentence; each of its figures opens its issues. */
export function SentenceText({ telling, control }: Props): ReactElement {
  const { lead, clauses, questions } = sentenceOf(telling);
  const said = ({ text, opens }: Clause): ReactElement =>
    opens === null ? (
      <span>{text}</span>
    ) : (
      <Figure pressed={isSameOpens(control.opened, opens)} onOpen={() => control.open(opens)}>
        {text}
      </Figure>
    );
  return (
    <p className={styles['sentence']}>
      <bdi className={styles['lead']}>{lead}</bdi>{' '}
      {clauses.map((clause, index) => (
        <Fragment key={clause.text}>
          {index > 0 && '; '}
          {said(clause)}
        </Fragment>
      ))}
      . {said(questions)}
    </p>
  );
}
