import type { ComponentProps, ReactElement } from 'react';
import { useContext, useEffect, useState } from 'react';
import type { SettingsView } from '../../src/contract-settings';
import { required } from '../../src/domain/policy/needs';
import { DateText } from '../ui/DateText';
import { HelpButton } from '../ui/HelpButton';
import { Name } from '../ui/Name';
import { FLAGS, forgetSettingToShow, settingToShow } from '../ui/open-settings';
import notice from '../ui/Notice.module.css';
import { QuietButton } from '../ui/QuietButton';
import { SiteContext } from '../ui/site';
import { useUnsaved } from '../ui/use-unsaved';
import { BrokenRules } from './BrokenRules';
import { CardsSection } from './CardsSection';
import { ConfidenceSection } from './ConfidenceSection';
import type { Editing } from './editing';
import { keptForm } from './kept-form';
import { isSame, toForm } from './policy-form';
import { FlagsSection } from './FlagsSection';
import { History } from './History';
import { MailsSection } from './MailsSection';
import { OwnSection } from './OwnSection';
import { PresetSection } from './PresetSection';
import { ReadOnlyRules } from './ReadOnlyRules';
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

/**
 * The form for one policy version. A saved version mounts it anew, with a draft of what is stored; what others made of the
 * rules meanwhile takes the place of a draft without a change.
 */
export function SettingsPage({ view, ...settings }: Props): ReactElement {
  const words = useWords();
  const stored = toForm(view);
  const [draft, change] = useUnsaved(`rules ${view.projectKey}`, stored, (kept) => keptForm(kept, view));
  const site = useContext(SiteContext);
  const [sought] = useState(() => settingToShow(site, view.projectKey));
  useEffect(forgetSettingToShow, []);
  const editing: Editing = { draft, change };
  const [isForm, showForm] = useState(hasForm(view) || sought !== null || !isSame(draft, stored));
  const [seen, see] = useState(view);
  if (seen !== view) {
    see(view);
    if (isSame(draft, toForm(seen))) {
      change(stored);
      showForm(hasForm(view));
    }
  }
  const remove = { projectKey: view.projectKey, removal: view.removal, removed: settings.lookAgain };
  if (!isForm) return <Following view={view} makeOwn={() => showForm(true)} remove={remove} />;
  const keep = (): void => (change(stored), showForm(false));
  return (
    <div className={styles['columns']}>
      <SectionIndex of={sectionNames} />
      <div className={styles['sections']}>
        <p>
          {words.intro} <HelpButton page="07-rules" />
        </p>
        {view.broken === null ? <InForce view={view} keep={keep} /> : <BrokenRules {...view.broken} />}
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
        <RemoveData {...remove} />
        <SaveBar {...editing} seen={view} {...settings} />
      </div>
    </div>
  );
}

/** Whether the project has rules to edit, its own ones or those that hold where nothing else does. */
const hasForm = ({ follows, broken }: SettingsView): boolean => follows === null || broken !== null;

type FollowingProps = Pick<Props, 'view'> & {
  readonly makeOwn: () => void;
  readonly remove: ComponentProps<typeof RemoveData>;
};

/** The rules of the site, which hold here, and the way to rules of the project's own. */
function Following({ view, makeOwn, remove }: FollowingProps): ReactElement {
  const words = useWords();
  return (
    <div className={styles['sections']}>
      <div className={`${notice['notice']} ${notice['information']}`}>
        <p>
          <strong>{words.following(view.policy.version)}</strong> {words.followingHint}
        </p>
        <QuietButton onPress={makeOwn}>{words.makeOwn}</QuietButton>
      </div>
      <ReadOnlyRules policy={view.policy} />
      <RemoveData {...remove} />
    </div>
  );
}

/** Which policy version holds, and since when. */
function InForce({ view, keep }: Pick<Props, 'view'> & { readonly keep: () => void }): ReactElement {
  const words = useWords();
  const [latest] = view.history;
  if (view.follows !== null)
    return (
      <div className={styles['buttons']}>
        <p>
          <strong>{words.following(view.follows)}</strong> {words.makingOwn}
        </p>
        <QuietButton onPress={keep}>{words.keepFollowing}</QuietButton>
      </div>
    );
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
