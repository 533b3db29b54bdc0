import type { ReactElement } from 'react';
import { useContext, useId } from 'react';
import type { SprintCases } from '../../../../src/domain/lookback/cases';
import { CopyButton } from '../../../ui/CopyButton';
import { SiteContext } from '../../../ui/site';
import { IssueLink } from '../../shared/IssueLink';
import type { Telling } from '../telling';
import styles from './Learning.module.css';
import { casesText, noteOf, titledCases } from './told-case';
import { useLearningWords } from './words';

type Props = { readonly cases: SprintCases; readonly telling: Telling };

/** What went wrong in the last sprint, item by item, with what was known at its start; also as text. */
export function Cases({ cases, telling: { shown, formats } }: Props): ReactElement | null {
  const words = useLearningWords();
  const id = useId();
  const site = useContext(SiteContext);
  if (cases.outOf === 0 && cases.items.length === 0) return null;
  const title = words.cases.title(cases.sprint);
  const items = titledCases(cases, shown.titles, { words, formats });
  const note = noteOf(cases, words);
  return (
    <section className={styles['part']} aria-labelledby={id}>
      <div className={styles['head']}>
        <h2 className={styles['title']} id={id} dir="auto">
          {title}
        </h2>
        {items.length > 0 && (
          <CopyButton content={{ text: casesText(title, items, site) }} words={words.cases}>
            {words.cases.copy}
          </CopyButton>
        )}
      </div>
      {items.length === 0 && <p className={styles['quiet']}>{words.cases.none(cases.sprint, cases.outOf)}</p>}
      <ul className={styles['items']}>
        {items.map(({ id: item, key, summary, told }) => (
          <li key={item}>
            <IssueLink issueKey={key} summary={summary} />
            <span dir="auto">{told}</span>
          </li>
        ))}
      </ul>
      {note !== null && <p className={styles['quiet']}>{note}</p>}
    </section>
  );
}
