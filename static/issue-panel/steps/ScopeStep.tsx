import Button from '@atlaskit/button/new';
import type { ReactElement } from 'react';
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
import { Advice } from './Advice';
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

/** The step "Scope": what Jira's own fields say, what the team adds, and what would help. */
export function ScopeStep({ folding, leading }: { folding: Folding; leading: Leading }): ReactElement {
  const words = useWords();
  const { view, lead, moments } = usePanel();
  const wide = useWide();
  const summary = useSummary();
  const editLabel = useEditLabel();
  const edited = leading.current?.to === 'ticket' && view.me.canEdit ? leading.current.field : null;
  // On a narrow page of a talk only the why stays beside what is done now.
  const isShort = moments !== null && !wide && moments.drawn !== 'scope';
  const { isProse } = view.content;
  return (
    <StepSection step="scope" folding={folding} line={{ name: words.steps.scope, summary }} isBare={isShort}>
      <div id={targets['done-when']} tabIndex={-1} className={`${styles['scope']} ${isShort ? styles['line'] : ''}`}>
        {isProse && <TicketText />}
        {!(isProse && isShort) && <Reasons whyOnly={isShort} />}
        {!isShort && <ScopeLists />}
        {edited === null && !isShort && view.me.canEdit && (
          <div className={styles['buttons']}>
            <Button appearance="subtle" spacing="compact" onClick={() => lead({ to: 'ticket', field: 'why' })}>
              {editLabel}
            </Button>
          </div>
        )}
        {edited !== null && (
          <div hidden={isShort}>
            <TicketForm field={edited} done={leading.arrive} />
          </div>
        )}
        {!isShort && <Advice />}
      </div>
    </StepSection>
  );
}
