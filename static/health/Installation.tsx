import type { ReactElement } from 'react';
import { type HealthView, previews } from '../../src/contract-health';
import { useFormats } from '../ui/formats';
import styles from './Health.module.css';
import { factIn } from './rows';
import { useWords } from './words';

type Props = { readonly view: Pick<HealthView, 'installed' | 'checks'> };

const shown = ['storage', 'points', 'mails', 'schedule'] as const;

/** What an administrator asks first: which version runs, how storage, points and mails of this hour stand, and what may change. */
export function Installation({ view: { installed, checks } }: Props): ReactElement {
  const words = useWords();
  const formats = useFormats();
  const { today } = words;
  const factOn = (id: (typeof shown)[number]): string => {
    const check = checks.find((one) => one.id === id);
    return (check === undefined ? '' : factIn(check, { words, formats })) || today.notKnown;
  };
  return (
    <section className={styles['section']}>
      <h2>{today.title}</h2>
      <dl className={styles['facts']}>
        <dt>{today.version}</dt>
        <dd>{today.installed(installed)}</dd>
        {shown.map((id) => [<dt key={`${id} name`}>{today[id]}</dt>, <dd key={id}>{factOn(id)}</dd>])}
        <dt>{today.previews}</dt>
        <dd>{today.mayChange(formats.list(previews.map((module) => words.previews[module])))}</dd>
      </dl>
    </section>
  );
}
