import type { ReactElement } from 'react';
import type { VisualLink } from '../../../src/jira/adf/visuals';
import { OutLink } from '../../ui/OutLink';
import { useLaterWords } from '../later-words';
import styles from './pictures.module.css';

/** Links to designs and to pictures on other sites, which the panel may not load. */
export function DesignLinks({ links }: { links: readonly VisualLink[] }): ReactElement {
  const words = useLaterWords().pictures;
  return (
    <ul className={styles['list']} aria-label={words.links}>
      {links.map(({ address, name }) => (
        <li key={address} dir="auto">
          <OutLink to={address}>{name}</OutLink>
        </li>
      ))}
    </ul>
  );
}
