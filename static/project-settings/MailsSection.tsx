import type { ReactElement } from 'react';
import { Tick } from '../ui/Tick';
import type { Editing } from './editing';
import { withChoice } from './policy-form';
import { Section } from './Section';
import { useWords } from './words';

/** Whether owners of due questions get a mail once a week. */
export function MailsSection({ draft, change }: Editing): ReactElement {
  const words = useWords().mails;
  return (
    <Section name="mails" title={words.title} hint={words.hint}>
      <Tick
        label={words.weekly}
        checked={draft.choice.weeklyMail}
        onChange={(weeklyMail) => change(withChoice(draft, { weeklyMail }))}
      />
    </Section>
  );
}
