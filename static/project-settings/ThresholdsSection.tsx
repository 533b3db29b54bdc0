import type { ReactElement } from 'react';
import { PolicyNumber } from './PolicyNumber';
import { Section } from './Section';
import styles from './Settings.module.css';
import type { Editing } from './editing';
import { useWords } from './words';

/**
 * The policy's numbers: criteria needed, share of a sprint, draft length, and share of changed words that is material.
 */
export function ThresholdsSection(editing: Editing): ReactElement {
  const words = useWords();
  return (
    <Section title={words.thresholds}>
      <div className={styles['fields']}>
        <PolicyNumber {...editing} name="acceptanceAtLeast" label={words.acceptanceAtLeast} />
        <PolicyNumber {...editing} name="smallEnough" label={words.smallEnough} />
        <PolicyNumber {...editing} name="draftCharacters" label={words.draftCharacters} hint={words.draftHint} />
        <PolicyNumber {...editing} name="draftCharactersCjk" label={words.draftCharactersCjk} />
        <PolicyNumber {...editing} name="materialChange" label={words.materialChange} />
      </div>
    </Section>
  );
}
