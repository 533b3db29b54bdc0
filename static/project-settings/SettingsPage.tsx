import type { ReactElement } from 'react';
import { useContext, useEffect, useState } from 'react';
import type { SettingsView } from '../../src/contract-settings';
import { required } from '../../src/domain/policy/needs';
import { DateText } from '../ui/DateText';
import { HelpButton } from '../ui/HelpButton';
import { Name } from '../ui/Name';
import { FLAGS, forgetSettingToShow, settingToShow } from '../ui/open-settings';
import { SiteContext } from '../ui/site';
import { BrokenRules } from './BrokenRules';
import { CardsSection } from './CardsSection';
import { ConfidenceSection } from './ConfidenceSection';
import type { Editing } from './editing';
import { toForm } from './policy-form';
import { FlagsSection } from './FlagsSection';
import { History } from './History';
import { MailsSection } from './MailsSection';
import { OwnSection } from './OwnSection';
import { PresetSection } from './PresetSection';
import { RemoveData } from './RemoveData';
import { RulesFile } from './RulesFile';
import { RulesSection } from './RulesSection';
import { SaveBar } from './SaveBar';
import { sectionNames } from './section-names';
import { SectionIndex } from './SectionIndex';
import styles from './Settings.module.css';
import { SourcesSection } from './SourcesSection';
import { ThresholdsSection } from './ThresholdsSection';
import type { Settings } from './use-settings';
import { useWords } from './words';

type Props = Omit<Settings, 'state'> & { readonly view: SettingsView };

/** The form for one policy version. A saved version mounts it anew, with a draft of what is stored. */
export function SettingsPage({ view, ...settings }: Props): ReactElement {
  const words = useWords();
  const [draft, change] = useState(() => toForm(view));
  const site = useContext(SiteContext);
  const [sought] = useState(() => settingToShow(site, view.projectKey));
  useEffect(forgetSettingToShow, []);
  const editing: Editing = { draft, change };
  return (
    <div className={styles['columns']}>
      <SectionIndex of={sectionNames} />
      <div className={styles['sections']}>
        <p>
          {words.intro} <HelpButton page="07-rules" />
        </p>
        {view.broken === null ? <InForce view={view} /> : <BrokenRules {...view.broken} />}
        <PresetSection {...editing} />
        <RulesSection {...editing} issueTypes={view.issueTypes} sought={sought} />
        <OwnSection {...editing} policy={view.policy} ruleFields={view.ruleFields} />
        <ConfidenceSection {...editing} />
        <CardsSection {...editing} />
        <SourcesSection {...editing} fields={view.fields} boards={view.boards} />
        <ThresholdsSection {...editing} siteTimeZone={view.siteTimeZone} />
        <FlagsSection
          {...editing}
          projectKey={view.projectKey}
          isOn={view.policy.flags.on}
          isSought={sought === FLAGS}
        />
        <MailsSection {...editing} />
        <History view={view} change={change} />
        <RulesFile {...editing} view={view} />
        <RemoveData projectKey={view.projectKey} removal={view.removal} />
        <SaveBar {...editing} seen={view} {...settings} />
      </div>
    </div>
  );
}

/** Which policy version holds, and since when. */
function InForce({ view }: Pick<Props, 'view'>): ReactElement {
  const words = useWords();
  const [latest] = view.history;
  return (
    <p>
      {latest === undefined ? (
        <strong>{words.usingStarter(required(view.policy, null).length)}</strong>
      ) : (
        <>
          <strong>{words.usingVersion(latest.version)}</strong> · <Name of={latest.by} /> · <DateText at={latest.at} />
        </>
      )}
    </p>
  );
}
