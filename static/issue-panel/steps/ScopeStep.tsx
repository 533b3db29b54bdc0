import Button from '@atlaskit/button/new';
import { type ReactElement, useState } from 'react';
import { ticketFields } from '../../../src/domain/content/ticket-texts';
import { isGap } from '../../../src/situation/gaps';
import { useWide } from '../../ui/use-wide';
import { Reasons } from '../scope/Reasons';
import { ScopeLists } from '../scope/ScopeLists';
import { TicketForm } from '../scope/TicketForm';
import { TicketText } from '../scope/TicketText';
import { targets } from '../keyboard/lead-target';
import { usePanel } from '../store/panel-context';
import styles from '../scope/scope.module.css';
import { ShowToggle } from './ShowToggle';
import { StepSection } from './StepSection';
import type { Folding } from '../parts/use-folding';
import type { Leading } from '../keyboard/use-lead';
import { useWords } from '../words';

/** The label of the edit button: the texts are edited, or the first of them is added. */
function useEditLabel(): string {
  const words = useWords().scope;
  const { ticket, assessment } = usePanel().view;
  if (assessment.criteria.some((one) => one.id === 'why' && isGap(one))) return words.addWhy;
  return ticketFields.some((field) => ticket.texts[field] !== '') ? words.edit : words.add;
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
  const edited = leading.current?.to === 'ticket' && view.me.canEdit ? leading.current.field : null;
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
        {edited === null && !isLine && (
          <div className={styles['buttons']}>
            {(summary !== '' || open) && !isRead && (
              <ShowToggle what={summary || words.steps.scope} open={open} toggle={() => setShown(!open)} />
            )}
            {view.me.canEdit && (
              <Button appearance="subtle" spacing="compact" onClick={() => lead({ to: 'ticket', field: 'why' })}>
                {editLabel}
              </Button>
            )}
          </div>
        )}
        {edited !== null && (
          <div hidden={isLine}>
            <TicketForm field={edited} done={leading.arrive} />
          </div>
        )}
      </div>
    </StepSection>
  );
}
