import type { ReactElement } from 'react';
import { useEffect, useState } from 'react';
import type { Result } from '../../src/contract';
import type { SettingsView } from '../../src/contract-settings';
import { ask, backend } from '../ui/backend';
import { useFormats } from '../ui/formats';
import { differences } from './differences';
import type { PolicyForm } from './policy-form';
import { toForm } from './policy-form';
import { saidIn } from './said-in';
import styles from './Settings.module.css';
import { useWords } from './words';
import { untilGone } from '../ui/until-gone';

/** A longer list would push the two buttons out of sight. */
const AT_MOST = 6;

/**
 * Lists how the version that another person saved differs from the draft, so that the reader can choose between them.
 */
export function Theirs({ version, draft }: { readonly version: number; readonly draft: PolicyForm }): ReactElement {
  const words = useWords();
  const [theirs, setTheirs] = useState<Result<SettingsView> | null>(null);
  useEffect(
    () =>
      untilGone(
        ask(() => backend('openSettings')),
        setTheirs,
      ),
    [version],
  );
  if (theirs === null) return <p role="status">{words.loading}</p>;
  return theirs.ok ? <Differing view={theirs.value} draft={draft} /> : <p>{words.theirsUnread}</p>;
}

function Differing({ view, draft }: { readonly view: SettingsView; readonly draft: PolicyForm }): ReactElement {
  const words = useWords();
  const spoken = { words, formats: useFormats(), view };
  const all = differences(saidIn(toForm(view), spoken), saidIn(draft, spoken));
  if (all.length === 0) return <p>{words.allSame}</p>;
  return (
    <ul className={styles['history']} aria-label={words.differing}>
      {all.slice(0, AT_MOST).map(({ key, what, theirs, mine }) => (
        <li key={key} dir="auto">
          {words.theirsAndMine(what, theirs ?? words.notThere, mine ?? words.notThere)}
        </li>
      ))}
      {all.length > AT_MOST && <li>{words.andMore(all.length - AT_MOST)}</li>}
    </ul>
  );
}
