import Button from '@atlaskit/button/new';
import { type ReactElement, Fragment, useState } from 'react';
import type { FoundContent } from '../../../src/contract';
import { saysNothing } from '../../../src/domain/content/brief';
import { useWide } from '../../ui/use-wide';
import { BriefForm } from '../scope/BriefForm';
import { ScopeLists } from '../scope/ScopeLists';
import { targets } from '../keyboard/lead-target';
import { usePanel } from '../store/panel-context';
import styles from '../scope/scope.module.css';
import { ShowToggle } from './ShowToggle';
import { StepSection } from './StepSection';
import type { Folding } from '../parts/use-folding';
import type { Leading } from '../keyboard/use-lead';
import { useWords } from '../words';

const isEmpty = ({ inScope, outOfScope, acceptanceCriteria, visuals }: FoundContent): boolean =>
  inScope.length + outOfScope.length + acceptanceCriteria.length + visuals === 0;

/** The label of the edit button: edits the brief, or adds to what the issue says itself. */
function useEditLabel(): string {
  const words = useWords().scope;
  const { brief, content } = usePanel().view;
  if (!saysNothing(brief)) return words.edit;
  const isSaid = content.whyFrom === 'description' || content.inScope.length + content.outOfScope.length > 0;
  return isSaid ? words.addTo : words.add;
}

function useSummary(): string {
  const { scope } = useWords();
  const { content } = usePanel().view;
  if (isEmpty(content)) return '';
  return scope.summary({
    ins: content.inScope.length,
    outs: content.outOfScope.length,
    done: content.acceptanceCriteria.length,
    visuals: content.visuals,
  });
}

/** Why, for whom and why now; read aloud first. */
export function Reasons({ whyOnly }: { whyOnly: boolean }): ReactElement {
  const words = useWords().scope;
  const { content, issue } = usePanel().view;
  const more = [
    [words.who, content.who],
    [words.goal, content.whyFrom !== 'parent' && issue.parent?.summary],
    [words.whyNow, content.whyNow],
  ] as const;
  return (
    <dl className={styles['reasons']}>
      <dt>{words.why}</dt>
      <dd dir="auto">
        {content.whyFrom === 'parent' ? (
          <>
            <span className={styles['from']}>{words.fromParent}</span> {issue.parent?.key} {content.why}
          </>
        ) : (
          (content.why ?? <span className={styles['none']}>{words.noWhy}</span>)
        )}
      </dd>
      {!whyOnly &&
        more.map(
          ([label, text]) =>
            text && (
              <Fragment key={label}>
                <dt>{label}</dt>
                <dd dir="auto">{text}</dd>
              </Fragment>
            ),
        )}
    </dl>
  );
}

/** The step "Scope": what Jira's own fields say, and what the team adds. */
export function ScopeStep({ folding, leading }: { folding: Folding; leading: Leading }): ReactElement {
  const words = useWords();
  const { view, lead, moments } = usePanel();
  const wide = useWide();
  const [shown, setShown] = useState<boolean | null>(null);
  const summary = useSummary();
  const editLabel = useEditLabel();
  const editing = leading.current?.to === 'brief' && view.me.canEdit;
  const inTalk = view.talk !== null;
  // On a narrow page of a talk only the why stays beside what is done now.
  const isLine = moments !== null && !wide && moments.drawn !== 'scope';
  const isRead = moments !== null && !isLine;
  const open = !isLine && (shown ?? ((wide && inTalk) || isRead || leading.current?.to === 'done-when'));
  // A long why is cut only where "Show" shows all of it.
  const shape = isLine ? styles['line'] : !open && summary !== '' ? styles['short'] : '';
  return (
    <StepSection
      step="scope"
      folding={folding}
      summary={folding.isOpen('scope') ? '' : summary || words.scope.empty}
      isBare={isLine}
    >
      <div id={targets['done-when']} tabIndex={-1} className={`${styles['scope']} ${shape}`}>
        <Reasons whyOnly={!wide && !open && inTalk} />
        {open && <ScopeLists />}
        {!open && !isLine && summary !== '' && <p className={styles['counts']}>{summary}</p>}
        {!editing && !isLine && (
          <div className={styles['buttons']}>
            {(summary !== '' || open) && !isRead && (
              <ShowToggle what={summary || words.steps.scope} open={open} toggle={() => setShown(!open)} />
            )}
            {view.me.canEdit && (
              <Button appearance="subtle" spacing="compact" onClick={() => lead({ to: 'brief', field: 'why' })}>
                {editLabel}
              </Button>
            )}
          </div>
        )}
        {editing && (
          <div hidden={isLine}>
            <BriefForm done={leading.arrive} />
          </div>
        )}
      </div>
    </StepSection>
  );
}
