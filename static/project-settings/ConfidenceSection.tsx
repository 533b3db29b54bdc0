import { type ReactElement, useState } from 'react';
import { confidenceVotes } from '../../src/domain/ballot/round';
import { Choice } from '../ui/Choice';
import { type Editing, reversedQuorum, withChoice, type PolicyForm } from './policy-form';
import { PolicyNumber } from './PolicyNumber';
import { Section } from './Section';
import styles from './Settings.module.css';
import { useWords } from './words';

type Limit = 'quorumAtLeast' | 'quorumAtMost';

/**
 * How many must vote, and which vote means "I would start". Reversed limits are reported at the field that was edited
 * last.
 */
export function ConfidenceSection({ draft, change }: Editing): ReactElement {
  const words = useWords();
  const [edited, setEdited] = useState<Limit>('quorumAtMost');
  const reversed = reversedQuorum(draft);
  const limit = (name: Limit) => ({
    draft,
    name,
    change: (next: PolicyForm): void => {
      setEdited(name);
      change(next);
    },
    complaint: reversed === null || edited !== name ? undefined : words.reversed[name](reversed),
  });
  const options = confidenceVotes.map((vote) => ({
    value: String(vote),
    label: words.confidentVotes[vote - 1] ?? String(vote),
  }));
  return (
    <Section name="confidence" title={words.confidence} hint={words.confidenceHint}>
      <div className={styles['fields']}>
        <Choice
          label={words.confidentAt}
          value={String(draft.choice.confidentAt)}
          options={options}
          onChange={(value) => {
            const confidentAt = confidenceVotes.find((vote) => String(vote) === value);
            if (confidentAt !== undefined) change(withChoice(draft, { confidentAt }));
          }}
        />
        <PolicyNumber {...limit('quorumAtLeast')} />
        <PolicyNumber {...limit('quorumAtMost')} />
      </div>
    </Section>
  );
}
