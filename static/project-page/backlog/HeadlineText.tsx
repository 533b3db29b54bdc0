import { type ReactElement, Fragment } from 'react';
import type { Day } from '../../../src/domain/shared/instant';
import { useFormats } from '../../ui/formats';
import { useNameOf } from '../../ui/Name';
import { Figure } from '../shared/Figure';
import type { StretchFigures } from './figures';
import { type FilterControl, isSameFilter } from './filter/filter';
import { type Counted, headline } from './headline';
import styles from './Headline.module.css';
import { useOwnRules } from './own-rules';
import { useWords } from './words';

type Props = { readonly figures: StretchFigures; readonly today: Day; readonly control: FilterControl };

/** The headline; pressing one of its figures filters the table by its items. */
export function HeadlineText({ figures, today, control }: Props): ReactElement {
  const words = useWords();
  const formats = useFormats();
  const own = useOwnRules();
  const owners = Object.values(figures.waiting).flatMap((waiting) => waiting.owners);
  const nameOf = useNameOf([...new Set(owners)].filter((owner) => owner !== null));
  const { lead, clauses } = headline(figures, { words, formats, today, nameOf, own });
  const figure = ({ text, filter }: Counted): ReactElement => (
    <Figure pressed={isSameFilter(filter, control.filter)} onOpen={() => control.show(filter)}>
      {text}
    </Figure>
  );
  return (
    <p className={styles['headline']}>
      <bdi className={styles['lead']}>{lead}</bdi>{' '}
      {clauses.map((clause, index) => {
        const mark = index < clauses.length - 1 ? ',' : '.';
        return (
          <Fragment key={clause.text}>
            {index > 0 && ' '}
            <span className={styles['within']}>
              {figure(clause)}
              {clause.among === null && mark}
            </span>
            {clause.among !== null && (
              <>
                {' '}
                <span className={styles['within']}>
                  ({figure(clause.among)}){mark}
                </span>
              </>
            )}
          </Fragment>
        );
      })}
      {clauses.length === 0 && words.nothingPlanned}
    </p>
  );
}
