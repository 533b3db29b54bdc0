import type { ReactElement } from 'react';
import { useState } from 'react';
import { type Check, type CheckId, type HealthView, untriable } from '../../src/contract-health';
import hidden from '../ui/hidden.module.css';
import { QuietButton } from '../ui/QuietButton';
import styles from './Health.module.css';
import { healthEn, notebookEn as words } from './words.en';

/** Checks of how this installation stands: they guess nothing of Jira. */
const noGuesses: readonly CheckId[] = [
  'rights',
  'shut-out',
  'first-looks',
  'points',
  'mails',
  'storage',
  'schedule',
  'sweep',
  'removals',
];

type Props = { readonly view: Pick<HealthView, 'checks' | 'unanswered'> };

/** Every guess about Jira, and how it came to be known here: folded and English, since only developers of the app read it. */
export function Notebook({ view }: Props): ReactElement {
  const [isOpen, setOpen] = useState(false);
  const { title, cannotBeTried, notSeen } = words;
  const checks = view.checks.filter(({ id }) => !noGuesses.includes(id));
  const unanswered = view.unanswered.filter(({ id }) => !noGuesses.includes(id));
  const guesses = [
    ...checks.map((check) => ({ id: check.id, guess: healthEn.names[check.id], known: howKnown(check) })),
    ...unanswered.map(({ id }) => ({ id, guess: healthEn.names[id], known: notSeen })),
    ...untriable.map((id) => ({ id, guess: words.untriable[id], known: cannotBeTried })),
  ];
  const open = guesses.filter(({ known }) => known === notSeen || known === cannotBeTried).length;
  const act = isOpen ? healthEn.hide : healthEn.show;
  return (
    <section className={styles['section']} lang="en">
      <h2>{title}</h2>
      <div className={styles['fold']}>
        <span className={styles['subtle']}>{words.about(guesses.length, open)}</span>
        <QuietButton aria-expanded={isOpen} aria-label={healthEn.about(act, title)} onPress={() => setOpen(!isOpen)}>
          {act}
        </QuietButton>
      </div>
      {isOpen && (
        <table className={styles['table']}>
          <caption className={hidden['hidden']}>{title}</caption>
          <tbody>
            {guesses.map(({ id, guess, known }) => (
              <tr key={id}>
                <th scope="row">{guess}</th>
                <td className={styles['subtle']}>{known}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

/** What only use shows has the day on which it was seen. */
function howKnown(check: Check): string {
  if (check.state === 'untried') return words.notSeen;
  const known = 'at' in check && check.at !== null ? words.seen(check.at.slice(0, 10)) : words.tried;
  return check.state === 'passed' ? known : words.notSo(known);
}
