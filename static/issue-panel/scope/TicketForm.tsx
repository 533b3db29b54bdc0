import Button from '@atlaskit/button/new';
import type { ReactElement } from 'react';
import {
  type Locked,
  TICKET_TEXT_LIMIT,
  type TicketField,
  ticketFields,
  type TicketTexts,
} from '../../../src/domain/content/ticket-texts';
import { OutLink } from '../../ui/OutLink';
import { TextBlock } from '../../ui/TextBlock';
import { contestsOf } from '../form/contests';
import { FormFrame } from '../form/FormFrame';
import { useForm } from '../form/use-form';
import { ticketTarget } from '../keyboard/lead-target';
import styles from '../panel.module.css';
import { usePanel } from '../store/panel-context';
import { useWords } from '../words';

type Props = {
  /** Where the viewer was led to. */
  readonly field: TicketField;
  readonly done: () => void;
};

/** What the ticket itself says of why, for whom, in, out and done when. It is saved into the ticket, by the viewer. */
export function TicketForm({ field: led, done }: Props): ReactElement {
  const words = useWords().ticket;
  const { view, actions } = usePanel();
  const { texts, locked } = view.ticket;
  const form = useForm<TicketTexts, TicketTexts>(
    'ticket',
    { fields: texts, base: texts },
    (sent) => actions.send('saveToTicket', sent),
    done,
  );
  const { labels } = words;
  const inWords = (typed: TicketTexts, field: TicketField): string => typed[field].trim() || words.nothing;
  if (ticketFields.every((field) => locked[field] !== null)) return <ReadOnly field={led} done={done} />;
  return (
    <FormFrame
      form={form}
      label={words.save}
      isReady
      escape={done}
      contests={contestsOf(form, { labels, inWords })}
      spacing="default"
      isLedTo
    >
      {ticketFields.map((field) => {
        const why = locked[field];
        return why === null ? (
          <TextBlock
            key={field}
            id={ticketTarget(field)}
            label={labels[field]}
            hint={field === 'why' || field === 'who' ? undefined : words.onePerLine}
            value={form.fields[field]}
            onChange={(text) => form.set({ [field]: text })}
            limit={TICKET_TEXT_LIMIT}
          />
        ) : (
          <ReadText key={field} field={field} why={why} />
        );
      })}
      <p className={styles['quiet']}>{words.formHint}</p>
    </FormFrame>
  );
}

/** A text that is only written in Jira itself, and why. */
function ReadText({ field, why }: { readonly field: TicketField; readonly why: Locked }): ReactElement {
  const words = useWords().ticket;
  const { texts } = usePanel().view.ticket;
  return (
    <section id={ticketTarget(field)} tabIndex={-1} className={styles['read']} aria-label={words.labels[field]}>
      <h3>{words.labels[field]}</h3>
      {texts[field] !== '' && <p dir="auto">{texts[field]}</p>}
      <InJira because={words.locked[why]} />
    </section>
  );
}

/** Said before anybody types where Jira lets the viewer write nothing of it. */
function ReadOnly({ field, done }: { readonly field: TicketField; readonly done: () => void }): ReactElement {
  const words = useWords();
  return (
    <section id={ticketTarget(field)} tabIndex={-1} className={styles['form']} aria-label={words.ticket.edit}>
      <InJira because={words.ticket.shut} />
      <div className={styles['actions']}>
        <Button appearance="subtle" onClick={done}>
          {words.cancel}
        </Button>
      </div>
    </section>
  );
}

function InJira({ because }: { readonly because: string }): ReactElement {
  const { inJira } = useWords().ticket;
  const { key } = usePanel().view.issue;
  return (
    <p className={styles['quiet']}>
      {because} <OutLink to={`/browse/${key}`}>{inJira}</OutLink>
    </p>
  );
}
