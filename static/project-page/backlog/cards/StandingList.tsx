import type { ReactElement } from 'react';
import { Figure } from '../../shared/Figure';
import type { Filter, FilterControl } from '../filter/filter';
import { isSameFilter } from '../filter/filter';
import { useWords } from '../words';
import styles from './Card.module.css';
import type { Share } from './StackedBar';
import { Swatch } from './StackedBar';

type Props = { readonly shares: readonly Share[]; readonly within: Filter; readonly control: FilterControl };

/** The bar in words, each with its pattern. Zero counts are left out, except "Ready". */
export function StandingList({ shares, within, control }: Props): ReactElement {
  const words = useWords();
  return (
    <ul className={styles['list']}>
      {shares
        .filter(({ standing, count }) => count > 0 || standing === 'ready')
        .map(({ standing, count }) => {
          const filter: Filter = { ...within, show: standing };
          return (
            <li key={standing}>
              <Swatch standing={standing} />
              <Figure pressed={isSameFilter(filter, control.filter)} onOpen={() => control.show(filter)}>
                {words.stateCount(count, words.states[standing])}
              </Figure>
            </li>
          );
        })}
    </ul>
  );
}
