import type { ReactElement } from 'react';
import { Figure } from '../../shared/Figure';
import { type Filter, type FilterControl, isSameFilter } from '../filter/filter';
import type { LozengeState } from '../../../../src/domain/refinement/lozenge-state';
import type { Counted } from '../headline';
import { useWords } from '../words';
import styles from './Card.module.css';
import { type Share, Swatch } from './StackedBar';

type Props = {
  readonly shares: readonly Share[];
  readonly filterOf: (standing: LozengeState) => Filter;
  /** What was started otherwise: it is in no share. */
  readonly started: Counted | null;
  readonly control: FilterControl;
};

/** The bar in words, each with its pattern. Zero counts are left out, except "Ready". */
export function StandingList({ shares, filterOf, started, control }: Props): ReactElement {
  const words = useWords();
  const figure = ({ text, filter }: Omit<Counted, 'count'>): ReactElement => (
    <Figure pressed={isSameFilter(filter, control.filter)} onOpen={() => control.show(filter)}>
      {text}
    </Figure>
  );
  return (
    <ul className={styles['list']}>
      {shares
        .filter(({ standing, count }) => count > 0 || standing === 'ready')
        .map(({ standing, count }) => (
          <li key={standing}>
            <Swatch standing={standing} />
            {figure({ text: words.stateCount(count, words.states[standing]), filter: filterOf(standing) })}
          </li>
        ))}
      {started !== null && <li>{figure(started)}</li>}
    </ul>
  );
}
