import type { ReactElement } from 'react';
import { Figure } from '../../shared/Figure';
import type { Filter, FilterControl } from '../filter/filter';
import { isSameFilter } from '../filter/filter';
import type { Standing } from '../standing';
import { shownAs } from '../standing';
import { useWords } from '../words';
import styles from './Card.module.css';
import type { Share } from './StackedBar';
import { Swatch } from './StackedBar';

type Props = { readonly shares: readonly Share[]; readonly within: Filter; readonly control: FilterControl };

/** The bar in words, each with its pattern. Zero counts are left out, except "agreed". */
export function StandingList({ shares, within, control }: Props): ReactElement {
  const words = useWords();
  const label: Readonly<Record<Standing, (n: number) => string>> = {
    agreed: words.agreed,
    exception: words.exceptions,
    'on-paper': words.onPaperCount,
    'to-do': words.toDo,
  };
  return (
    <ul className={styles['list']}>
      {shares
        .filter(({ standing, count }) => count > 0 || standing === 'agreed')
        .map(({ standing, count }) => {
          const filter: Filter = { ...within, show: shownAs[standing] };
          return (
            <li key={standing}>
              <Swatch standing={standing} />
              <Figure pressed={isSameFilter(filter, control.filter)} onOpen={() => control.show(filter)}>
                {label[standing](count)}
              </Figure>
            </li>
          );
        })}
    </ul>
  );
}
