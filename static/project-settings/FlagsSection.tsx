import { type ReactElement, useEffect, useId, useState } from 'react';
import type { FlagPreview } from '../../src/contract-settings';
import { automationOf } from '../ui/automation-of';
import { ask, backend } from '../ui/backend';
import { useFormats } from '../ui/formats';
import { openPage } from '../ui/OutLink';
import { QuietButton } from '../ui/QuietButton';
import { Section } from './Section';
import styles from './Settings.module.css';
import { useWords } from './words';

type Seen = FlagPreview | 'looking' | 'failed';

/** What a rule would flag by the stored policy, before an administrator turns one on in Jira's Automation. */
export function FlagsSection({ projectKey }: { readonly projectKey: string }): ReactElement {
  const words = useWords();
  const [seen, see] = useState<Seen>('looking');
  useEffect(() => {
    let wanted = true;
    void ask(() => backend('previewFlags')).then((read) => {
      if (wanted) see(read.ok ? read.value : 'failed');
    });
    return () => {
      wanted = false;
    };
  }, []);
  return (
    <Section title={words.flags.title} hint={words.flags.hint}>
      {seen === 'looking' && <p>{words.loading}</p>}
      {seen === 'failed' && <p>{words.flags.failed}</p>}
      {typeof seen === 'object' && <WouldFlag {...seen} />}
      <div className={styles['flags']}>
        <QuietButton onPress={() => openPage(automationOf(projectKey))}>{words.flags.automation}</QuietButton>
      </div>
    </Section>
  );
}

function WouldFlag({ items, sprints, flagged, isAll, isRejudging }: FlagPreview): ReactElement {
  const words = useWords().flags;
  const formats = useFormats();
  const id = useId();
  const [open, setOpen] = useState(false);
  const nothing = flagged > 0 ? words.noneMore : words.none;
  const none = isAll ? nothing : words.noneSeen;
  return (
    <>
      {isRejudging && <p>{words.rejudging}</p>}
      {flagged > 0 && <p>{words.flagged(flagged)}</p>}
      <div className={styles['flags']}>
        <p>{items.length === 0 ? none : words.would(items.length, formats.list(sprints), isAll)}</p>
        {items.length > 0 && (
          <QuietButton onPress={() => setOpen(!open)} aria-expanded={open} aria-controls={id}>
            {words.see}
          </QuietButton>
        )}
      </div>
      <ul id={id} hidden={!open} className={styles['history']}>
        {items.map(({ key, title }) => (
          <li key={key}>
            {key} <bdi>{title}</bdi>
          </li>
        ))}
      </ul>
    </>
  );
}
