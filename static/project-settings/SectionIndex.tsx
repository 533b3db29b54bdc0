import type { ReactElement } from 'react';
import { headingOf, type SectionName } from './section-names';
import styles from './Settings.module.css';
import { useWords } from './words';

/** The sections of the page by name; each takes the focus when it is pressed, and unfolds. */
export function SectionIndex({ of }: { readonly of: readonly SectionName[] }): ReactElement {
  const words = useWords();
  return (
    <nav aria-label={words.sections} className={styles['index']}>
      <ul>
        {of.map((name) => (
          <li key={name}>
            <button type="button" className={styles['jump']} onClick={() => goTo(name)}>
              {titleOf(name, words)}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Not by a link: a step back would stay within the frame. */
function goTo(name: SectionName): void {
  const heading = document.getElementById(headingOf(name));
  const folded = heading?.nextElementSibling;
  if (folded instanceof HTMLDetailsElement) folded.open = true;
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
}

function titleOf(name: SectionName, words: ReturnType<typeof useWords>): string {
  switch (name) {
    case 'flags':
    case 'mails':
    case 'file':
    case 'removal':
      return words[name].title;
    default:
      return words[name];
  }
}
