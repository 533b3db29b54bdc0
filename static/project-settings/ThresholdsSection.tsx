import type { ReactElement } from 'react';
import type { SettingsView } from '../../src/contract-settings';
import { STARTER_POLICY } from '../../src/domain/policy/presets';
import { PolicyNumber } from './PolicyNumber';
import { type NumberName, toForm } from './policy-form';
import { Section } from './Section';
import styles from './Settings.module.css';
import type { Editing } from './editing';
import { useWords } from './words';
import { ZoneField } from './ZoneField';

const names: readonly NumberName[] = [
  'acceptanceAtLeast',
  'smallEnough',
  'draftCharacters',
  'draftCharactersCjk',
  'materialChange',
];

/**
 * What hardly anybody changes, folded: criteria needed, share of a sprint, draft length, share of changed words that is
 * material, and the time zone in which a question gets overdue.
 */
export function ThresholdsSection({
  draft,
  change,
  siteTimeZone,
}: Editing & Pick<SettingsView, 'siteTimeZone'>): ReactElement {
  const words = useWords();
  const { timeZone } = draft.choice;
  const unusual = names.filter((name) => draft.typed[name] !== usual.typed[name]).length + (timeZone === null ? 0 : 1);
  return (
    <Section name="thresholds" title={words.thresholds} foldedUnder={words.thresholdsFolded(unusual)}>
      <div className={styles['fields']}>
        {names.map((name) => (
          <PolicyNumber key={name} draft={draft} change={change} name={name} />
        ))}
      </div>
      <ZoneField draft={draft} change={change} siteTimeZone={siteTimeZone} />
    </Section>
  );
}

const usual = toForm({ policy: STARTER_POLICY });
