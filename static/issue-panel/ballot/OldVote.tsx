import Button from '@atlaskit/button/new';
import type { ReactElement } from 'react';
import { useEffect, useId, useState } from 'react';
import type { ContentChange } from '../../../src/domain/content/fingerprint';
import { useAnnounce } from '../../ui/Announcer';
import styles from './ballot.module.css';
import { Changes } from '../recheck/Changes';
import { useChangedParts } from '../recheck/use-changed-parts';
import { useWords } from '../words';

type Props = {
  /** What differs from the content of the vote. */
  readonly change: ContentChange;
  /** Casts the same vote on the present content. */
  readonly keep: () => void;
};

/** Stands below the masked vote, so that nothing in it moves: the text has changed since the vote. */
export function OldVote({ change, keep }: Props): ReactElement {
  const words = useWords().masked;
  const announce = useAnnounce();
  const old = words.old(useChangedParts(change));
  const [open, setOpen] = useState(false);
  const id = useId();
  useEffect(() => announce(old), [announce, old]);
  return (
    <>
      <div className={styles['row']}>
        <span className={styles['old']}>{old}</span>
        <Button
          spacing="compact"
          aria-expanded={open}
          {...(open ? { 'aria-controls': id } : {})}
          onClick={() => setOpen(!open)}
        >
          {open ? words.hide : words.see}
        </Button>
        <Button spacing="compact" onClick={keep}>
          {words.keep}
        </Button>
      </div>
      {open && <Changes id={id} since="my-vote" />}
    </>
  );
}
