import Button from '@atlaskit/button/new';
import { type ReactElement, useState } from 'react';
import { saysNothing } from '../../../src/domain/content/brief';
import { isGap } from '../../../src/situation/gaps';
import { useWide } from '../../ui/use-wide';
import { BriefForm } from '../scope/BriefForm';
import { Reasons } from '../scope/Reasons';
import { ScopeLists } from '../scope/ScopeLists';
import { TicketText } from '../scope/TicketText';
import { targets } from '../keyboard/lead-target';
import { usePanel } from '../store/panel-context';
import styles from '../scope/scope.module.css';
import { ShowToggle } from './ShowToggle';
import { StepSection } from './StepSection';
import type { Folding } from '../parts/use-folding';
import type { Leading } from '../keyboard/use-lead';
import { useWords } from '../words';

/** The label of the edit button: edits the brief, or adds to what the issue says itself. */
function useEditLabel(): string {
  const words = useWords().scope;
  const { brief, content, assessment } = usePanel().view;
  if (!saysNothing(brief)) return words.edit;
  if (assessment.criteria.some((one) => one.id === 'why' && isGap(one))) return words.addWhy;
  const isSaid = content.whyFrom === 'description' || content.inScope.length + content.outOfScope.length > 0;
  return isSaid ? words.addTo : words.add;
}

function useSummary(): string {
  const { scope } = useWords();
  const { content } = usePanel().view;
  const counts = scope.summary({
    ins: content.inScope.length,
    outs: content.outOfScope.length,
    done: content.acceptanceCriteria.length,
    visuals: content.visuals,
  });
  return [...(content.isProse ? [scope.fromTicket] : []), ...(counts === '' ? [] : [counts])].join(' · ');
}

/** The step "Scope": what Jira's own fields say, and what the team adds. */
export function ScopeStep({ folding, leading }: { folding: Folding; leading: Leading }): ReactElement {
  const words = useWords();
  const { view, lead, moments, size } = usePanel();
  const wide = useWide();
  const [shown, setShown] = useState<boolean | null>(null);
  const summary = useSummary();
  const editLabel = useEditLabel();
  const editing = leading.current?.to === 'brief' && view.me.canEdit;
  const inTalk = view.talk !== null;
  // On a narrow page of a talk only the why stays beside what is done now.
  const isLine = moments !== null && !wide && moments.drawn !== 'scope';
  const isRead = moments !== null && !isLine;
  const isReadHere = size === 'meeting' || (wide && inTalk) || isRead || leading.current?.to === 'done-when';
  const open = !isLine && (shown ?? isReadHere);
  // Where the panel stands below the description, its text is one press away.
  const { isProse } = view.content;
  const hasText = isProse && (open || isLine);
  // A long why is cut only where "Show" shows all of it.
  const shape = isLine ? styles['line'] : !open && summary !== '' ? styles['short'] : '';
  return (
    <StepSection step="scope" folding={folding} summary={folding.isOpen('scope') ? '' : summary} isBare={isLine}>
      <div id={targets['done-when']} tabIndex={-1} className={`${styles['scope']} ${shape}`}>
        {hasText && <TicketText />}
        {!(isProse && isLine) && <Reasons whyOnly={!wide && !open && inTalk} />}
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
