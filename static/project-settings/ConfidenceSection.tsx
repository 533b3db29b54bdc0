import type { ReactElement } from 'react';
import { confidenceVotes } from '../../src/domain/ballot/round';
import { Choice } from '../ui/Choice';
import { withChoice } from './draft';
import { PolicyNumber } from './PolicyNumber';
import { Section } from './Section';
import styles from './Settings.module.css';
import type { Editing } from './editing';
import { useWords } from './words';

/** How many must vote, and which vote means "I would start". */
export function ConfidenceSection({ draft, change }: Editing): ReactElement {
  const words = useWords();
  const options = confidenceVotes.map((vote) => ({
    value: String(vote),
    label: words.confidentVotes[vote - 1] ?? String(vote),
  }));
  return (
    <Section title={words.confidence} hint={words.confidenceHint}>
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
        <PolicyNumber {...{ draft, change }} name="quorumAtLeast" label={words.quorumAtLeast} hint={words.quorumHint} />
        <PolicyNumber {...{ draft, change }} name="quorumAtMost" label={words.quorumAtMost} />
      </div>
    </Section>
  );
}
