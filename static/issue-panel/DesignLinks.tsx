import { router } from '@forge/bridge';
import type { MouseEvent, ReactElement } from 'react';
import type { VisualLink } from '../../src/jira/visuals';
import { useLaterWords } from './later-words';
import styles from './pictures.module.css';

/** Opens beside the panel, where the talk goes on. The iframe itself may go nowhere, so Jira is asked to. */
function DesignLink({ link: { address, name } }: { link: VisualLink }): ReactElement {
  const open = (event: MouseEvent): void => {
    event.preventDefault();
    // The viewer may decline to leave; then nothing happens, as they asked.
    router.open(address).catch(console.error);
  };
  return (
    <a href={address} target="_blank" rel="noreferrer" dir="auto" onClick={open}>
      {name}
    </a>
  );
}

/** Designs that are linked, and pictures from elsewhere: nothing from another site may be drawn in the panel. */
export function DesignLinks({ links }: { links: readonly VisualLink[] }): ReactElement {
  const words = useLaterWords().pictures;
  return (
    <ul className={styles['list']} aria-label={words.links}>
      {links.map((link) => (
        <li key={link.address}>
          <DesignLink link={link} />
        </li>
      ))}
    </ul>
  );
}
