import type { ReactElement } from 'react';
import type { Difference } from './differences';
import styles from './Settings.module.css';
import type { SettingsWords } from './words.en';
import { useWords } from './words';

/** What differs between two policies, folded under how many lines there are; `theirs` is the earlier one. */
export function ChangeList({ of, open }: { readonly of: readonly Difference[]; readonly open: boolean }): ReactElement {
  const words = useWords();
  return (
    <details open={open}>
      <summary>{words.changes(of.length)}</summary>
      <ul className={styles['read']}>
        {of.map((one) => (
          <li key={one.key} dir="auto">
            {changeIn(one, words)}
          </li>
        ))}
      </ul>
    </details>
  );
}

function changeIn({ what, theirs, mine }: Difference, words: SettingsWords): string {
  if (theirs === null) return words.added(what, mine ?? '');
  return mine === null ? words.removed(what, theirs) : words.changed(what, theirs, mine);
}
