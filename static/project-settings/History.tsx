import type { ReactElement } from 'react';
import type { PolicyVersion, SettingsView } from '../../src/contract-settings';
import type { Policy } from '../../src/domain/policy/policy';
import { DateText } from '../ui/DateText';
import { useFormats } from '../ui/formats';
import { Name } from '../ui/Name';
import { ChangeList } from './ChangeList';
import { differences } from './differences';
import { toForm } from './policy-form';
import { saidIn } from './said-in';
import { Section } from './Section';
import styles from './Settings.module.css';
import { useWords } from './words';

type Props = { readonly view: SettingsView };

/** Who changed the policy, when and what, with the latest changes unfolded. */
export function History({ view }: Props): ReactElement {
  const words = useWords();
  const { history } = view;
  if (history.length === 0)
    return (
      <Section name="history" title={words.history}>
        <p className={styles['hint']}>{words.historyNone}</p>
      </Section>
    );
  return (
    <Section name="history" title={words.history}>
      <ol className={styles['history']}>
        {history.map((one, index) => (
          <li key={one.version} className={styles['version']}>
            <p>
              {words.usingVersion(one.version)} · <Name of={one.by} /> · <DateText at={one.at} />
            </p>
            <Changes after={one.policy} before={replacedBy(one, index, view)} view={view} open={index === 0} />
          </li>
        ))}
      </ol>
    </Section>
  );
}

/** The policy that this version replaced; null where it is missing or cannot be read. */
function replacedBy({ version }: PolicyVersion, index: number, { history, before }: SettingsView): Policy | null {
  const older = history[index + 1];
  if (older === undefined) return before;
  return older.version === version - 1 ? older.policy : null;
}

type Compared = Props & { readonly before: Policy | null; readonly after: Policy | null; readonly open: boolean };

/** What a version changed, line by line. */
function Changes({ before, after, view, open }: Compared): ReactElement {
  const words = useWords();
  const formats = useFormats();
  if (before === null || after === null) return <p className={styles['hint']}>{words.changesUnknown}</p>;
  const linesOf = (policy: Policy) => saidIn(toForm({ policy }), { words, formats, view });
  const all = differences(linesOf(before), linesOf(after));
  if (all.length === 0) return <p className={styles['hint']}>{words.changesNone}</p>;
  return <ChangeList of={all} open={open} />;
}
