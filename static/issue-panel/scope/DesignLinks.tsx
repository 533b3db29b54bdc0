import type { ReactElement } from 'react';
import type { VisualLink } from '../../../src/jira/adf/visuals';
import { OutLink } from '../../ui/OutLink';
import styles from './pictures.module.css';
import { useWords } from '../words';

/** Links to designs and to pictures on other sites, which the panel may not load. */
export function DesignLinks({ links }: { links: readonly VisualLink[] }): ReactElement {
  const words = useWords().pictures;
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
