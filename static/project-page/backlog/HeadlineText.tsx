import { type ReactElement, Fragment } from 'react';
import type { Day } from '../../../src/domain/shared/instant';
import { useFormats } from '../../ui/formats';
import { useNameOf } from '../../ui/Name';
import { Figure } from '../shared/Figure';
import type { StretchFigures } from './figures';
import { type FilterControl, isSameFilter } from './filter/filter';
import { headline } from './headline';
import styles from './Headline.module.css';
import { useWords } from './words';

type Props = { readonly figures: StretchFigures; readonly today: Day; readonly control: FilterControl };

/** The headline; pressing one of its figures filters the table by its items. */
export function HeadlineText({ figures, today, control }: Props): ReactElement {
  const words = useWords();
  const formats = useFormats();
  const nameOf = useNameOf([...figures.waiting.keys()].filter((owner) => owner !== null));
  const { lead, clauses } = headline(figures, { words, formats, today, nameOf });
  return (
    <p className={styles['headline']}>
      <bdi className={styles['lead']}>{lead}</bdi>{' '}
      {clauses.map(({ text, filter }, index) => (
        <Fragment key={text}>
          {index > 0 && ', '}
          <Figure pressed={isSameFilter(filter, control.filter)} onOpen={() => control.show(filter)}>
            {text}
          </Figure>
        </Fragment>
      ))}
      {clauses.length > 0 ? '.' : words.nothingPlanned}
    </p>
  );
}
