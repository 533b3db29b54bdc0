import type { ReactElement, ReactNode } from 'react';
import styles from './Settings.module.css';
import { useWords } from './words';

/** The sections of the settings, in the order of the page. */
const sectionNames = [
  'preset',
  'rules',
  'own',
  'confidence',
  'cards',
  'sources',
  'thresholds',
  'flags',
  'mails',
  'history',
  'removal',
] as const;
type SectionName = (typeof sectionNames)[number];

/** The id of a section's heading. */
const headingOf = (name: SectionName): string => `settings-${name}`;

type Props = {
  /** By which the index leads here. */
  readonly name: SectionName;
  readonly title: string;
  readonly hint?: string;
  /** What the section holds, in few words; it is folded under them. */
  readonly foldedUnder?: string;
  readonly children: ReactNode;
};

/** A part of the page under a heading of its own. */
export function Section({ name, title, hint, foldedUnder, children }: Props): ReactElement {
  const id = headingOf(name);
  const content = (
    <>
      {hint !== undefined && <p className={styles['hint']}>{hint}</p>}
      {children}
    </>
  );
  return (
    <section aria-labelledby={id} className={styles['section']}>
      <h2 id={id} tabIndex={-1}>
        {title}
      </h2>
      {foldedUnder === undefined ? (
        content
      ) : (
        <details className={styles['folded']}>
          <summary>{foldedUnder}</summary>
          <div className={styles['section']}>{content}</div>
        </details>
      )}
    </section>
  );
}

/** The sections of the page by name; each takes the focus when it is pressed, and unfolds. */
export function SectionIndex(): ReactElement {
  const words = useWords();
  return (
    <nav aria-label={words.sections} className={styles['index']}>
      <ul>
        {sectionNames.map((name) => (
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
    case 'removal':
      return words[name].title;
    default:
      return words[name];
  }
}
